import type { News } from '../../../../src/main/photos/news.ts';

/** Nothing is ever new. */
export function noNews(): News {
  return {
    open: async () => null,
    shown: null,
    photos: () => {
      throw new Error('nothing is new');
    },
    saw: () => undefined,
    flush: async () => undefined,
    forget: async () => undefined,
  };
}
