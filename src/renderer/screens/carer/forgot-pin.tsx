import { KeyRound, RotateCw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { RecoveryOutcome } from '../../../shared/carer.ts';
import { api, settled } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { askDoor, door } from '../../state/carer.ts';
import { back, open } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';

type Outcome = RecoveryOutcome | 'unexpected';

/** For a carer who forgot the PIN: the computer asks for its own password, or she deletes the PIN where the computer keeps it. */
export function ForgotPinScreen() {
  const { forgot } = words.value.carer;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isByProgram = door.value?.recovery === 'keychainProgram' || outcome === 'keychainProgram';
  const recover = async (): Promise<void> => {
    const answer = await settled(api().recoverPin());
    await askDoor();
    if (answer.ok && answer.value === 'open') {
      back();
      return open({ name: 'carerPin' });
    }
    setOutcome(answer.ok ? answer.value : 'unexpected');
  };
  const told = outcome && toldOf(outcome);
  return (
    <Screen name="carer-forgot-pin" title={forgot.title}>
      <div class="message">
        <div class="message__symbol message__symbol--sky" aria-hidden="true">
          <KeyRound class="icon" />
        </div>
        <div class="message__body">
          {isByProgram ? (
            forgot.programSteps.map((step) => <p key={step}>{step}</p>)
          ) : (
            <p>{forgot.systemPassword}</p>
          )}
          <p role="status">{told}</p>
          <div class="message__actions">
            <BigButton
              icon={isByProgram ? RotateCw : KeyRound}
              label={isByProgram ? forgot.lookAgain : forgot.askNow}
              onPress={recover}
            />
          </div>
        </div>
      </div>
    </Screen>
  );
}

function toldOf(outcome: Outcome): string | null {
  const { forgot, door } = words.value.carer;
  switch (outcome) {
    case 'open':
      return null;
    case 'refused':
      return forgot.refused;
    case 'keychainProgram':
      return forgot.stillThere;
    default:
      return door.cannotCheck;
  }
}
