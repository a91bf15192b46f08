/** Films of the library at Google, by id: their addresses renewed where they have run out. */
import { unlessAborted } from '../abort.ts';
import type { ByteRange, FilmPart } from './film-host.ts';
import { ImageRefused } from './image-host.ts';
import type { Library } from './library.ts';

export interface Films {
  /** @throws what the library and the image host throw */
  open(id: string, range: ByteRange | null, signal: AbortSignal): Promise<FilmPart>;
}

export interface FilmsDependencies {
  readonly library: Pick<Library, 'imageAddress'>;
  readonly open: (address: string, range: ByteRange | null, signal: AbortSignal) => Promise<FilmPart>;
}

export function createFilms({ library, open }: FilmsDependencies): Films {
  function addressOf(id: string, signal: AbortSignal, refused?: string): Promise<string> {
    return unlessAborted(library.imageAddress('photo', id, refused), signal);
  }
  return {
    async open(id, range, signal) {
      const address = await addressOf(id, signal);
      try {
        return await open(address, range, signal);
      } catch (cause) {
        // The address may have run out earlier than it said.
        if (!(cause instanceof ImageRefused)) throw cause;
        return open(await addressOf(id, signal, address), range, signal);
      }
    },
  };
}
