/**
 * Tells the main process which pictures the window shows and which its next press may show: the first come first, the second are
 * fetched and decoded ahead, and those of a place that was left are not fetched any more.
 */
import { type ImageSize, sized } from '../../shared/photo-address.ts';
import { api, settled } from '../api.ts';

/** By whoever shows them. */
const onScreen = new Map<object, string>();
/** Held here, or the browser may forget them before they are shown. */
const ready = new Map<string, HTMLImageElement>();
let ahead: readonly string[] = [];
/** What a press on the place that somebody points at shows. */
let pointedAt: string | null = null;
let telling: Promise<unknown> | null = null;

/** A picture takes its place on the screen. @param address with its size @returns what ends it */
export function wantOnScreen(address: string): () => void {
  const key = {};
  onScreen.set(key, address);
  void tell();
  return () => {
    onScreen.delete(key);
    void tell();
  };
}

/**
 * Fetches and decodes the pictures that the next press may show, the most likely first. Whoever pointed at something before points at
 * nothing now.
 *
 * @param addresses without their size
 */
export function keepReady(addresses: readonly string[], size: ImageSize): void {
  ahead = addresses.map((address) => sized(address, size));
  pointedAt = null;
  makeReady();
}

/** A hand or the focus is where a press shows this picture: it comes before all others that are not on the screen. @param address with its size */
export function pointAt(address: string): void {
  if (address === pointedAt) return;
  pointedAt = address;
  makeReady();
}

/** After a sign-out nothing of the last person is asked for. */
export function forgetWanted(): void {
  ahead = [];
  pointedAt = null;
  ready.clear();
}

function makeReady(): void {
  const wanted = allAhead();
  for (const address of ready.keys()) if (!wanted.includes(address)) ready.delete(address);
  // Named first, they do not come before what is on the screen.
  void tell().then(() => {
    for (const address of allAhead()) if (!ready.has(address)) ready.set(address, decoded(address));
  });
}

function allAhead(): readonly string[] {
  return pointedAt === null ? ahead : [pointedAt, ...ahead];
}

function decoded(address: string): HTMLImageElement {
  const image = new Image();
  image.src = address;
  // One that does not come is tried again when it is needed.
  image.decode().catch(() => {
    if (ready.get(address) === image) ready.delete(address);
  });
  return image;
}

/** Once for all that changes in one go. Settles when the main process knows. */
function tell(): Promise<unknown> {
  telling ??= Promise.resolve().then(() => {
    telling = null;
    return settled(
      api().wantPictures({
        screen: [...new Set(onScreen.values())].slice(0, MOST),
        ahead: allAhead().slice(0, MOST),
      }),
    );
  });
  return telling;
}

/** As the call has it. */
const MOST = 40;
