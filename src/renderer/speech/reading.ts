/**
 * What is read of a screen is what stands on it, so that no screen can be forgotten, and nobody hears what others do not
 * see. Each text is said as it stands: no sentence is built for the ear.
 */

/** Elements whose words belong together. */
const WHOLE = 'h1, h2, h3, p, li, dt, dd, label, legend, figcaption';
const PRESSABLE = 'button, a[href], [role="button"], input, select, [role="switch"], [role="radio"]';
const SILENT = '[aria-hidden="true"], [hidden], [aria-disabled="true"], [data-unread], script, style, svg';

/** The texts of a screen in the order of reading: its title, what it says, and what can be pressed. */
export function textsOfScreen(main: Element): string[] {
  const title = main.querySelector('h1');
  const heading = title ? textsOf(title) : [];
  const rest = [...main.children].flatMap((child) => textsOf(child, title));
  return [...heading, ...rest];
}

/** True for what can be pressed or set. */
export function isPlace(element: Element): boolean {
  return element.matches(PRESSABLE);
}

/** The texts of one place: its name, and the note that tells more about it. */
export function textsOfPlace(place: Element): string[] {
  return [...namesOf(place), ...notesOf(place)];
}

function namesOf(place: Element): string[] {
  const name = place.getAttribute('aria-label')?.trim();
  return name ? [name] : [...place.childNodes].flatMap(leaves);
}

function notesOf(place: Element): string[] {
  const ids = place.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  return ids.flatMap((id) => leaf(document.getElementById(id)?.textContent ?? null));
}

function textsOf(element: Element, without: Element | null = null): string[] {
  if (element === without || element.matches(SILENT)) return [];
  if (isPlace(element)) return namesOf(element);
  const isWhole = element.matches(WHOLE) && !element.querySelector(`${WHOLE}, ${PRESSABLE}`);
  if (isWhole) return leaf(visibleText(element));
  return [...element.childNodes].flatMap((child) =>
    child instanceof Element ? textsOf(child, without) : leaf(child.textContent),
  );
}

function leaves(node: Node): string[] {
  if (!(node instanceof Element)) return leaf(node.textContent);
  if (node.matches(SILENT)) return [];
  return [...node.childNodes].flatMap(leaves);
}

function visibleText(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches(SILENT)) return '';
  return [...node.childNodes].map(visibleText).join('');
}

function leaf(text: string | null): string[] {
  const words = text?.trim().replaceAll(/\s+/g, ' ') ?? '';
  return words === '' ? [] : [words];
}
