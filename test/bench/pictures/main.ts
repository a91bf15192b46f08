/**
 * `node dist/bench/pictures.js PLAN`: pictures in the packaged app beside a plain page of lazy images in a blank window of the same
 * runtime, with the same images from loopback. PLAN is a JSON file of scripts/bench/pictures.mjs. Prints Markdown.
 */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ROSA } from '../../services/constants.ts';
import { generatedLibrary } from '../../services/google-generated.ts';
import { freePorts, startServices } from '../../services/services.ts';
import { installSystemBrowser } from '../../services/system-browser.ts';
import { FIRST_COVER } from '../app/moments.ts';
import { type LaunchPlan, type Program, startProgram } from '../app/program.ts';
import { authorize } from '../app/sign-in.ts';
import { keep, machine } from '../support/report.ts';
import { type Memory, makeClockFast, memoryOf, pressTimes } from './lasting.ts';
import { counted, createPhotographs } from './photographs.ts';
import { startPlainPage } from './plain-page.ts';
import { type Plan, planSchema } from './plan.ts';
import { press, watchPresses } from './presses.ts';
import { type Figures, report } from './report.ts';
import { APP, PLAIN_PAGE, playing, type Subject } from './subjects.ts';
import { visit } from './visits.ts';

const PICTURES = 8;
/** Tiles on a page in the app's largest pages, which get through a library fastest. */
const MANY = 9;
/** What the app asks for in the window of the virtual desktop, longest side in pixels. */
const SMALL = 512;
const LARGE = 1024;
/** Places of the albums; the first is that of the journey. */
const ALL = 1;
const SLIDESHOW = 2;

const plan = planSchema.parse(JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')));
const before = machine();
const photographs = createPhotographs(PICTURES);
say('drawing photographs');
for (let place = 0; place < PICTURES; place += 1)
  for (const side of [SMALL, LARGE]) await photographs.jpeg(place, side);
const forApp = counted(photographs.pictures);
const services = await startServices({ callbackPorts: await freePorts(3) });
services.google.setLibrary(ROSA.googleSub, library(plan));
await writeFile(plan.config, JSON.stringify(services.config));
await chmod(plan.config, 0o644);
const browser = await installSystemBrowser(plan.browser);
const pageOf = (photos: number, across: number) =>
  startPlainPage({ photos, across, photographs, small: SMALL, large: LARGE });

const { app, plain } = await measure();
const after = machine();
console.log(`\n${JSON.stringify(before)}\n`);
console.log(report(app, plain, plan));
const file = await keep(plan.results, 'pictures', { before, after, app, plain });
console.log(`\nAll figures: ${file}`);
await browser.close();
await services.close();

/** As many photos in the first album as the journey looks at, and those that are kept ready behind them. */
function library({ rounds, photos, slides }: Plan) {
  const sizes = [(rounds + 3) * 4, photos + MANY * 2, slides, 4];
  return generatedLibrary({
    albums: sizes.length,
    itemsIn: (album) => sizes[album] ?? 0,
    pictures: forApp.pictures,
  });
}

async function measure(): Promise<{ app: Figures; plain: Figures }> {
  const page = await pageOf((plan.rounds + 3) * 4, 2);
  const inApp = { subject: APP, bytes: () => forApp.bytes };
  const inPage = { subject: PLAIN_PAGE, bytes: () => page.bytes, start: () => startPage(page.address) };
  say('the first visit');
  const [firstApp, firstPage] = await visit([{ ...inApp, start: signedIn }, inPage], plan.rounds);
  say('the second visit');
  const [secondApp, secondPage] = await visit([{ ...inApp, start: startApp }, inPage], plan.rounds);
  await page.close();
  if (!firstApp || !firstPage || !secondApp || !secondPage) throw new Error('a visit has no figures');
  return {
    app: {
      first: firstApp,
      second: secondApp,
      paging: await pagingInApp(),
      slideshow: await slideshowInApp(),
    },
    plain: {
      first: firstPage,
      second: secondPage,
      paging: await pagingInPage(),
      slideshow: await slideshowInPage(),
    },
  };
}

async function signedIn(): Promise<Program> {
  const program = await startProgram(plan.app);
  const goBack = await authorize(program.page, browser);
  await goBack();
  return untilCovers(program);
}

async function startApp(): Promise<Program> {
  return untilCovers(await startProgram(plan.app));
}

async function untilCovers(program: Program): Promise<Program> {
  await program.page.evaluate(FIRST_COVER, z.number());
  return program;
}

async function startPage(address: string): Promise<Program> {
  const launch: LaunchPlan = { ...plan.blank, env: { ...plan.blank.env, BENCH_PAGE: address } };
  const program = await startProgram(launch);
  const isThere = `new Promise((resolve) => {
    const look = () => document.readyState === 'complete' && document.getElementById('large') ? resolve(true) : setTimeout(look, 10);
    look();
  })`;
  await program.page.evaluate(isThere, z.literal(true));
  return program;
}

async function pagingInApp(): Promise<[Memory, Memory]> {
  say(`paging through ${plan.photos} photos in the app`);
  const program = await startApp();
  const change = `window.easyAlbums.changeSettings({ look: { tilesAPage: ${MANY} } }).then(({ ok }) => ok)`;
  await program.page.evaluate(change, z.literal(true));
  await watchPresses(program.page);
  await press(program.page, albumOf(ALL));
  return paging(program, APP);
}

async function pagingInPage(): Promise<[Memory, Memory]> {
  say(`paging through ${plan.photos} photos in the plain page`);
  const page = await pageOf(plan.photos + MANY * 2, Math.sqrt(MANY));
  const program = await startPage(page.address);
  await watchPresses(program.page);
  const memories = await paging(program, PLAIN_PAGE);
  await page.close();
  return memories;
}

async function paging(program: Program, subject: Subject): Promise<[Memory, Memory]> {
  const few = Math.ceil(100 / MANY);
  await makeClockFast(program);
  await pressTimes(program, subject.page, few - 1);
  const afterFew = await memoryOf(program);
  await pressTimes(program, subject.page, Math.ceil(plan.photos / MANY) - few);
  const afterAll = await memoryOf(program);
  await program.stop();
  return [afterFew, afterAll];
}

async function slideshowInApp(): Promise<[Memory, Memory]> {
  say(`a slideshow of ${plan.slides} pictures in the app`);
  const program = await startApp();
  const { page } = program;
  await watchPresses(page);
  await press(page, albumOf(SLIDESHOW));
  await press(page, APP.open(0));
  await makeClockFast(program);
  await page.evaluate(playing(10), z.literal(true));
  const start = await memoryOf(program);
  await page.evaluate(playing(plan.slides), z.literal(true));
  const end = await memoryOf(program);
  await program.stop();
  return [start, end];
}

async function slideshowInPage(): Promise<[Memory, Memory]> {
  say(`a slideshow of ${plan.slides} pictures in the plain page`);
  const page = await pageOf(plan.slides, 2);
  const program = await startPage(page.address);
  await watchPresses(program.page);
  await press(program.page, PLAIN_PAGE.open(0));
  await pressTimes(program, PLAIN_PAGE.next, 9);
  const start = await memoryOf(program);
  await pressTimes(program, PLAIN_PAGE.next, plan.slides - 10);
  const end = await memoryOf(program);
  await program.stop();
  await page.close();
  return [start, end];
}

function albumOf(index: number) {
  if (!APP.openAlbum) throw new Error('the app begins with albums');
  return APP.openAlbum(index);
}

function say(what: string): void {
  console.log(`  … ${what}`);
}
