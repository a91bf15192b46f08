/** What the app's own page has on its window, for functions that tests run there. */
interface Window {
  readonly easyAlbums: import('../../../src/shared/api.ts').EasyAlbumsApi;
}
