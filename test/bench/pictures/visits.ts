/**
 * The same journey in both programs, press by press in turns, on a first visit with nothing on the disk and on a second one after
 * a new start.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '../app/devtools.ts';
import type { Program } from '../app/program.ts';
import { type Press, press, type Seen, seenIn, watchPresses } from './presses.ts';
import type { Subject } from './subjects.ts';

export interface Visitor {
  readonly subject: Subject;
  /** Starts the program, up to the screen that takes the first press. */
  start(): Promise<Program>;
  /** Bytes of images that it took from the network so far. */
  bytes(): number;
}

/** Milliseconds from each press to its pictures on the screen. */
export interface Visit extends Seen {
  readonly open: number[];
  /** By a hand that was not there before. */
  readonly openSuddenly: number[];
  readonly next: number[];
  readonly page: number[];
  /** Of images, from the network. */
  readonly bytes: number;
}

/** Milliseconds that a person looks at what a press has brought, at least. */
const LOOK_MS = 700;
/** Nothing came from the network for so long: what was fetched ahead is there. Milliseconds. */
const SETTLED_MS = 1_500;
/** Tiles on a page, as the app usually has them. */
const A_PAGE = 4;

/** @returns a visit of each visitor */
export async function visit(visitors: readonly Visitor[], rounds: number): Promise<Visit[]> {
  const going = [];
  for (const visitor of visitors) going.push(await begin(visitor));
  for (let round = 0; round < rounds; round += 1) {
    // Each round another one begins.
    for (let turn = 0; turn < going.length; turn += 1) {
      await going[(round + turn) % going.length]?.round(round);
    }
  }
  const visits = [];
  for (const one of going) visits.push(await one.end());
  return visits;
}

async function begin({ subject, start, bytes }: Visitor) {
  const bytesBefore = bytes();
  const program = await start();
  const { page } = program;
  await watchPresses(page);
  // Whoever sees what there is waits until all of it is there.
  await settled(bytes);
  const took = {
    open: [] as number[],
    openSuddenly: [] as number[],
    next: [] as number[],
    page: [] as number[],
  };
  if (subject.openAlbum) await pressAndLook(page, subject.openAlbum(0));
  return {
    async round(number: number) {
      const what = subject.open(number * A_PAGE);
      if (number % 2 === 0) took.open.push(await pressAndLook(page, what, 'there'));
      else took.openSuddenly.push(await pressAndLook(page, what));
      took.next.push(await pressAndLook(page, subject.next));
      await pressAndLook(page, subject.back);
      took.page.push(await pressAndLook(page, subject.page));
    },
    async end(): Promise<Visit> {
      const seen = await seenIn(page);
      // A program that is ended in the middle of a picture fetches that one again.
      await settled(bytes);
      await program.stop();
      return { ...took, ...seen, bytes: bytes() - bytesBefore };
    },
  };
}

async function settled(bytes: () => number): Promise<void> {
  for (let had = -1; had !== bytes(); ) {
    had = bytes();
    await wait(SETTLED_MS);
  }
}

async function pressAndLook(page: Page, what: Press, hand: 'there' | 'sudden' = 'sudden'): Promise<number> {
  const took = await press(page, what, hand);
  await wait(LOOK_MS);
  return took;
}
