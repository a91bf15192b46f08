import { RotateCw, Wrench } from 'lucide-preact';
import type { ConfigProblem } from '../../../shared/config.ts';
import { api } from '../../api.ts';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { perform } from '../../state/status.ts';
import { words } from '../../words/index.ts';

/** No configuration, or one that is wrong: calm words for the viewer, exact ones for the carer. */
export function NotSetUpScreen({ problem }: { problem: ConfigProblem | null }) {
  return (
    <ProblemScreen
      name="not-set-up"
      symbol={Wrench}
      tint="sand"
      words={words.value.problems.notSetUp}
      actionSymbol={RotateCw}
      onAction={() => perform(api().checkSetUp())}
      details={problem && <Details problem={problem} />}
    />
  );
}

function Details({ problem: { file, field, message } }: { problem: ConfigProblem }) {
  const { forCarer, file: fileWord, field: fieldWord, message: messageWord } = words.value.problems.notSetUp;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a path can be longer than any box; this block scrolls, by keyboard too.
    <section class="details" aria-label={forCarer} tabIndex={0}>
      <h2 class="details__title">{forCarer}</h2>
      <dl class="details__list">
        <dt>{fileWord}</dt>
        <dd dir="ltr">{file}</dd>
        {field !== null && (
          <>
            <dt>{fieldWord}</dt>
            <dd dir="ltr">{field}</dd>
          </>
        )}
        <dt>{messageWord}</dt>
        <dd>{message}</dd>
      </dl>
    </section>
  );
}
