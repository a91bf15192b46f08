import { describe, expect, it } from 'vitest';
import {
  createItemList,
  type Question,
  reaches,
  type Stretch,
} from '../../../src/renderer/state/item-list.ts';
import type { ProblemCode } from '../../../src/shared/ipc.ts';
import { failed, ok, type Result } from '../../../src/shared/result.ts';

type Answer = Result<Stretch<string>, ProblemCode>;

/** A list whose questions a test answers when, and in the order, it likes. */
function setUp() {
  const questions: { question: Question; answer: (answer: Answer) => void }[] = [];
  const list = createItemList<string>(
    (question) => new Promise((answer) => questions.push({ question, answer })),
  );
  const answerTo = (index: number, answer: Answer): void => questions[index]?.answer(answer);
  return { list, questions, answerTo };
}

const page = (offset: number, refresh = false): Question => ({ offset, count: 2, refresh });
const stretch = (items: string[], total: number | null, more: boolean): Answer => ok({ items, total, more });

describe('a list of the window', () => {
  it('holds what was answered, at its place', async () => {
    const { list, answerTo } = setUp();
    const shown = list.show(page(4));
    answerTo(0, stretch(['e', 'f'], 9, true));
    await shown;
    expect(list.view.value.items.get(4)).toBe('e');
    expect(list.view.value.items.get(5)).toBe('f');
    expect(list.view.value.total).toBe(9);
  });

  it('does not ask again what was expected to be the first question, and does the next time', async () => {
    const { list, questions, answerTo } = setUp();
    const expected = list.expect(page(0));
    const shown = list.show(page(0));
    answerTo(0, stretch(['a', 'b'], 2, false));
    await expected;
    await shown;
    expect(list.view.value.items.get(0)).toBe('a');
    expect(questions).toHaveLength(1);
    void list.show(page(0));
    expect(questions).toHaveLength(2);
  });

  it('asks where another question comes than the expected one, whose late answer does not count', async () => {
    const { list, questions, answerTo } = setUp();
    void list.expect(page(0));
    const shown = list.show(page(2));
    expect(questions.map(({ question }) => question)).toEqual([page(0), page(2)]);
    answerTo(1, stretch(['c', 'd'], 4, false));
    await shown;
    answerTo(0, stretch(['a', 'b'], 4, true));
    await Promise.resolve();
    expect([...list.view.value.items.keys()]).toEqual([2, 3]);
  });

  it('expects nothing once something was asked', async () => {
    const { list, questions } = setUp();
    void list.show(page(0));
    await list.expect(page(0));
    expect(questions).toHaveLength(1);
  });

  it('remembers what is near, however far somebody pages', async () => {
    const { list, answerTo } = setUp();
    for (let index = 0; index < 500; index += 1) {
      const shown = list.show(page(index * 2));
      answerTo(index, stretch(['a', 'b'], 20_000, true));
      await shown;
    }
    const indexes = [...list.view.value.items.keys()];
    expect(indexes.length).toBeLessThanOrEqual(203);
    expect(indexes).toEqual(expect.arrayContaining([998, 999, 900]));
  });

  it('never lets a late answer replace that of a newer question', async () => {
    const { list, answerTo } = setUp();
    const first = list.show(page(0));
    const second = list.show(page(0));
    answerTo(1, stretch(['new', 'newer'], 2, false));
    await second;
    answerTo(0, stretch(['old', 'older'], 2, false));
    await first;
    expect([...list.view.value.items.values()]).toEqual(['new', 'newer']);
  });

  it('never lets a late problem replace the answer to a newer question', async () => {
    const { list, answerTo } = setUp();
    const first = list.show(page(0));
    const second = list.show(page(2));
    answerTo(1, stretch(['c', 'd'], 4, false));
    await second;
    answerTo(0, failed('offline'));
    await first;
    expect(list.view.value.problem).toBeNull();
  });

  it('keeps the pages that were seen while another one comes, for the way back', async () => {
    const { list, answerTo } = setUp();
    const first = list.show(page(0));
    answerTo(0, stretch(['a', 'b'], 4, true));
    await first;
    void list.show(page(2));
    expect(list.view.value.items.get(0)).toBe('a');
    expect(list.view.value.asking).toBe(true);
  });

  it('keeps what was seen when a question brings nothing', async () => {
    const { list, answerTo } = setUp();
    const first = list.show(page(0));
    answerTo(0, stretch(['a', 'b'], 4, true));
    await first;
    const second = list.show(page(2));
    answerTo(1, failed('offline'));
    await second;
    expect(list.view.value.problem).toBe('offline');
    expect(list.view.value.items.get(0)).toBe('a');
  });

  it('forgets a problem with the next page, and keeps it while the person tries again', async () => {
    const { list, answerTo } = setUp();
    const first = list.show(page(0));
    answerTo(0, failed('tryLater'));
    await first;
    void list.show(page(0, true));
    expect(list.view.value.problem).toBe('tryLater');
    void list.show(page(2));
    expect(list.view.value.problem).toBeNull();
  });

  it('forgets what it knew when it was asked for everything anew', async () => {
    const { list, answerTo } = setUp();
    const first = list.show(page(0));
    answerTo(0, stretch(['a', 'b'], 9, true));
    await first;
    const second = list.show(page(0, true));
    answerTo(1, stretch(['x'], 1, false));
    await second;
    expect([...list.view.value.items]).toEqual([[0, 'x']]);
    expect(list.view.value.total).toBe(1);
  });

  it('drops items behind the end of a list that became shorter', async () => {
    const { list, answerTo } = setUp();
    const first = list.show(page(0));
    answerTo(0, stretch(['a', 'b'], 2, false));
    await first;
    const second = list.show(page(0));
    answerTo(1, stretch(['a'], 1, false));
    await second;
    expect(list.view.value.items.has(1)).toBe(false);
  });

  it('knows that something follows before it knows how much', async () => {
    const { list, answerTo } = setUp();
    const shown = list.show(page(0));
    answerTo(0, stretch(['a', 'b'], null, true));
    await shown;
    expect(list.view.value.total).toBeNull();
    expect(list.view.value.atLeast).toBe(3);
  });

  it('knows the length when it has seen the end', async () => {
    const { list, answerTo } = setUp();
    const shown = list.show(page(2));
    answerTo(0, stretch(['c'], null, false));
    await shown;
    expect(list.view.value.total).toBe(3);
  });

  it('learns nothing about the end from an empty page behind it', async () => {
    const { list, answerTo } = setUp();
    const shown = list.show(page(8));
    answerTo(0, stretch([], null, false));
    await shown;
    expect(list.view.value.total).toBeNull();
  });

  it('ends for now where more could not be had, and goes on when it can', async () => {
    const { list, answerTo } = setUp();
    const cut = list.show(page(2));
    answerTo(0, stretch(['c'], null, true));
    await cut;
    expect(list.view.value).toMatchObject({ total: null, cutAt: 3 });
    expect([2, 3].map((place) => reaches(list.view.value, place))).toEqual([true, false]);
    const whole = list.show(page(2));
    answerTo(1, stretch(['c', 'd'], null, true));
    await whole;
    expect(list.view.value.cutAt).toBeNull();
    expect([3, 4, 5].map((place) => reaches(list.view.value, place))).toEqual([true, true, false]);
  });

  it('cannot be asked behind a cut, even where the length is told', async () => {
    const { list, answerTo } = setUp();
    const cut = list.show(page(2));
    answerTo(0, stretch(['c'], 20, true));
    await cut;
    expect(list.view.value.total).toBe(20);
    expect(reaches(list.view.value, 3)).toBe(false);
  });
});
