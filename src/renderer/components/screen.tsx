import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { stopReading } from '../speech/read-aloud.ts';
import { settings } from '../state/settings.ts';
import { words } from '../words/index.ts';
import { Bar } from './bar.tsx';
import { useInPreview } from './preview.tsx';
import { Title } from './title.tsx';

interface ScreenProps {
  /** A stable name, for tests and styles. */
  readonly name: string;
  /** What the screen is for. */
  readonly title: string;
  /** Below the content instead of above it, as under a photo on a wall. */
  readonly titleBelow?: boolean;
  /** Text that stands with the title. */
  readonly underTitle?: ComponentChildren;
  /** Id of the words that tell what is the matter, or what to do: a screen reader says them with the title, when the screen opens. */
  readonly aboutId?: string;
  /** The fixed column beside the content. */
  readonly side?: ComponentChildren;
  readonly contentRef?: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
}

/** The frame of every screen: one title, the bar, the content. It takes the focus when it opens, so that it is read. */
export function Screen(props: ScreenProps) {
  const { name, title, titleBelow = false, underTitle, aboutId, side, contentRef, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const inPreview = useInPreview();
  // What is read is what shows.
  useEffect(() => (inPreview ? undefined : stopReading), [name, title]);
  useEffect(() => {
    if (!inPreview) heading.current?.focus({ preventScroll: true });
  }, [name]);
  useEffect(() => {
    if (!inPreview) document.title = words.value.windowTitle(title);
  }, [title]);

  const mayHear = settings.value.speech.buttons;
  const header = (
    <header
      class={mayHear ? 'screen__header screen__header--to-hear' : 'screen__header'}
      data-scan="later"
      // What stands under a picture changes with it, while the focus stays on Next.
      aria-live={titleBelow ? 'polite' : undefined}
      aria-atomic={titleBelow || undefined}
    >
      <Title title={title} heading={heading} aboutId={aboutId} />
      {underTitle}
    </header>
  );
  const content = (
    <div class="screen__content" ref={contentRef ?? null}>
      {children}
    </div>
  );
  const place = `screen__main${titleBelow ? ' screen__main--title-below' : ''}`;
  return (
    <div
      class="screen"
      data-screen={inPreview ? undefined : name}
      data-preview={inPreview ? name : undefined}
    >
      <Bar />
      <main class={side === undefined ? place : `${place} screen__main--with-side`}>
        {titleBelow ? [content, header] : [header, content]}
        {side !== undefined && (
          <div class="side" data-scan="group">
            {side}
          </div>
        )}
      </main>
    </div>
  );
}
