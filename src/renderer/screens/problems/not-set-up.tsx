import { ListOrdered, RotateCw, Wrench } from 'lucide-preact';
import type { ConfigProblem } from '../../../shared/config.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { goToStep } from '../../state/first-hour.ts';
import { perform } from '../../state/status.ts';
import { words } from '../../words/index.ts';
import { ConfigDetails } from './config-details.tsx';

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
      second={
        <BigButton
          look="plain"
          icon={ListOrdered}
          label={words.value.firstHour.begin}
          onPress={() => goToStep('file')}
        />
      }
      details={problem && <ConfigDetails problem={problem} />}
    />
  );
}
