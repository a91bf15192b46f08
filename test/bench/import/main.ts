/**
 * `node dist/bench/import.js PLAN`: pictures are picked at Google and come to the packaged app, through the function in a process
 * of its own, while somebody looks at photos. The same presses are made while the import rests, in turns. PLAN is a JSON file of
 * scripts/bench/import.mjs. Prints Markdown.
 */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ROSA } from '../../services/constants.ts';
import { generatedLibrary } from '../../services/google-generated.ts';
import { freePorts, startServices } from '../../services/services.ts';
import { installSystemBrowser } from '../../services/system-browser.ts';
import { FIRST_COVER } from '../app/moments.ts';
import { type Program, startProgram } from '../app/program.ts';
import { authorize } from '../app/sign-in.ts';
import { memoryOf } from '../pictures/lasting.ts';
import { createPhotographs } from '../pictures/photographs.ts';
import { type Press, press, watchPresses } from '../pictures/presses.ts';
import { APP } from '../pictures/subjects.ts';
import { keep, machine } from '../support/report.ts';
import { end, goOn, rest, startImport, stateOf, untilLimited, untilState } from './bring-in.ts';
import { type FunctionProcess, startFunctionProcess } from './function-process.ts';
import { planSchema } from './plan.ts';
import { type Limited, type Look, type Measured, type Presses, report } from './report.ts';

/** Different photographs; many ids share the bytes of one. */
const PHOTOGRAPHS = 8;
/** Longest sides that the app asks for: tiles and photos in the window of the virtual desktop, and the originals. */
const SIDES = [512, 1024, 4032];
const TILES_A_PAGE = 4;
/** Milliseconds that a person looks at what a press has brought: long enough for the import, which gives way for one second, to go on. */
const LOOK_MS = 2_000;

const plan = planSchema.parse(JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')));
const before = machine();
say('drawing photographs');
const photographs = createPhotographs(PHOTOGRAPHS);
for (let place = 0; place < PHOTOGRAPHS; place += 1)
  for (const side of SIDES) await photographs.jpeg(place, side);
const services = await startServices({ callbackPorts: await freePorts(3) });
// At a person's usual two requests a second the import would mostly wait: this is as much work as it can be.
const hosted = await startFunction({ REQUESTS_PER_MINUTE: '100000' });
// Two pages a round, one with and one without the import, and the photo behind the last one.
const photos = (plan.rounds * 2 + 2) * TILES_A_PAGE;
services.google.setLibrary(ROSA.googleSub, library('album', photos));
const browser = await installSystemBrowser(plan.browser);

await letAppUse(hosted);
await fillDisk();
const measured = await measure();
await hosted.stop();
const usual = await startFunction({});
await letAppUse(usual);
const limited = await measureLimited();
await usual.stop();
const after = machine();
console.log(`\n${JSON.stringify(before)}\n`);
console.log(report(measured, limited));
const file = await keep(plan.results, 'import', { before, after, ...measured, limited });
console.log(`\nAll figures: ${file}`);
await browser.close();
await services.close();

/** In real life it has a computer of its own: here it gets what of the processors the app leaves. */
async function startFunction(settings: Readonly<Record<string, string>>): Promise<FunctionProcess> {
  const started = await startFunctionProcess(plan.function, { ...services.functionEnvironment, ...settings });
  setPriority(started.pid, constants.priority.PRIORITY_LOW);
  return started;
}

async function letAppUse({ origin }: FunctionProcess): Promise<void> {
  await writeFile(plan.config, JSON.stringify({ ...services.config, functionUrl: origin }));
  await chmod(plan.config, 0o644);
}

function library(seed: string, count: number) {
  return generatedLibrary({ seed, albums: 1, itemsIn: () => count, pictures: photographs.pictures });
}

async function openAlbum(program: Program): Promise<void> {
  await program.page.evaluate(FIRST_COVER, z.number());
  await watchPresses(program.page);
  if (!APP.openAlbum) throw new Error('the app begins with albums');
  await press(program.page, APP.openAlbum(0));
}

/** One visit that is not measured: from then on the album's photos are on the disk. */
async function fillDisk(): Promise<void> {
  say('looking at the album once');
  const program = await startProgram(plan.app);
  const goBack = await authorize(program.page, browser);
  await goBack();
  await openAlbum(program);
  await press(program.page, APP.open(0));
  for (let seen = 1; seen < photos; seen += 1) await press(program.page, APP.next);
  await program.stop();
}

async function measure(): Promise<Measured> {
  const program = await startProgram(plan.app);
  setPriority(process.pid, constants.priority.PRIORITY_LOW);
  const { page } = program;
  await openAlbum(program);
  services.google.setPickable(ROSA.googleSub, library('pickable', plan.pictures));
  const memories = [await look(program, 0)];
  const { bare: bareBefore } = await memoryOf(program);
  // What it has just given back it decodes again.
  await pressAndLook(page, APP.page);
  say(`bringing in ${plan.pictures} pictures`);
  await startImport(page, browser, false);
  const watching = watchMemory(program, memories);
  const began = performance.now();
  const { with: withImport, without, restedMs } = await pressInTurns(program, plan.rounds);
  await goOn(page);
  const done = await untilState(page, ({ kind }) => kind === 'done');
  const importMs = performance.now() - began - restedMs;
  if (done.added !== plan.pictures) throw new Error(`only ${done.added} pictures came`);
  await watching;
  memories.push(await look(program, plan.pictures));
  const bare = { before: bareBefore, after: (await memoryOf(program)).bare };
  await end(page);
  await program.stop();
  return { presses: { with: withImport, without }, memories, bare, importMs };
}

/** The same presses with what a family really has. */
async function measureLimited(): Promise<Limited> {
  say('bringing pictures in at the function’s own limit');
  const program = await startProgram(plan.app);
  const { page } = program;
  await openAlbum(program);
  services.google.setPickable(ROSA.googleSub, library('limited', plan.limited.pictures));
  await startImport(page, browser, true);
  await untilLimited(page);
  const first = await stateOf(page);
  const began = performance.now();
  const {
    with: withImport,
    without,
    restedMs,
  } = await pressInTurns(program, plan.limited.rounds, untilLimited);
  const ms = performance.now() - began - restedMs;
  const last = await stateOf(page);
  const { failed } = await end(page);
  if (!Array.isArray(failed) || failed.length > 0) throw new Error('the limit cost pictures');
  await program.stop();
  const came = (last.done ?? 0) - (first.done ?? 0);
  return { presses: { with: withImport, without }, came, ms };
}

/**
 * Each round has the same presses twice; which of the two comes first changes from round to round.
 *
 * @param untilUsual settles when an import that goes on is as it was before it rested
 */
async function pressInTurns(
  { page }: Program,
  rounds: number,
  untilUsual: (page: Program['page']) => Promise<void> = async () => undefined,
) {
  const took = { with: noPresses(), without: noPresses(), restedMs: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const);
    for (const kind of order) {
      const startedAt = performance.now();
      if (kind === 'without') await rest(page);
      else if (!(await isComing(page))) throw new Error('the import was over before the presses were');
      await pressOnce(page, took[kind]);
      if (kind === 'without') {
        took.restedMs += performance.now() - startedAt;
        await goOn(page);
        await untilUsual(page);
      }
    }
  }
  return took;
}

async function isComing(page: Program['page']): Promise<boolean> {
  return (await stateOf(page)).kind === 'working';
}

function noPresses(): Presses {
  return { next: [], page: [] };
}

async function pressOnce(page: Program['page'], took: Presses): Promise<void> {
  took.page.push(await pressAndLook(page, APP.page));
  const index = await page.evaluate(
    `Number(document.querySelector('[data-screen="album"] .tile').dataset.index)`,
    z.int(),
  );
  await pressAndLook(page, APP.open(index));
  took.next.push(await pressAndLook(page, APP.next));
  await pressAndLook(page, APP.back);
}

async function pressAndLook(page: Program['page'], what: Press): Promise<number> {
  const took = await press(page, what);
  await wait(LOOK_MS);
  return took;
}

async function look(program: Program, done: number): Promise<Look> {
  return {
    done,
    app: await program.memory(),
    main: await program.mainMemory(),
    function: await hosted.memory(),
  };
}

/** Memory each time that so many more are here; settles when all are. */
async function watchMemory(program: Program, memories: Look[]): Promise<void> {
  for (let at = plan.every; at < plan.pictures; at += plan.every) {
    const { kind } = await untilState(
      program.page,
      (state) => state.kind === 'done' || (state.done ?? 0) >= at,
    );
    if (kind === 'done') return;
    memories.push(await look(program, at));
  }
}

function say(what: string): void {
  console.log(`  … ${what}`);
}
