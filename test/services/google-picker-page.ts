/** The page on which a person picks: a grid of all her pictures, a tick for each, and Done. No script, nothing from elsewhere. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendImage } from './google-images.ts';
import type { Library, LibraryItem } from './google-library.ts';
import type { GooglePicker, PickSession } from './google-picker.ts';
import { readBody } from './http-host.ts';

/** Pictures on the page at most; "Select all" takes the rest as well. */
const MAX_SHOWN = 400;
const THUMBNAIL = { kind: 'crop', width: 240, height: 240 } as const;

export interface PickerPageOptions {
  readonly picker: GooglePicker;
  readonly pickableOf: (sub: string) => Library;
  /** What the account is called on the page. */
  readonly nameOf: (sub: string) => string;
}

const STYLE = `
  :root { color-scheme: light; font-family: system-ui, sans-serif; color: #1f1f1f; background: #fff; }
  body { margin: 0; }
  header { position: sticky; top: 0; z-index: 1; display: flex; align-items: center; gap: 1rem; padding: 1rem 1.5rem;
    background: #fff; border-bottom: 1px solid #dde1e5; }
  h1 { flex: 1; margin: 0; font-size: 1.375rem; font-weight: 500; }
  h1 small { display: block; margin-top: .25rem; font-size: 1rem; font-weight: 400; color: #4a5159; }
  button { min-height: 3rem; padding: 0 1.5rem; font: inherit; font-size: 1.0625rem; border-radius: 1.5rem; cursor: pointer;
    color: #0b57d0; background: #fff; border: 1px solid #747775; }
  button[value=picked] { color: #fff; background: #0b57d0; border-color: #0b57d0; }
  button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
  ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: .5rem; margin: 0; padding: 1.5rem; list-style: none; }
  label { position: relative; display: block; aspect-ratio: 1; cursor: pointer; }
  img { display: block; width: 100%; height: 100%; object-fit: cover; background: #e8eaed; }
  input { position: absolute; top: .5rem; left: .5rem; z-index: 1; width: 1.75rem; height: 1.75rem; margin: 0; accent-color: #0b57d0; }
  label:has(:checked) { padding: .75rem; box-sizing: border-box; background: #d3e3fd; }
  label:has(:focus-visible) { outline: 3px solid #0b57d0; outline-offset: 2px; }
  .film::after { content: '▶'; position: absolute; right: .75rem; top: .5rem; color: #fff; text-shadow: 0 0 .25rem #000; }
  main { max-width: 32rem; margin: 20vh auto; padding: 1.5rem; text-align: center; font-size: 1.25rem; line-height: 1.5; }
`;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

/** `/picker/{session}`, `/picker/{session}/autoclose`, and `/picker/{session}/picture/{n}` for the thumbnails. */
export async function handlePickerPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { picker, pickableOf, nameOf }: PickerPageOptions,
): Promise<void> {
  const [, , id = '', part = '', number = ''] = url.pathname.split('/');
  const session = picker.session(id);
  // The address works until Done is pressed.
  if (!session || session.picked) return sendMessage(response, 404, 'This page is over', GO_BACK);
  const items = itemsOf(pickableOf(session.sub));
  if (part === 'picture') {
    const item = items[Number(number)];
    if (!item) return sendMessage(response, 404, 'There is no such picture', '');
    return sendImage(request, response, item, THUMBNAIL);
  }
  if (part !== '' && part !== 'autoclose') return sendMessage(response, 404, 'Not found', '');
  if (request.method !== 'POST') {
    response.writeHead(200, HEADERS);
    response.end(gridPage(session, items, nameOf(session.sub)));
    return;
  }
  const form = new URLSearchParams((await readBody(request)).toString());
  const picked = form.get('done') === 'all' ? items : form.getAll('item').flatMap(byNumber(items));
  if (picked.length > session.maxItems) {
    return sendMessage(response, 400, `Pick ${session.maxItems} at most`, 'Go back, and take some away.');
  }
  session.picked = picked;
  sendMessage(response, 200, 'Done', GO_BACK);
}

const GO_BACK = 'You can close this page and go back to Easy Albums.';

function byNumber(items: readonly LibraryItem[]): (number: string) => LibraryItem[] {
  return (number) => {
    const item = items[Number(number)];
    return item ? [item] : [];
  };
}

/** As many as one session takes: all that the page can hand on. */
function itemsOf(library: Library): LibraryItem[] {
  const items: LibraryItem[] = [];
  for (let index = 0; index < library.albumCount; index += 1) {
    const album = library.albumAt(index);
    for (let place = 0; place < album.itemCount && items.length < 2000; place += 1) {
      const item = library.item(album.itemAt(place).id);
      if (item) items.push(item);
    }
  }
  return items;
}

function gridPage(session: PickSession, items: readonly LibraryItem[], name: string): string {
  const shown = items.slice(0, MAX_SHOWN).map((item, index) => {
    const isFilm = item.mimeType.startsWith('video/');
    return `<li><label${isFilm ? ' class="film"' : ''}><input type="checkbox" name="item" value="${index}">
      <img loading="lazy" src="/picker/${session.id}/picture/${index}" alt="${escaped(item.filename)}"></label></li>`;
  });
  return page(
    'Select photos and videos',
    `<form method="post" action="/picker/${session.id}">
    <header>
      <h1>Select photos and videos (demo)<small>${escaped(name)} · up to ${session.maxItems}</small></h1>
      <button type="submit" name="done" value="all">Select all ${items.length}</button>
      <button type="submit" name="done" value="picked">Done</button>
    </header>
    <ul>${shown.join('')}</ul>
    </form>`,
  );
}

function sendMessage(response: ServerResponse, status: number, title: string, text: string): void {
  response.writeHead(status, HEADERS);
  response.end(page(title, `<main><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main>`));
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <style>${STYLE}</style>
</head>
<body>${content}</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
