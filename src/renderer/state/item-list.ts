/**
 * What the window knows of a list that the main process holds: the items it has seen, and how the last question ended.
 *
 * Answers can come in another order than the questions; only the newest question's answer counts.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ProblemCode } from '../../shared/ipc.ts';
import type { Result } from '../../shared/result.ts';

export interface Stretch<Item> {
  readonly items: readonly Item[];
  readonly total: number | null;
  /** There is something after this stretch. Where the stretch is shorter than was asked for, it could not be had now. */
  readonly more: boolean;
}

export interface Question {
  readonly offset: number;
  readonly count: number;
  readonly refresh: boolean;
}

export type Ask<Item> = (question: Question) => Promise<Result<Stretch<Item>, ProblemCode>>;

export interface ListView<Item> {
  readonly items: ReadonlyMap<number, Item>;
  /** Null where the length is not known. */
  readonly total: number | null;
  /** This many items exist for sure. */
  readonly atLeast: number;
  /** The list goes on at this place, but what comes there cannot be had now; null where all of it can be asked for. */
  readonly cutAt: number | null;
  /** Why the newest question brought nothing. */
  readonly problem: ProblemCode | null;
  readonly asking: boolean;
  /** A question has been answered since the list was made. */
  readonly answered: boolean;
}

export interface ItemList<Item> {
  readonly view: ReadonlySignal<ListView<Item>>;
  /** Kept when this question is answered, or when a newer one made it useless. */
  show(question: Question): Promise<void>;
  /**
   * Asks what is expected to be the first question: if it is, it is not asked again. Kept when it is answered. Does nothing once something
   * was asked.
   */
  expect(question: Question): Promise<void>;
}

export function createItemList<Item>(ask: Ask<Item>): ItemList<Item> {
  const view = signal<ListView<Item>>({
    items: new Map(),
    total: null,
    atLeast: 0,
    cutAt: null,
    problem: null,
    asking: false,
    answered: false,
  });
  let newest = 0;
  let expected: { readonly question: Question; readonly answered: Promise<void> } | null = null;

  return {
    view,
    async show(question) {
      const before = expected;
      expected = null;
      if (before && isSame(before.question, question)) return before.answered;
      const number = ++newest;
      // While a person tries again, the problem's screen stays.
      const problem = question.refresh ? view.value.problem : null;
      view.value = { ...view.value, problem, asking: true };
      const answer = await ask(question);
      if (number !== newest) return;
      view.value = answer.ok
        ? withStretch(view.value, question, answer.value)
        : { ...view.value, problem: answer.code, asking: false };
    },
    async expect(question) {
      if (newest > 0) return;
      const answered = this.show(question);
      expected = { question, answered };
      await answered;
    },
  };
}

/** Something at this place can be shown, or asked for. */
export function reaches(
  { cutAt, atLeast }: Pick<ListView<unknown>, 'cutAt' | 'atLeast'>,
  place: number,
): boolean {
  return place < (cutAt ?? atLeast);
}

function isSame(a: Question, b: Question): boolean {
  return a.offset === b.offset && a.count === b.count && a.refresh === b.refresh;
}

/** Items before and behind the newest stretch that the window remembers; the main process has all of them at hand. */
const REMEMBERED = 200;

function withStretch<Item>(
  before: ListView<Item>,
  { offset, count, refresh }: Question,
  stretch: Stretch<Item>,
): ListView<Item> {
  const items = new Map(refresh ? [] : before.items);
  stretch.items.forEach((item, index) => {
    items.set(offset + index, item);
  });
  const end = offset + stretch.items.length;
  const total = lengthTold(offset, stretch);
  for (const index of [...items.keys()]) {
    if (total !== null && index >= total) items.delete(index);
    else if (Math.abs(index - offset) > REMEMBERED) items.delete(index);
  }
  const seen = stretch.more ? end + 1 : end;
  return {
    items,
    total,
    atLeast: total ?? (refresh || stretch.items.length === 0 ? seen : Math.max(before.atLeast, seen)),
    cutAt: stretch.more && stretch.items.length < count ? end : null,
    problem: null,
    asking: false,
    answered: true,
  };
}

/** An empty stretch from behind the end tells nothing about where the end is. */
function lengthTold<Item>(offset: number, { items, total, more }: Stretch<Item>): number | null {
  if (total !== null) return total;
  if (more || (items.length === 0 && offset > 0)) return null;
  return offset + items.length;
}
