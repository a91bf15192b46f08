import {
  Check,
  CircleStop,
  ExternalLink,
  Globe,
  Hourglass,
  Images,
  type LucideIcon,
  Pause,
  Play,
  RotateCw,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { BringInState, FailedItem } from '../../../shared/bring-in.ts';
import type { ProblemCode } from '../../../shared/ipc.ts';
import { assertNever, type Result } from '../../../shared/result.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { Screen } from '../../components/screen.tsx';
import { asCarer } from '../../state/carer.ts';
import { open } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';

type Busy = Exclude<BringInState, { kind: 'idle' }>;
type State<Kind extends Busy['kind']> = Extract<Busy, { kind: Kind }>;

const press = (call: () => Promise<Result<null, ProblemCode>>) => () => asCarer(call());

/** How far the pictures are, and what there is to do about it. */
export function BringInScreen({ state }: { readonly state: Busy }) {
  switch (state.kind) {
    case 'asking':
      return <Asking />;
    case 'refused':
      return <Refused />;
    case 'picking':
      return <Picking />;
    case 'working':
      return <Working state={state} />;
    case 'paused':
      return <Paused state={state} />;
    case 'done':
      return <Done state={state} />;
    case 'ended':
      return <Ended state={state} />;
    default:
      return assertNever(state);
  }
}

interface MessageProps {
  readonly symbol: LucideIcon;
  readonly tint: 'sky' | 'sand' | 'leaf' | 'rose';
  readonly children: ComponentChildren;
  readonly actions: ComponentChildren;
}

function Message({ symbol: Picture, tint, children, actions }: MessageProps) {
  return (
    <div class="message">
      <div class={`message__symbol message__symbol--${tint}`} aria-hidden="true">
        <Picture class="icon" />
      </div>
      <div class="message__body">
        {children}
        <div class="message__actions">{actions}</div>
      </div>
    </div>
  );
}

function AtGoogle() {
  const { openAgain, stop } = words.value.bringIn;
  return (
    <>
      <BigButton icon={ExternalLink} label={openAgain} onPress={press(api().openGoogleAgain)} />
      <BigButton look="plain" icon={CircleStop} label={stop} onPress={press(api().stopBringIn)} />
    </>
  );
}

function Asking() {
  const { title, sentence } = words.value.bringIn.asking;
  return (
    <Screen name="bring-in-asking" title={title}>
      <Message symbol={Globe} tint="sky" actions={<AtGoogle />}>
        <p>{sentence}</p>
      </Message>
    </Screen>
  );
}

function Refused() {
  const { refused, stop } = words.value.bringIn;
  return (
    <ProblemScreen
      name="bring-in-refused"
      symbol={Globe}
      tint="sand"
      words={refused}
      actionSymbol={RotateCw}
      onAction={press(api().resumeBringIn)}
      second={<BigButton look="plain" icon={CircleStop} label={stop} onPress={press(api().dismissBringIn)} />}
    />
  );
}

function Picking() {
  const { title, steps } = words.value.bringIn.picking;
  return (
    <Screen name="bring-in-picking" title={title}>
      <Message symbol={Globe} tint="sky" actions={<AtGoogle />}>
        <ol class="steps">
          {steps.map((step) => (
            <li key={step} class="steps__step">
              {step}
            </li>
          ))}
        </ol>
      </Message>
    </Screen>
  );
}

interface ProgressProps {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly part?: number | undefined;
}

function Progress({ title, done, total, failed, part = 0 }: ProgressProps) {
  const { working, notHere } = words.value.bringIn;
  return (
    <>
      <p class="bring-in__album" dir="auto">
        {title}
      </p>
      <progress class="bring-in__bar" value={done + failed + part} max={total} aria-label={working.title} />
      <p role="status">{working.here(done, total)}</p>
      {failed > 0 && <p>{notHere(failed)}</p>}
    </>
  );
}

function Working({ state }: { readonly state: State<'working'> }) {
  const { working, waiting, pause, stop } = words.value.bringIn;
  return (
    <Screen name="bring-in-working" title={working.title}>
      <Message
        symbol={Images}
        tint="sky"
        actions={
          <>
            <BigButton icon={Pause} label={pause} onPress={press(api().pauseBringIn)} />
            <BigButton look="plain" icon={CircleStop} label={stop} onPress={press(api().stopBringIn)} />
          </>
        }
      >
        <Progress {...state} />
        {state.waiting && <p>{waiting[state.waiting]}</p>}
      </Message>
    </Screen>
  );
}

function Paused({ state }: { readonly state: State<'paused'> }) {
  const { paused, goOn, stop } = words.value.bringIn;
  return (
    <Screen name="bring-in-paused" title={paused.title}>
      <Message
        symbol={Hourglass}
        tint="sand"
        actions={
          <>
            <BigButton icon={Play} label={goOn} onPress={press(api().resumeBringIn)} />
            <BigButton look="plain" icon={CircleStop} label={stop} onPress={press(api().stopBringIn)} />
          </>
        }
      >
        <Progress {...state} />
        <p>{paused[state.reason]}</p>
      </Message>
    </Screen>
  );
}

function Done({ state }: { readonly state: State<'done'> }) {
  const { done, tryAgain, allRight } = words.value.bringIn;
  const { albumId, added, already, failed } = state;
  const finish = async (): Promise<void> => {
    await asCarer(api().dismissBringIn());
    open({ name: 'carerLocalAlbum', albumId, page: 0 });
  };
  return (
    <Screen name="bring-in-done" title={done.title}>
      <Message
        symbol={Check}
        tint="leaf"
        actions={
          <>
            <BigButton icon={Check} label={allRight} onPress={finish} />
            {failed.length > 0 && (
              <BigButton look="plain" icon={RotateCw} label={tryAgain} onPress={press(api().resumeBringIn)} />
            )}
          </>
        }
      >
        <p class="bring-in__album" dir="auto">
          {state.title}
        </p>
        <p>{done.added(added)}</p>
        {already > 0 && <p>{done.already(already)}</p>}
        <Problems failed={failed} />
      </Message>
    </Screen>
  );
}

/** How many did not come, by reason, with a few of their names. */
function Problems({ failed }: { readonly failed: readonly FailedItem[] }) {
  const { problems } = words.value.bringIn;
  const counts = new Map<FailedItem['problem'], string[]>();
  for (const { problem, name } of failed) counts.set(problem, [...(counts.get(problem) ?? []), name]);
  return (
    <>
      {[...counts].map(([problem, names]) => (
        <p key={problem}>
          {problems[problem](names.length)}
          <span class="bring-in__names" dir="auto">
            {names.filter(Boolean).slice(0, NAMES_SHOWN).join(' · ')}
          </span>
        </p>
      ))}
    </>
  );
}

const NAMES_SHOWN = 3;

function Ended({ state }: { readonly state: State<'ended'> }) {
  const { ended, allRight } = words.value.bringIn;
  return (
    <Screen name="bring-in-ended" title={ended.title}>
      <Message
        symbol={Globe}
        tint="sand"
        actions={<BigButton icon={Check} label={allRight} onPress={press(api().dismissBringIn)} />}
      >
        <p>{ended[state.reason]}</p>
      </Message>
    </Screen>
  );
}
