import { ListOrdered, Save } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ExportOutcome } from '../../../shared/first-hour.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { asCarer } from '../../state/carer.ts';
import { firstHour, goToStep } from '../../state/first-hour.ts';
import { words } from '../../words/index.ts';
import { SettingsScreen } from './settings-screen.tsx';

/** The steps of the first hour once more, and all of a set-up as one file. */
export function SetUpTopic() {
  const { firstHour: said, carer } = words.value;
  const [outcome, setOutcome] = useState<ExportOutcome>('stopped');
  const save = async (): Promise<void> => {
    const answer = await asCarer(api().exportSetUp());
    setOutcome(answer.ok ? answer.value : 'notSaved');
  };
  return (
    <SettingsScreen
      name="carer-set-up"
      pages={[
        {
          title: carer.topics.setUp,
          controls: (
            <>
              <BigButton
                look="plain"
                icon={ListOrdered}
                label={said.goThrough}
                onPress={() => goToStep(firstHour.value?.step ?? 'file')}
              />
              <BigButton look="plain" icon={Save} label={said.save} onPress={save} />
              <p class="settings__told" role="status">
                {outcome === 'saved' && said.saved}
                {outcome === 'notSaved' && carer.notKept}
              </p>
            </>
          ),
        },
      ]}
    />
  );
}
