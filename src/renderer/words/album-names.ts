import type { Album } from '../../shared/models.ts';
import { NEW_ALBUM_ID } from '../../shared/new-album.ts';
import type { Words } from './words.ts';

/** What an album is called: by whoever made it, or in the words of the language. */
export function nameOfAlbum({ id, title }: Pick<Album, 'id' | 'title'>, words: Words): string {
  return id === NEW_ALBUM_ID ? words.albums.new : title || words.albums.untitled;
}
