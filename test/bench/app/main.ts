/**
 * `node dist/bench/app.js PLAN`: the packaged app beside a blank window of the same runtime, started in turns on the desktop that
 * the environment names. PLAN is a JSON file of scripts/bench/app.mjs. Prints Markdown.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { installSystemBrowser } from '../../services/system-browser.ts';
import { keep, machine, table } from '../support/report.ts';
import { ratios, short, spreadOf, written } from '../support/statistics.ts';
import { type RendererScripts, rendererScripts, type ScriptSize } from './first-screen.ts';
import { FIRST_COVER, FIRST_PAINT } from './moments.ts';
import { type LaunchPlan, launchSchema, type Program, settledMemory, startProgram } from './program.ts';
import { authorize } from './sign-in.ts';

const planSchema = z.object({
  app: launchSchema.extend({ profile: z.string() }),
  blank: launchSchema.extend({ profile: z.string() }),
  /** The folder of the `xdg-open` that the app finds first. */
  browser: z.string(),
  /** The built renderer. */
  renderer: z.string(),
  rounds: z.int(),
  signIns: z.int(),
  results: z.string(),
});

interface Start {
  /** Milliseconds from the start of the process. */
  readonly firstPaint: number;
  /** Of the app alone. */
  readonly cover?: number;
  /** Bytes, at that moment and once they stand still. */
  readonly memory: number;
  readonly settled: number;
}
const SERIES = ['blank', 'app', 'blank, new profile', 'app, nothing on the disk'] as const;
type Series = (typeof SERIES)[number];

const moment = z.number();
const plan = planSchema.parse(JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')));
const before = machine();
const scripts = await rendererScripts(plan.renderer);
const signIns = await measureSignIns();
const starts = await measureStarts();
const after = machine();
print();
const file = await keep(plan.results, 'app', { before, after, scripts, signIns, starts });
console.log(`\nAll figures: ${file}`);

/**
 * From the moment the browser goes to the app's callback to the first cover; nothing of the account is on the disk then. Ends
 * signed in.
 */
async function measureSignIns(): Promise<number[]> {
  say('signing in');
  const browser = await installSystemBrowser(plan.browser);
  const program = await startProgram(plan.app);
  const { page } = program;
  const took: number[] = [];
  for (let time = 0; time < plan.signIns; time += 1) {
    if (time > 0) await page.evaluate('window.easyAlbums.signOut().then(() => true)', z.boolean());
    const goBack = await authorize(page, browser);
    const began = Date.now();
    const cover = page.evaluate(FIRST_COVER, moment);
    await goBack();
    took.push((await cover) - began);
  }
  await program.stop();
  await browser.close();
  return took;
}

/** One start of each kind that does not count, then all kinds in turns, each round in another order. */
async function measureStarts(): Promise<Record<Series, Start[]>> {
  const starts: Record<Series, Start[]> = {
    blank: [],
    app: [],
    'blank, new profile': [],
    'app, nothing on the disk': [],
  };
  say('a start of each that does not count');
  for (const series of SERIES) await startOnce(series);
  for (let round = 0; round < plan.rounds; round += 1) {
    say(`round ${round + 1} of ${plan.rounds}`);
    for (let place = 0; place < SERIES.length; place += 1) {
      const series = SERIES[(round + place) % SERIES.length];
      if (series) starts[series].push(await startOnce(series));
    }
  }
  return starts;
}

async function startOnce(series: Series): Promise<Start> {
  switch (series) {
    case 'blank':
      return measure(plan.blank, false);
    case 'app':
      return measure(plan.app, true);
    case 'blank, new profile':
      await empty(plan.blank.profile);
      return measure(plan.blank, false);
    case 'app, nothing on the disk': {
      await empty(plan.app.profile);
      return measure(plan.app, true);
    }
  }
}

async function measure(launch: LaunchPlan, hasCover: boolean): Promise<Start> {
  const program = await startProgram(launch);
  try {
    return await look(program, hasCover);
  } finally {
    await program.stop();
  }
}

async function look(program: Program, hasCover: boolean): Promise<Start> {
  const { page, startedAt } = program;
  const coverAt = hasCover ? page.evaluate(FIRST_COVER, moment) : null;
  const firstPaint = (await page.evaluate(FIRST_PAINT, moment)) - startedAt;
  const cover = coverAt && (await coverAt) - startedAt;
  const memory = await program.memory();
  const settled = await settledMemory(program);
  return { firstPaint, ...(cover === null ? {} : { cover }), memory, settled };
}

/** What is in a folder. The refresh token is in the keychain, so the app stays signed in. */
async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

function print(): void {
  console.log(`\n${JSON.stringify(before)}`);
  console.log('\n### Start: median (least to most)\n');
  const ms = (values: readonly number[]) => written(spreadOf(values));
  const mb = (values: readonly number[]) => written(spreadOf(values.map((bytes) => bytes / 1e6)));
  console.log(
    table(
      ['started', 'first paint, ms', 'first cover, ms', 'memory then, MB', 'memory settled, MB'],
      SERIES.map((series) => [
        series,
        ms(starts[series].map(({ firstPaint }) => firstPaint)),
        starts[series][0]?.cover === undefined ? '' : ms(covers(series)),
        mb(starts[series].map(({ memory }) => memory)),
        mb(starts[series].map(({ settled }) => settled)),
      ]),
    ),
  );
  console.log('\n### Side by side: the app to the blank window, round by round\n');
  console.log(
    table(
      ['', 'first paint', 'first cover to first paint', 'memory then', 'memory settled'],
      [
        ['second start', ...sideBySide('app', 'blank')],
        ['nothing on the disk', ...sideBySide('app, nothing on the disk', 'blank, new profile')],
      ],
    ),
  );
  console.log(`\nSign-in: from the callback to the first cover ${ms(signIns)} ms`);
  printScripts(scripts);
}

function covers(series: Series): number[] {
  return starts[series].map(({ cover }) => cover ?? Number.NaN);
}

function sideBySide(app: Series, blank: Series): string[] {
  const paint = (series: Series) => starts[series].map(({ firstPaint }) => firstPaint);
  const memory = (series: Series) => starts[series].map((start) => start.memory);
  const settled = (series: Series) => starts[series].map((start) => start.settled);
  return [
    ratios(paint(app), paint(blank)),
    ratios(covers(app), paint(blank)),
    ratios(memory(app), memory(blank)),
    ratios(settled(app), settled(blank)),
  ].map(written);
}

function printScripts({ first, later }: RendererScripts): void {
  console.log('\n### JavaScript of the page, kB\n');
  const row = (name: string, sizes: readonly ScriptSize[]) => [
    name,
    short(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000),
    short(sizes.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000),
  ];
  console.log(
    table(
      ['', 'raw', 'gzip'],
      [row('first screen', first), ...later.map((one) => row(`later: ${one.file}`, [one]))],
    ),
  );
}

function say(what: string): void {
  console.log(`  … ${what}`);
}
