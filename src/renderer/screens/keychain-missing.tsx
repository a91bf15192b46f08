import { CircleStop, Images, KeyRound } from 'lucide-preact';
import { api } from '../api.ts';
import { BigButton } from '../components/big-button.tsx';
import { ProblemScreen } from '../components/problem-screen.tsx';
import { perform } from '../state/status.ts';
import { words } from '../words/index.ts';

/** This computer has no keychain: a carer decides whether the pictures show for this run only. */
export function KeychainMissingScreen() {
  return (
    <ProblemScreen
      name="keychain-missing"
      symbol={KeyRound}
      tint="sand"
      words={words.value.keychainMissing}
      actionSymbol={Images}
      onAction={() => perform(api().continueWithoutKeychain())}
      second={
        <BigButton
          look="plain"
          icon={CircleStop}
          label={words.value.keychainMissing.stop}
          onPress={() => perform(api().stopSignIn())}
        />
      }
    />
  );
}
