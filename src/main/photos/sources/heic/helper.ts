/**
 * The process that decodes HEIC pictures: it is told a file, and answers smaller copies of it. It knows nothing else, holds no
 * secret, and asks nobody for anything.
 */
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { decodeFile } from './decode-file.ts';
import { openJpegEncoder } from './jpeg.ts';
import { openLibheif } from './libheif.ts';
import { decodeRequestSchema } from './messages.ts';

// Who presses meanwhile does not wait for it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const beside = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));
const codecs = Promise.all([
  openLibheif(beside('libheif.wasm')),
  openJpegEncoder(beside('mozjpeg_enc.wasm')),
]);

process.parentPort.on('message', async ({ data }) => {
  const request = decodeRequestSchema.parse(data);
  const [libheif, encode] = await codecs;
  process.parentPort.postMessage(await decodeFile(request, { libheif, encode }));
});
