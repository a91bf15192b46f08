import { Settings2 } from 'lucide-preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { openCarer } from '../state/journey.ts';
import { words } from '../words/index.ts';

/** Seconds that the button is held. */
const SECONDS = 5;

/**
 * The carer's way in without a combination of keys: this button is held for five seconds, with the pointer, a finger or a key.
 * A screen reader or a switch cannot hold: for them one press begins the five seconds, and a second one ends them.
 */
export function CarerWayIn() {
  const { wayIn, wayInHow, wayInOpens } = words.value.carer;
  const { seconds, start, stop } = useSeconds(SECONDS, openCarer);
  const isByKey = useRef(false);
  const how = useId();
  return (
    <>
      <button
        type="button"
        class="way-in"
        // Nothing that the viewer's screen is about.
        data-unread
        aria-describedby={how}
        data-seconds={seconds ?? undefined}
        onPointerDown={start}
        onPointerUp={stop}
        onPointerLeave={stop}
        onPointerCancel={stop}
        onKeyDown={(event) => {
          if (event.repeat || (event.key !== 'Enter' && event.code !== 'Space')) return;
          isByKey.current = true;
          start();
        }}
        onKeyUp={stop}
        onBlur={stop}
        onClick={(event) => {
          // The click that comes with a key or a pointer: they hold.
          const isHeld = isByKey.current || event.detail > 0;
          isByKey.current = false;
          if (isHeld) return;
          if (seconds === null) start();
          else stop();
        }}
      >
        <Settings2 class="icon" aria-hidden="true" />
        <span class="way-in__words">
          <span class="way-in__name">{wayIn}</span>
          <span id={how} class="way-in__how" aria-hidden="true">
            {wayInHow}
          </span>
        </span>
        <span class="way-in__dots" aria-hidden="true">
          {Array.from({ length: SECONDS }, (_, index) => (
            <span key={index} class="way-in__dot" data-full={(seconds ?? 0) > index || undefined} />
          ))}
        </span>
      </button>
      <span class="way-in-told" role="status">
        {seconds === null ? null : wayInOpens}
      </span>
    </>
  );
}

/** Counts seconds from `start` on, and runs `onFull` after the last one. `seconds` is null while nothing is counted. */
function useSeconds(last: number, onFull: () => void) {
  const [seconds, setSeconds] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);
  const stop = (): void => {
    if (timer.current !== null) clearInterval(timer.current);
    timer.current = null;
    setSeconds(null);
  };
  const start = (): void => {
    stop();
    setSeconds(0);
    let counted = 0;
    timer.current = setInterval(() => {
      counted += 1;
      setSeconds(counted);
      if (counted < last) return;
      stop();
      onFull();
    }, 1000);
  };
  useEffect(() => stop, []);
  return { seconds, start, stop };
}
