/** Albums and media items as the Library API answers them. */
import type { EditableLibrary, Json, LibraryAlbum, LibraryItem } from './google-library.ts';

/** Protocol buffers leave out what is empty, so an album without photos has neither count nor cover. */
export function albumJson(
  library: EditableLibrary,
  album: LibraryAlbum,
  baseUrlOf: (itemId: string) => string,
): Json {
  const count = library.remainingItems(album);
  const cover = album.coverId ? library.item(album.coverId) : null;
  return library.distorted(album.id, {
    id: album.id,
    ...(album.title === undefined ? {} : { title: album.title }),
    productUrl: `https://photos.google.com/lr/album/${album.id}`,
    isWriteable: true,
    ...(count > 0 ? { mediaItemsCount: String(count) } : {}),
    ...(cover ? { coverPhotoBaseUrl: baseUrlOf(cover.id), coverPhotoMediaItemId: cover.id } : {}),
  });
}

export function itemJson(
  library: EditableLibrary,
  item: LibraryItem,
  baseUrlOf: (itemId: string) => string,
): Json {
  const isVideo = item.mimeType.startsWith('video/');
  const camera = item.camera ? { cameraMake: item.camera.make, cameraModel: item.camera.model } : {};
  return library.distorted(item.id, {
    id: item.id,
    ...(item.description ? { description: item.description } : {}),
    productUrl: `https://photos.google.com/lr/photo/${item.id}`,
    baseUrl: baseUrlOf(item.id),
    mimeType: item.mimeType,
    mediaMetadata: {
      creationTime: item.creationTime.replace('.000Z', 'Z'),
      width: String(item.width),
      height: String(item.height),
      ...(isVideo ? { video: { ...camera, fps: 30, status: 'READY' } } : { photo: camera }),
    },
    filename: item.filename,
  });
}
