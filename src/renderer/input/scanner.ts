/** Moves a scan on as time passes and switches are pressed. */
import type { Clock } from './clock.ts';
import {
  choiceAt,
  firstPlace,
  nextPlace,
  placeAfterPress,
  pointedAt,
  type ScanGroups,
  type ScanPlace,
  stillThere,
} from './scan.ts';

/** The first place stays so many steps long: after a press a person needs time to look. */
export const FIRST_STEPS = 2;

export interface ScanPage<Item> {
  /** Another name is another screen. */
  readonly screen: string;
  readonly groups: ScanGroups<Item>;
}

export interface ScannerParts<Item> {
  readonly clock: Clock;
  /** Milliseconds that it stays on a place; null where only a switch moves it on. */
  readonly stepMs: () => number | null;
  readonly read: () => ScanPage<Item>;
  readonly show: (items: readonly Item[]) => void;
  readonly press: (item: Item) => void;
}

export interface Scanner {
  /** Chooses what is pointed at: goes into the group, or presses the thing. */
  choose(): void;
  /** Goes on to the next place. */
  step(): void;
  /** Looks whether what is pointed at is still there, and starts anew where it is not. */
  pageChanged(): void;
  /** Stands still where it is. */
  pause(): void;
  /** Goes on, with time to look first. */
  resume(): void;
  /** Ends it, with nothing pointed at. */
  stop(): void;
}

/** Starts a scan. It has to be told of every change of the page. */
export function startScanner<Item>(parts: ScannerParts<Item>): Scanner {
  const { clock, stepMs, read, show, press } = parts;
  let place: ScanPlace<Item> = { level: 'nowhere' };
  let screen = '';
  let isPaused = false;
  /** What the screen is for is still coming, and nobody chose anything yet. */
  let waitsForStart = false;
  let callOff = (): void => undefined;

  function stepIn(steps: number): void {
    callOff();
    const milliseconds = stepMs();
    const isGoing = place.level === 'groups' || place.level === 'items';
    if (isPaused || milliseconds === null || !isGoing) return;
    callOff = clock.after(milliseconds * steps, stepByItself);
  }

  function goTo(next: ScanPlace<Item>, steps: number): void {
    place = next;
    show(pointedAt(place));
    stepIn(steps);
  }

  function move(rests: boolean): void {
    const { groups } = read();
    const from = place.level;
    const next = nextPlace(place, groups, rests);
    goTo(next, next.level === from ? 1 : FIRST_STEPS);
  }

  function stepByItself(): void {
    move(true);
  }

  function pageChanged(): void {
    const page = read();
    const hasStart = page.groups.some(({ isLater }) => !isLater);
    const isNew = page.screen !== screen || (waitsForStart && hasStart);
    const here = isNew ? null : stillThere(place, page.groups);
    screen = page.screen;
    if (here === null) {
      waitsForStart = !hasStart;
      goTo(firstPlace(page.groups), FIRST_STEPS);
    } else {
      place = here;
      show(pointedAt(place));
    }
  }

  pageChanged();
  return {
    pageChanged,
    step: () => move(false),
    choose() {
      waitsForStart = false;
      const choice = choiceAt(place, read().groups);
      if (choice.kind === 'go') {
        goTo(choice.to, FIRST_STEPS);
        return;
      }
      press(choice.item);
      const page = read();
      if (page.screen === screen) goTo(placeAfterPress(choice.item, page.groups), FIRST_STEPS);
      else pageChanged();
    },
    pause() {
      isPaused = true;
      callOff();
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      stepIn(FIRST_STEPS);
    },
    stop() {
      callOff();
      show([]);
    },
  };
}
