import type { Photo } from '../../../../src/shared/models.ts';

/** A photo of which only the id matters. */
export function photo(id: string): Photo {
  return {
    id,
    kind: 'photo',
    description: null,
    takenAt: null,
    width: null,
    height: null,
    image: `photo://photo/${id}`,
  };
}
