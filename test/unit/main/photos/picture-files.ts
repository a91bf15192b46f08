/** Real picture files for tests: small, and as cameras and phones write them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

export interface PictureOptions {
  readonly width?: number;
  readonly height?: number;
  /** As EXIF writes it: `2019:07:14 15:30:00`. */
  readonly takenAt?: string;
  /** As EXIF counts, 1 to 8. */
  readonly orientation?: number;
  readonly type?: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';
  /** So that two pictures differ. */
  readonly red?: number;
}

export function pictureBytes(options: PictureOptions = {}): Promise<Buffer> {
  const { width = 60, height = 40, takenAt, orientation, type = 'jpeg', red = 100 } = options;
  const picture = sharp({ create: { width, height, channels: 3, background: { r: red, g: 120, b: 90 } } });
  const dated = takenAt ? picture.withExif({ IFD2: { DateTimeOriginal: takenAt } }) : picture;
  const turned = orientation ? dated.withMetadata({ orientation }) : dated;
  return turned.toFormat(type).toBuffer();
}

/** Writes files below `folder`, by path. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, Buffer | string>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
