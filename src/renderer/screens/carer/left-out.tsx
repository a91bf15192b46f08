import type { FailedItem } from '../../../shared/bring-in.ts';
import { Screen } from '../../components/screen.tsx';
import { ScrollingText } from '../../components/scrolling-text.tsx';
import { bringIn } from '../../state/bring-in.ts';
import { change } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import { PagesSide } from './pages-side.tsx';

const NAMES_A_PAGE = 4;

/** The names of what did not come along, by reason. */
export function problemsOf(failed: readonly FailedItem[]): Map<FailedItem['problem'], string[]> {
  const byProblem = new Map<FailedItem['problem'], string[]>();
  for (const { problem, name } of failed) {
    const names = byProblem.get(problem);
    if (names) names.push(name);
    else byProblem.set(problem, [name]);
  }
  return byProblem;
}

/** Every file that did not come along, with one reason a page. */
export function LeftOutScreen({ page }: { readonly page: number }) {
  const { problems, upload } = words.value.bringIn;
  const { state } = bringIn.value;
  const failed = 'failed' in state && typeof state.failed === 'object' ? state.failed : [];
  const pages = [...problemsOf(failed)].flatMap(([problem, names]) =>
    Array.from({ length: Math.ceil(names.length / NAMES_A_PAGE) }, (_, index) => ({
      reason: problems[problem](names.length),
      names: names.slice(index * NAMES_A_PAGE, (index + 1) * NAMES_A_PAGE),
    })),
  );
  const number = Math.min(page, Math.max(0, pages.length - 1));
  const shown = pages[number];
  return (
    <Screen
      name="carer-left-out"
      title={upload.leftOut}
      side={
        <PagesSide
          page={number}
          pages={pages.length}
          onPage={(next) => change('carerLeftOut', { page: next })}
        />
      }
    >
      {shown && (
        <ScrollingText class="left-out__text" label={shown.reason}>
          <div class="left-out">
            <p class="left-out__reason">{shown.reason}</p>
            <ul class="left-out__names">
              {shown.names.map((name) => (
                <li key={name} dir="auto">
                  {name}
                </li>
              ))}
            </ul>
          </div>
        </ScrollingText>
      )}
    </Screen>
  );
}
