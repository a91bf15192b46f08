import { describe, expect, it, vi } from 'vitest';
import { type DropEvent, followDrops } from '../../../src/main/dropped-files.ts';

const PLACE = { closest: (selector: string) => (selector === '[data-drop-place]' ? {} : null) };
const FILES = [new File(['a'], 'a.jpg'), new File(['b'], 'b.jpg')];

function page() {
  const listeners: ((event: DropEvent) => void)[] = [];
  const offer = vi.fn(async (_paths: string[]) => undefined);
  const pathOf = (file: File): string => (file.name === 'b.jpg' ? '' : `/home/${file.name}`);
  followDrops({ addEventListener: (_type, listener) => void listeners.push(listener) }, pathOf, offer);
  const drop = (event: Partial<DropEvent>): void => {
    for (const listen of listeners)
      listen({ isTrusted: true, target: PLACE, dataTransfer: { files: FILES }, ...event });
  };
  return { drop, offer };
}

describe('files that are dropped onto the page', () => {
  it('are offered by their paths, and those that are on no disk are not', () => {
    const { drop, offer } = page();
    drop({});
    expect(offer).toHaveBeenCalledExactlyOnceWith(['/home/a.jpg']);
  });

  it.each<[string, Partial<DropEvent>]>([
    ['by a script', { isTrusted: false }],
    ['elsewhere', { target: { closest: () => null } }],
    ['on nothing', { target: null }],
    ['as a text', { dataTransfer: { files: [] } }],
    ['as nothing', { dataTransfer: null }],
  ])('%s are not taken', (_name, event) => {
    const { drop, offer } = page();
    drop(event);
    expect(offer).not.toHaveBeenCalled();
  });
});
