/** The album "New": what came since the last visit, out of all albums. Its photos are those of the albums that they came into. */
export const NEW_ALBUM_ID = 'new:pictures';
