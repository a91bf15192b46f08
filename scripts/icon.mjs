/** `node scripts/icon.mjs`: draws assets/icon.png, from which electron-builder makes every system's icons. */
import sharp from 'sharp';
import { inProject } from './lib/paths.mjs';

/** The largest that any system asks for, in pixels (macOS). */
const SIDE = 1024;

await sharp(inProject('assets/icon.svg'))
  .resize(SIDE, SIDE)
  .png({ compressionLevel: 9, palette: true, quality: 100 })
  .toFile(inProject('assets/icon.png'));
