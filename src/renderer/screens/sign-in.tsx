import { LogIn } from 'lucide-preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { api, settled } from '../api.ts';
import { BigButton } from '../components/big-button.tsx';
import { Screen } from '../components/screen.tsx';
import { loadLock } from '../lock/load-lock.ts';
import { perform } from '../state/status.ts';
import { words } from '../words/index.ts';

const LOCK_ID = 'lock';

type LockState = 'coming' | 'shown' | 'missing';

/** The first screen: one button, Lock's own, made large and reachable. */
export function SignInScreen() {
  const box = useRef<HTMLDivElement>(null);
  const [lock, setLock] = useState<LockState>('coming');
  const aboutId = useId();
  useEffect(() => {
    if (!box.current) return;
    return openLock(box.current, setLock);
  }, []);

  return (
    <Screen name="sign-in" title={words.value.signIn.title} aboutId={aboutId}>
      <div class="sign-in" data-lock={lock}>
        <p id={aboutId} class="sign-in__words">
          {words.value.signIn.whatToDo}
        </p>
        <div class="sign-in__place">
          <div ref={box} id={LOCK_ID} class="sign-in__lock" hidden={lock === 'missing'} />
          {lock === 'coming' && (
            <p class="sign-in__coming" role="status">
              {words.value.signIn.coming}
            </p>
          )}
          {lock === 'missing' && (
            <BigButton
              icon={LogIn}
              label={words.value.signIn.button}
              onPress={() => perform(api().startSignIn())}
            />
          )}
        </div>
      </div>
    </Screen>
  );
}

/** Answers a function that ends it. Where Lock does not come, the screen has a button of its own. */
function openLock(box: HTMLElement, onState: (state: LockState) => void): () => void {
  let isOpen = true;
  let close: (() => void) | null = null;
  const tell = (state: LockState): void => {
    if (isOpen) onState(state);
  };
  const load = async (): Promise<void> => {
    const [settings, { showLock }] = await Promise.all([settled(api().lockSettings()), loadLock()]);
    if (!isOpen) return;
    if (!settings.ok) return tell('missing');
    close = showLock(box, settings.value, {
      label: words.value.signIn.lockButton,
      onShown: () => tell('shown'),
      onMissing: () => tell('missing'),
    });
  };
  load().catch(() => tell('missing'));
  return () => {
    isOpen = false;
    close?.();
  };
}
