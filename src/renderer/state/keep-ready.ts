import { type ImageSize, sized } from '../../shared/photo-address.ts';

/** Held here, or the browser may forget them before they are shown. */
const ready: HTMLImageElement[] = [];

/** Loads the pictures that the next press may show. */
export function keepReady(addresses: readonly string[], size: ImageSize): void {
  const images = addresses.map((address) => {
    const image = new Image();
    image.src = sized(address, size);
    return image;
  });
  ready.splice(0, ready.length, ...images);
}
