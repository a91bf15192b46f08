/** The Picker API's JSON (developers.google.com/photos/picker/reference/rest) made into ours, as photos-json.ts does. */
import { z } from 'zod';
import {
  MAX_FILENAME_LENGTH,
  type PickedItem,
  type PickedItemsAnswer,
  type PickSessionAnswer,
} from '../../shared/function-api.ts';
import { FunctionError } from '../function-error.ts';
import {
  id,
  imageExpiry,
  list,
  moment,
  nextPage,
  pageToken,
  parsed,
  pixels,
  usable,
  utc,
} from './json-fields.ts';
import { isPickerPage, mediaAddress } from './media-address.ts';

/** Where Google gives no advice. */
const USUAL_POLL_MS = 5_000;
const USUAL_TIMEOUT_MS = 30 * 60_000;
const LONGEST_MS = 7 * 86_400_000;

/** Seconds with up to nine decimals and an `s` (the JSON mapping of protocol buffers), as whole milliseconds. */
const duration = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,9})?s$/)
  .transform((text) => Math.min(Math.ceil(Number(text.slice(0, -1)) * 1000), LONGEST_MS))
  .optional()
  .catch(undefined);
const pollingConfig = z.object({ pollInterval: duration, timeoutIn: duration });

const session = z.object({
  id,
  pickerUri: z.string().max(4096),
  pollingConfig: pollingConfig.optional().catch(undefined),
  expireTime: moment,
  mediaItemsSet: z.boolean().optional().catch(undefined),
});

const mimeType = z
  .string()
  .max(128)
  .regex(/^[\w.+-]+\/[\w.+-]+$/)
  .transform((type) => type.toLowerCase())
  .optional()
  .catch(undefined);
/** Written into files and onto screens: nothing that no keyboard has. */
const filename = z
  .string()
  .min(1)
  .max(MAX_FILENAME_LENGTH)
  .regex(/^\P{Cc}+$/u)
  .optional()
  .catch(undefined);
const videoMetadata = z.object({ processingStatus: z.string().optional().catch(undefined) });
const fileMetadata = z.object({
  width: pixels,
  height: pixels,
  videoMetadata: videoMetadata.optional().catch(undefined),
});

const pickedItem = z.object({
  id,
  createTime: moment,
  type: z.string().optional().catch(undefined),
  mediaFile: z.object({
    baseUrl: z.string().max(4096),
    mimeType,
    filename,
    mediaFileMetadata: fileMetadata.catch(fileMetadata.parse({})).optional(),
  }),
});

const itemsPage = z.object({ mediaItems: list, nextPageToken: pageToken });

/** @throws {FunctionError} `bad_upstream` for a page that is not Google's, too */
export function sessionFrom(json: unknown, loopbackToo: boolean): PickSessionAnswer {
  const { id, pickerUri, pollingConfig, expireTime, mediaItemsSet = false } = parsed(session, json);
  if (!isPickerPage(pickerUri, loopbackToo)) {
    throw new FunctionError('bad_upstream', { reason: 'Google named a page to pick on that is not its own' });
  }
  return {
    id,
    pickerUri,
    isPicked: mediaItemsSet,
    pollIntervalMs: mediaItemsSet ? 0 : (pollingConfig?.pollInterval ?? USUAL_POLL_MS),
    timeoutInMs: mediaItemsSet ? 0 : (pollingConfig?.timeoutIn ?? USUAL_TIMEOUT_MS),
    expiresAt: expireTime === undefined ? undefined : utc(expireTime),
  };
}

/** @param now milliseconds since 1970 at which Google was asked */
export function pickedItemsFrom(json: unknown, now: number, loopbackToo: boolean): PickedItemsAnswer {
  const page = parsed(itemsPage, json);
  const expiresAt = imageExpiry(now);
  const items = usable(pickedItem, page.mediaItems)
    .filter(({ mediaFile }) => mediaAddress(mediaFile.baseUrl, loopbackToo) !== null)
    .map((item) => toItem(item, expiresAt));
  return { items, ...nextPage(page.nextPageToken) };
}

function toItem(
  { id, type, createTime, mediaFile }: z.infer<typeof pickedItem>,
  expiresAt: string,
): PickedItem {
  const { baseUrl, mimeType, filename, mediaFileMetadata } = mediaFile;
  const isVideo = type === 'VIDEO' || mimeType?.startsWith('video/') === true;
  const status = mediaFileMetadata?.videoMetadata?.processingStatus ?? 'READY';
  return {
    id,
    kind: isVideo ? 'video' : 'photo',
    mimeType,
    filename,
    takenAt: createTime === undefined ? undefined : utc(createTime),
    width: mediaFileMetadata?.width,
    height: mediaFileMetadata?.height,
    isReady: !isVideo || status === 'READY',
    image: { url: baseUrl, expiresAt },
  };
}
