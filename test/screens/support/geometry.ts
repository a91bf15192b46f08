/**
 * Measures the page that shows, as it is laid out. `faultsOf` runs in the page and may use nothing from outside of
 * itself; it answers a line for each thing that breaks a rule.
 */

export interface GeometryRules {
  /** How many pixels of the glass one CSS pixel covers. All sizes below are pixels of the glass, at 96 to the inch. */
  readonly zoom: number;
  readonly target: number;
  readonly gap: number;
  readonly text: number;
  readonly label: number;
  /** Titles that people gave: these may end in "…". No word of ours may. */
  readonly ownTitles: readonly string[];
  readonly listsMayScroll: boolean;
  /** Null where there is no limit. */
  readonly mainChoices: number | null;
}

export const RULES = {
  target: 64,
  /** 8 mm. */
  gap: 30.2,
  text: 24,
  label: 29,
} as const;

export const MAIN_CHOICES = 5;

export function faultsOf(rules: GeometryRules): string[] {
  /** CSS pixels by which the layout may be off: it counts in 64ths, and borders are rounded. */
  const TOLERANCE = 1;
  const TARGETS =
    'button, a[href], input, select, textarea, [role="button"], [role="switch"], [role="radio"], [role="slider"]';

  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }

  const faults: string[] = [];
  const fault = (element: Element, what: string): void => {
    const words = element.textContent?.trim().slice(0, 40) || element.className.toString();
    faults.push(`${element.tagName.toLowerCase()}.${element.classList.item(0) ?? ''} "${words}": ${what}`);
  };
  const glass = (cssPixels: number): number => Math.round(cssPixels * rules.zoom * 10) / 10;

  /** What is inert is a picture of a screen, and every screen is measured on its own. */
  const isShown = (element: Element): boolean =>
    !element.closest('[inert]') &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 0;
  /** For screen readers alone: a pixel that nobody sees. */
  const isForEars = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 && height <= 1;
  };

  /** How far apart two boxes are, along the axis on which they are further apart; negative where they overlap. */
  const distance = (a: Box, b: Box): number =>
    Math.max(
      Math.max(a.left, b.left) - Math.min(a.right, b.right),
      Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom),
    );
  const isInside = (inner: Box, outer: Box): boolean =>
    inner.left >= outer.left - TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE;

  const windowBox: Box = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const targets = [...document.querySelectorAll(TARGETS)].filter((one) => isShown(one) && !isForEars(one));
  const scrolls = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return /auto|scroll/.test(overflowX + overflowY);
  };
  /** What a box that may scroll hides is not lost. */
  const scroller = (element: Element): Element | null => {
    for (let one = element.parentElement; one; one = one.parentElement) if (scrolls(one)) return one;
    return null;
  };

  /** A part of it at least, which another target then cannot touch. */
  const isScrolledAway = (element: Element): boolean => {
    const around = scroller(element)?.getBoundingClientRect();
    return around !== undefined && !isInside(element.getBoundingClientRect(), around);
  };

  function checkTargets(): void {
    for (const target of targets) {
      const box = target.getBoundingClientRect();
      if (glass(Math.min(box.width, box.height)) < rules.target)
        fault(target, `a target of ${glass(box.width)} by ${glass(box.height)}`);
      if (!isInside(box, windowBox) && !scroller(target))
        fault(target, 'a target that reaches out of the window');
    }
    const unhidden = targets.filter((target) => !isScrolledAway(target));
    unhidden.forEach((target, index) => {
      for (const other of unhidden.slice(index + 1)) {
        if (target.contains(other) || other.contains(target)) fault(target, 'a target within a target');
        const apart = distance(target.getBoundingClientRect(), other.getBoundingClientRect());
        if (glass(apart) < rules.gap - 0.1)
          fault(target, `${glass(apart)} away from "${other.textContent?.trim().slice(0, 40)}"`);
      }
    });
  }

  interface Words {
    readonly element: Element;
    readonly lines: readonly Box[];
    readonly fontSize: number;
  }

  /** The lines of every piece of text that shows, each as high as its line and not as the font's tallest letters. */
  function shownWords(): Words[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Words[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || !isShown(element) || isForEars(element)) continue;
      const style = getComputedStyle(element);
      const fontSize = Number.parseFloat(style.fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      const around = scroller(element)?.getBoundingClientRect();
      const lines = [...range.getClientRects()]
        .map(({ left, right, top, bottom }): Box => {
          const middle = (top + bottom) / 2;
          const half = Math.min((bottom - top) / 2, fontSize / 2);
          return { left, right, top: middle - half, bottom: middle + half };
        })
        .filter((line) => !around || isInside(line, around));
      found.push({ element, lines, fontSize });
    }
    return found;
  }

  const isOwn = (element: Element): boolean => rules.ownTitles.includes(element.textContent?.trim() ?? '');

  function checkWords(words: readonly Words[]): void {
    for (const { element, lines, fontSize } of words) {
      if (glass(fontSize) < rules.text) fault(element, `letters of ${glass(fontSize)}`);
      if (isOwn(element)) continue;
      for (const line of lines) {
        if (!isInside(line, windowBox) && !scroller(element)) {
          fault(element, 'words that reach out of the window');
          break;
        }
        const hiding = hider(element, line);
        if (hiding) {
          fault(element, `words that ${hiding} cuts off`);
          break;
        }
      }
    }
  }

  /** What hides a part of this line: a box that cuts, or the button that it should be within. */
  function hider(element: Element, line: Box): string | null {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      if (scrolls(box)) return null;
      const cuts: boolean = getComputedStyle(box).overflow !== 'visible';
      if ((cuts || box.matches(TARGETS)) && !isInside(line, box.getBoundingClientRect()))
        return `${box.tagName.toLowerCase()}.${box.classList.item(0) ?? ''}`;
    }
    return null;
  }

  /** The words of a button are what its largest letters say. */
  function checkLabels(words: readonly Words[]): void {
    for (const target of targets) {
      const sizes = words
        .filter(({ element }) => target.contains(element))
        .map(({ fontSize }) => glass(fontSize));
      if (sizes.length > 0 && Math.max(...sizes) < rules.label)
        fault(target, `a label of ${Math.max(...sizes)}`);
    }
  }

  function checkOverlaps(words: readonly Words[]): void {
    words.forEach(({ element, lines }, index) => {
      for (const other of words.slice(index + 1)) {
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const overlap = lines.some((line) => other.lines.some((theirs) => distance(line, theirs) < -2));
        if (overlap && !isOwn(element) && !isOwn(other.element))
          fault(element, `lies over "${other.element.textContent?.trim().slice(0, 40)}"`);
      }
    });
  }

  function checkScrolling(): void {
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > window.innerWidth + TOLERANCE || scrollHeight > window.innerHeight + TOLERANCE)
      faults.push(`the page is ${scrollWidth} by ${scrollHeight}: it would scroll`);
    for (const element of document.querySelectorAll('body :not([inert] *)')) {
      const isTooLarge =
        element.scrollHeight > element.clientHeight + TOLERANCE ||
        element.scrollWidth > element.clientWidth + TOLERANCE;
      if (scrolls(element) && isTooLarge && !mayScroll(element)) fault(element, 'has a scroll bar');
    }
  }

  /** A text that the keyboard can reach, and that is named; or, for the carer, a list of things that it goes through. */
  function mayScroll(element: Element): boolean {
    if (element.hasAttribute('tabindex') && element.ariaLabel) return true;
    return rules.listsMayScroll && targets.some((target) => element.contains(target));
  }

  /**
   * What a person chooses between: all targets beside the bar, which is the same everywhere. The tiles of one page are
   * one choice among alike things, and so are all the items of a list.
   */
  function checkChoices(): void {
    if (rules.mainChoices === null) return;
    const choices = new Set(
      targets
        .filter((target) => !target.closest('nav'))
        .map((target) => target.closest('ul, ol, [role="radiogroup"]') ?? target),
    );
    if (choices.size > rules.mainChoices) faults.push(`${choices.size} main choices`);
  }

  const words = shownWords();
  checkTargets();
  checkWords(words);
  checkLabels(words);
  checkOverlaps(words);
  checkScrolling();
  checkChoices();
  return faults;
}
