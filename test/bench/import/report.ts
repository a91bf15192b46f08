/** The tables that the benchmark of an import prints. */
import { table } from '../support/report.ts';
import { ratios, short, spreadOf, written } from '../support/statistics.ts';

/** Milliseconds from each press to its pictures on the screen. */
export interface Presses {
  readonly next: number[];
  readonly page: number[];
}

/** Bytes, when so many pictures were here. */
export interface Look {
  readonly done: number;
  readonly app: number;
  /** Of the app's, those of its main process, through which the pictures come. */
  readonly main: number;
  readonly function: number;
}

export interface Both {
  readonly with: Presses;
  readonly without: Presses;
}

export interface Measured {
  readonly presses: Both;
  readonly memories: readonly Look[];
  /** Bytes of all of the app's processes without what Chromium gives back when it is asked to, decoded pictures above all. */
  readonly bare: { readonly before: number; readonly after: number };
  readonly importMs: number;
}

export interface Limited {
  readonly presses: Both;
  /** Pictures that came, and the milliseconds that they took, the time in which the import rested not counted. */
  readonly came: number;
  readonly ms: number;
}

/** @returns Markdown */
export function report({ presses, memories, bare, importMs }: Measured, limited: Limited): string {
  const last = memories.at(-1)?.done ?? 0;
  return [
    '### Press to pictures painted, ms: median (least to most)',
    'As fast as pictures can come, the function’s limit for each person lifted:',
    pressTable(presses),
    'At the function’s own limit, as it is set where nobody changes it:',
    pressTable(limited.presses),
    `${aSecond(limited.came, limited.ms)} a second came then, with those that the function lets in at once after each rest.`,
    '### Memory while pictures come, the limit lifted, MB',
    table(
      ['pictures here', 'app, all processes', 'of these, main', 'function'],
      memories.map(({ done, app, main, function: hosted }) => [
        short(done),
        megabytes(app),
        megabytes(main),
        megabytes(hosted),
      ]),
    ),
    `Of the app, without what Chromium gives back when it is asked to: ${megabytes(bare.before)} before, ${megabytes(bare.after)} after.`,
    `${short(last)} pictures took ${short(importMs / 1000)} s, ${aSecond(last, importMs)} a second.`,
  ].join('\n\n');
}

function pressTable(presses: Both): string {
  return table(
    ['', 'import rests', 'import runs', 'ratio'],
    [row('the next picture', presses, 'next'), row('the next page of four', presses, 'page')],
  );
}

function aSecond(pictures: number, ms: number): string {
  return short(pictures / (ms / 1000));
}

function row(name: string, both: Both, what: keyof Presses): string[] {
  const [without, running] = [both.without[what], both.with[what]];
  return [
    name,
    written(spreadOf(without)),
    written(spreadOf(running)),
    short(ratios(running, without).median),
  ];
}

function megabytes(bytes: number): string {
  return short(bytes / 1e6);
}
