import { afterEach, beforeEach, expect, it } from 'vitest';
import { Budget } from '../../../src/function/budget.ts';
import { OneAtATime } from '../../../src/function/one-at-a-time.ts';
import { type TestOutside, testOutside } from './support/outside.ts';

let outside: TestOutside;
let budgets: Budget[];
beforeEach(() => {
  outside = testOutside();
  budgets = [];
});
afterEach(async () => {
  for (const budget of budgets) budget.close();
  await outside.close();
});

function budget(): Budget {
  const made = new Budget(outside);
  budgets.push(made);
  return made;
}

/** Work that ends when it is told to. */
function work() {
  let end = (_failure?: Error): void => undefined;
  let started = (): void => undefined;
  const hasStarted = new Promise<void>((resolve) => {
    started = resolve;
  });
  const run = () =>
    new Promise<string>((resolve, reject) => {
      end = (failure) => (failure ? reject(failure) : resolve('done'));
      started();
    });
  return { run, hasStarted, end: (failure?: Error) => end(failure) };
}

it('does the work of one key in the order asked, and that of another at once', async () => {
  const line = new OneAtATime();
  const order: string[] = [];
  const [first, second, other] = [work(), work(), work()];
  const noting = (name: string, { run }: ReturnType<typeof work>) => {
    return () => {
      order.push(name);
      return run();
    };
  };
  const results = [
    line.run('a', budget(), noting('first', first)),
    line.run('a', budget(), noting('second', second)),
    line.run('b', budget(), noting('other', other)),
  ];
  await Promise.all([first.hasStarted, other.hasStarted]);
  expect(order).toEqual(['first', 'other']);
  first.end();
  await second.hasStarted;
  second.end();
  other.end();
  expect(await Promise.all(results)).toEqual(['done', 'done', 'done']);
  expect(order).toEqual(['first', 'other', 'second']);
});

it('goes on after work that failed', async () => {
  const line = new OneAtATime();
  const [first, second] = [work(), work()];
  const failed = line.run('a', budget(), first.run);
  const next = line.run('a', budget(), second.run);
  await first.hasStarted;
  first.end(new Error('no'));
  await expect(failed).rejects.toThrow('no');
  await second.hasStarted;
  second.end();
  expect(await next).toBe('done');
});

it('leaves out whoever waits too long, and still lets nobody overtake', async () => {
  const line = new OneAtATime();
  const [first, third] = [work(), work()];
  let goAway = (): void => undefined;
  const impatient = new Budget(outside, (listener) => {
    goAway = listener;
  });
  budgets.push(impatient);
  const running = line.run('a', budget(), first.run);
  const left = line.run('a', impatient, async () => expect.unreachable('work of one who left'));
  let hasThirdStarted = false;
  const last = line.run('a', budget(), () => {
    hasThirdStarted = true;
    return third.run();
  });
  await first.hasStarted;
  goAway();
  await expect(left).rejects.toMatchObject({ code: 'try_later' });
  expect(hasThirdStarted).toBe(false);
  first.end();
  await third.hasStarted;
  third.end();
  expect(await Promise.all([running, last])).toEqual(['done', 'done']);
});
