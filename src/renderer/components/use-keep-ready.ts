import { useEffect } from 'preact/hooks';
import type { ImageSize } from '../../shared/photo-address.ts';
import { keepReady } from '../state/wanted-pictures.ts';

/**
 * Fetches and decodes pictures before they are pressed.
 *
 * @param addresses `photo:` addresses without their size, the most likely first
 * @param size null until the place of the pictures was measured
 */
export function useKeepReady(addresses: readonly string[], size: ImageSize | null): void {
  useEffect(() => {
    if (size) keepReady(addresses, size);
  }, [size, addresses.join(' ')]);
}
