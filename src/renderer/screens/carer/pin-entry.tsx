import { CircleQuestionMark, DoorOpen } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { DoorState, TryOutcome } from '../../../shared/carer.ts';
import { api, settled } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { askDoor } from '../../state/carer.ts';
import { open } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import { PinPad } from './pin-pad.tsx';
import { waitInWords } from './wait-in-words.ts';

/** The door: the PIN is typed here, and checked in main. */
export function PinEntryScreen({ state }: { readonly state: DoorState }) {
  const { door } = words.value.carer;
  const [outcome, setOutcome] = useState<TryOutcome | 'unexpected' | null>(null);
  const isWaiting = state.waitMs > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void askDoor(), state.waitMs);
    return () => clearTimeout(timer);
  }, [state]);

  const onPin = async (pin: string): Promise<void> => {
    const answer = await settled(api().tryPin({ pin }));
    setOutcome(answer.ok ? answer.value : 'unexpected');
    await askDoor();
  };
  return (
    <Screen
      name="carer-pin-entry"
      title={door.title}
      side={
        <BigButton
          look="plain"
          icon={CircleQuestionMark}
          label={door.forgot}
          onPress={() => open({ name: 'carerForgotPin' })}
        />
      }
    >
      <div class="door">
        <p class="door__told" role="status">
          {isWaiting ? waitInWords(state.waitMs) : sentenceFor(outcome)}
        </p>
        <PinPad label={door.open} icon={DoorOpen} rests={isWaiting} onPin={onPin} />
      </div>
    </Screen>
  );
}

function sentenceFor(outcome: TryOutcome | 'unexpected' | null): string {
  const { door } = words.value.carer;
  switch (outcome) {
    case null:
    case 'right':
    case 'wait':
      return door.how;
    case 'wrong':
      return door.wrong;
    default:
      return door.cannotCheck;
  }
}
