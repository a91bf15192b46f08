/** Reads off the page what a scan goes over. */
import { boxOf, reachable, shownScreen } from './pressables.ts';
import { groupsOf } from './scan-groups.ts';
import type { ScanPage } from './scanner.ts';

/** Everything in such an element is one group. */
const GROUP = '[data-scan="group"], [data-scan="group-later"]';
/** The scan does not begin in such an element, where there is another. */
const LATER = '[data-scan="later"], [data-scan="group-later"]';

export function readScanPage(): ScanPage<HTMLElement> {
  const items = reachable().map((item) => ({
    item,
    box: boxOf(item),
    group: item.closest(GROUP),
    isLater: item.closest(LATER) !== null,
  }));
  return { screen: shownScreen()?.dataset['screen'] ?? '', groups: groupsOf(items) };
}
