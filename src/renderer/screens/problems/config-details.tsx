import type { ConfigProblem } from '../../../shared/config.ts';
import { words } from '../../words/index.ts';

/** What is wrong with a set-up file, in exact words for a carer. */
export function ConfigDetails({ problem: { file, field, message } }: { readonly problem: ConfigProblem }) {
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
