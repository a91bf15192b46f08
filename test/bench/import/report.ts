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
  readonly function: number;
}

export interface Both {
  readonly with: Presses;
  readonly without: Presses;
}

/** @returns Markdown */
export function report(presses: Both, memories: readonly Look[], importMs: number): string {
  const last = memories.at(-1)?.done ?? 0;
  return [
    '### Press to pictures painted, ms: median (least to most)',
    table(
      ['', 'import rests', 'import runs', 'ratio'],
      [row('the next picture', presses, 'next'), row('the next page of four', presses, 'page')],
    ),
    '### Memory while pictures come, MB',
    table(
      ['pictures here', 'app, all processes', 'function'],
      memories.map(({ done, app, function: hosted }) => [short(done), megabytes(app), megabytes(hosted)]),
    ),
    `${short(last)} pictures took ${short(importMs / 1000)} s, ${short(last / (importMs / 1000))} a second.`,
  ].join('\n\n');
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
