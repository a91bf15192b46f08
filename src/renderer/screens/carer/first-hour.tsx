/** A carer's first set-up: five plain steps, each of which can be skipped and done again. */
import {
  CircleUserRound,
  FileCheck,
  FolderOpen,
  HardDrive,
  ImagePlus,
  Images,
  LayoutGrid,
  Link,
  LockKeyhole,
  LogIn,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Step, TakeOutcome } from '../../../shared/first-hour.ts';
import { STEPS } from '../../../shared/first-hour-steps.ts';
import type { ProblemCode } from '../../../shared/ipc.ts';
import { assertNever, type Result } from '../../../shared/result.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { TextField } from '../../components/controls.tsx';
import { Pager } from '../../components/pager.tsx';
import { Screen } from '../../components/screen.tsx';
import { asCarer, keep } from '../../state/carer.ts';
import {
  askFirstHour,
  firstHour,
  goToStep,
  leaveFirstHour,
  stepAfter,
  stepBefore,
} from '../../state/first-hour.ts';
import { home, open } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { perform, status } from '../../state/status.ts';
import { words } from '../../words/index.ts';
import { ConfigDetails } from '../problems/config-details.tsx';
import { AlbumsPreview } from './albums-preview.tsx';

const CONTENT: Readonly<Record<Step, () => ComponentChildren>> = {
  file: () => <FileStep />,
  signIn: () => <SignInStep />,
  albums: () => <AlbumsStep />,
  look: () => <LookStep />,
  people: () => <PeopleStep />,
};

export function FirstHourScreen({ step }: { readonly step: Step }) {
  const { steps, stepOf } = words.value.firstHour;
  const { pager } = words.value;
  const before = stepBefore(step);
  const after = stepAfter(step);
  useEffect(() => void askFirstHour(), [step, status.value.kind]);
  return (
    <Screen
      name="first-hour"
      key={step}
      title={steps[step].title}
      side={
        <Pager
          where={stepOf(STEPS.indexOf(step) + 1, STEPS.length)}
          onPrevious={before && (() => goToStep(before))}
          onNext={after && (() => goToStep(after))}
          notes={{ first: pager.firstPage, last: pager.lastPage }}
        />
      }
    >
      <div class={step === 'look' ? 'settings settings--with-preview' : 'settings'}>
        <div class="settings__controls">
          <p class="settings__words">{steps[step].what}</p>
          {CONTENT[step]()}
        </div>
        {step === 'look' && <AlbumsPreview />}
      </div>
    </Screen>
  );
}

/** Where the pictures come from: a file that is chosen, found or fetched; or this computer alone. */
function FileStep() {
  const said = words.value.firstHour;
  // The press that follows the typing comes before the next drawing.
  const link = useRef('');
  const [outcome, setOutcome] = useState<Result<TakeOutcome, ProblemCode> | null>(null);
  const take = async (call: Promise<Result<TakeOutcome, ProblemCode>>): Promise<void> => {
    const answer = await asCarer(call);
    setOutcome(answer);
    await askFirstHour();
    if (answer.ok && answer.value.kind === 'taken')
      await goToStep(status.value.kind === 'signedIn' ? 'albums' : 'signIn');
  };
  const withoutGoogle = async (): Promise<void> => {
    await keep({ albums: { withoutGoogle: true } });
    await goToStep('albums');
  };
  return (
    <>
      {firstHour.value?.hasFound && (
        <BigButton icon={FileCheck} label={said.found} onPress={() => take(api().takeFoundSetUp())} />
      )}
      <div class="settings__pair">
        <BigButton
          look="plain"
          icon={FolderOpen}
          label={said.choose}
          onPress={() => take(api().chooseSetUp())}
        />
        <BigButton look="plain" icon={HardDrive} label={said.withoutGoogle} onPress={withoutGoogle} />
      </div>
      <div class="settings__pair">
        <TextField
          label={said.link}
          value=""
          maxLength={2000}
          onKeep={(text) => {
            link.current = text;
          }}
        />
        <BigButton
          look="plain"
          icon={Link}
          label={said.useLink}
          onPress={() => take(api().setUpFromLink({ link: link.current }))}
        />
      </div>
      <Told>{outcome ? <Outcome outcome={outcome} /> : firstHour.value?.hasConfig && said.hasConfig}</Told>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: Result<TakeOutcome, ProblemCode> }) {
  const said = words.value.firstHour;
  if (!outcome.ok) return <>{words.value.carer.notKept}</>;
  const { value } = outcome;
  switch (value.kind) {
    case 'stopped':
      return null;
    case 'taken':
      return <>{said.hasConfig}</>;
    case 'nextStart':
      return <>{said.nextStart}</>;
    case 'wrong':
      return <ConfigDetails problem={value.problem} />;
    case 'noLink':
      return <>{said.noLink}</>;
    case 'unreachable':
      return <>{said.unreachable}</>;
    case 'notKept':
      return <>{words.value.carer.notKept}</>;
    default:
      return assertNever(value);
  }
}

function SignInStep() {
  const said = words.value.firstHour;
  const { kind } = status.value;
  const hasConfig = firstHour.value?.hasConfig ?? false;
  return (
    <>
      <BigButton
        icon={LogIn}
        label={words.value.signIn.button}
        unavailable={!hasConfig || kind === 'signedIn'}
        onPress={() => perform(api().startSignIn())}
      />
      <Told>
        {kind === 'signedIn' && said.signedIn}
        {kind !== 'signedIn' && settings.value.albums.withoutGoogle && said.fromComputer}
        {kind !== 'signedIn' && !settings.value.albums.withoutGoogle && !hasConfig && said.fileFirst}
      </Told>
    </>
  );
}

function AlbumsStep() {
  return (
    <>
      <BigButton
        icon={ImagePlus}
        label={words.value.carer.topics.addPictures}
        onPress={() => open({ name: 'carerAdd' })}
      />
      <BigButton
        look="plain"
        icon={Images}
        label={words.value.firstHour.albums}
        onPress={() => open({ name: 'carerAlbums', page: 0 })}
      />
    </>
  );
}

function LookStep() {
  return (
    <BigButton
      icon={LayoutGrid}
      label={words.value.firstHour.look}
      onPress={() => open({ name: 'carerLook', page: 0 })}
    />
  );
}

function PeopleStep() {
  const said = words.value.firstHour;
  const finish = async (): Promise<void> => {
    await leaveFirstHour();
    home();
  };
  return (
    <>
      <BigButton
        look="plain"
        icon={CircleUserRound}
        label={said.help}
        onPress={() => open({ name: 'carerHelp', page: 0 })}
      />
      <BigButton
        look="plain"
        icon={LockKeyhole}
        label={said.pin}
        onPress={() => open({ name: 'carerPin' })}
      />
      <BigButton icon={Images} label={said.finish} onPress={finish} />
    </>
  );
}

function Told({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="settings__told" role="status">
      {children}
    </div>
  );
}
