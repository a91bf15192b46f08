/**
 * What the app is measured against: one page with an `<img loading="lazy">` for each photo, as many to a window as the app has
 * tiles, and one large `<img>` that a press fills. Its images come from a loopback host with the headers of Google's, so Chromium's own cache keeps them.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fitted, type Photographs } from './photographs.ts';

export interface PlainPage {
  readonly address: string;
  /** Bytes of images that were sent so far. */
  readonly bytes: number;
  close(): Promise<void>;
}

export interface PlainPageOptions {
  readonly photos: number;
  /** Images in a row, and rows in a window. */
  readonly across: number;
  readonly photographs: Photographs;
  /** Longest side of the small and of the large images, pixels: those that the app asks for. */
  readonly small: number;
  readonly large: number;
}

const IMAGE = /^\/photo\/(\d+)\/(\d+)$/;

export async function startPlainPage(options: PlainPageOptions): Promise<PlainPage> {
  const page = html(options);
  let sent = 0;
  const server = createServer((request, response) => {
    const [, index, side] = IMAGE.exec(request.url ?? '') ?? [];
    if (index === undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    void options.photographs.jpeg(Number(index), Number(side)).then((bytes) => {
      sent += bytes.length;
      response.writeHead(200, {
        'content-type': 'image/jpeg',
        'content-length': bytes.length,
        'cache-control': 'private, max-age=86400, no-transform',
      });
      response.end(bytes);
    });
  });
  // Google's host keeps connections open for minutes; Node would close them after five seconds.
  server.keepAliveTimeout = 240_000;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    get bytes() {
      return sent;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function html({ photos, across, photographs, small, large }: PlainPageOptions): string {
  const images = Array.from({ length: photos }, (_, index) => {
    const original = photographs.pictures[index % photographs.pictures.length];
    if (!original) throw new RangeError('there are no photographs');
    const { width, height } = fitted(original, small);
    return `<img loading="lazy" data-index="${index}" width="${width}" height="${height}" src="/photo/${index}/${small}">`;
  });
  return `<!doctype html>
<title>Plain page</title>
<style>
  body { margin: 0 }
  main { display: grid; grid-template-columns: repeat(${across}, 1fr); grid-auto-rows: calc(100vh / ${across}); padding-inline-end: 20vw }
  main img { width: 100%; height: 100%; object-fit: contain }
  #large { position: fixed; inset: 0 20vw 0 0; width: 80vw; height: 100vh; object-fit: contain; background: white }
  nav { position: fixed; inset: 0 0 0 80vw; display: grid }
</style>
<main>${images.join('\n')}</main>
<img id="large" hidden>
<nav><button id="next">Next</button><button id="back">Back</button><button id="page">Next page</button></nav>
<script>
  const large = document.getElementById('large');
  let index = 0;
  const show = (next) => {
    index = next;
    large.src = '/photo/' + index + '/${large}';
    large.hidden = false;
  };
  document.querySelector('main').onclick = ({ target }) => show(Number(target.dataset.index));
  document.getElementById('next').onclick = () => show(index + 1);
  document.getElementById('back').onclick = () => { large.hidden = true; };
  document.getElementById('page').onclick = () => scrollBy({ top: innerHeight, behavior: 'instant' });
</script>`;
}
