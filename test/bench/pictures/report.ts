/** The tables that the benchmark of pictures prints. */
import { table } from '../support/report.ts';
import { ratios, short, spreadOf, written } from '../support/statistics.ts';
import type { Memory } from './lasting.ts';
import type { Visit } from './visits.ts';

/** Of one of the two programs. */
export interface Figures {
  readonly first: Visit;
  readonly second: Visit;
  /** After 100 photos, and after all. */
  readonly paging: readonly [Memory, Memory];
  /** After ten pictures of a slideshow, and after all. */
  readonly slideshow: readonly [Memory, Memory];
}

export interface Counts {
  readonly photos: number;
  readonly slides: number;
}

/** @returns Markdown */
export function report(app: Figures, plain: Figures, { photos, slides }: Counts): string {
  return [
    '### Press to pictures painted, ms: median (least to most)',
    presses(app, plain),
    '### The page',
    pages(app, plain),
    `### Memory after 100 and after ${photos.toLocaleString('en')} photos, and in a slideshow of ${slides.toLocaleString('en')}, MB`,
    memories(app, plain),
  ].join('\n\n');
}

function presses(app: Figures, plain: Figures): string {
  const row = (name: string, of: (figures: Figures) => readonly number[]) => [
    name,
    ...[plain, app].map((figures) => written(spreadOf(of(figures)))),
    short(ratios(of(app), of(plain)).median),
  ];
  return table(
    ['', 'plain page', 'Easy Albums', 'ratio'],
    [
      row('a picture, from the disk', ({ second }) => second.open),
      row('the same, by a sudden hand', ({ second }) => second.openSuddenly),
      row('the next picture', ({ second }) => second.next),
      row('the next page of four', ({ second }) => second.page),
      row('a picture, from the network', ({ first }) => first.open),
      row('the same, by a sudden hand', ({ first }) => first.openSuddenly),
      row('the next picture, first visit', ({ first }) => first.next),
      row('the next page of four, first visit', ({ first }) => first.page),
    ],
  );
}

function pages(app: Figures, plain: Figures): string {
  const row = (name: string, of: (figures: Figures) => string) => [name, of(plain), of(app)];
  return table(
    ['', 'plain page', 'Easy Albums'],
    [
      row('tasks of 50 ms and more, the first visit', ({ first }) => tasks(first)),
      row('tasks of 50 ms and more, the second', ({ second }) => tasks(second)),
      row('`<img>` at once', ({ second }) => short(second.mostImages)),
      row('MB of images from the network, first visit', ({ first }) => megabytes(first.bytes)),
      row('MB of images from the network, second', ({ second }) => megabytes(second.bytes)),
    ],
  );
}

function tasks({ longTasks }: Visit): string {
  return longTasks.length === 0
    ? 'none'
    : `${longTasks.length}, the longest ${short(Math.max(...longTasks))} ms`;
}

function memories(app: Figures, plain: Figures): string {
  const row = (name: string, [before, after]: readonly [Memory, Memory]) => [
    name,
    ...[before.tree, after.tree].map(megabytes),
    short(after.tree / before.tree),
    ...[before.bare, after.bare].map(megabytes),
    short(after.bare / before.bare),
    ...[before.heap, after.heap].map(megabytes),
    short(after.heap / before.heap),
  ];
  return table(
    [
      '',
      ...['all processes, before', 'after', 'ratio'],
      ...['without what can be given back, before', 'after', 'ratio'],
      ...['JavaScript of the page, before', 'after', 'ratio'],
    ],
    [
      row('paging, plain page', plain.paging),
      row('paging, Easy Albums', app.paging),
      row('slideshow, plain page', plain.slideshow),
      row('slideshow, Easy Albums', app.slideshow),
    ],
  );
}

function megabytes(bytes: number): string {
  return short(bytes / 1e6);
}
