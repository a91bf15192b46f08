import {
  Check,
  CircleStop,
  ExternalLink,
  Globe,
  Hourglass,
  Images,
  List,
  type LucideIcon,
  Pause,
  Play,
  RotateCw,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { BringInReport, BringInState, FailedItem } from '../../../shared/bring-in.ts';
import type { ProblemCode } from '../../../shared/ipc.ts';
import { assertNever, type Result } from '../../../shared/result.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { Screen } from '../../components/screen.tsx';
import { asCarer } from '../../state/carer.ts';
import { open } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import type { WayWords } from '../../words/words.ts';
import { problemsOf } from './left-out.tsx';

type Way = BringInReport['way'];
type Busy = Exclude<BringInState, { kind: 'idle' }>;
interface Shown<Kind extends Busy['kind']> {
  readonly way: Way;
  readonly state: Extract<Busy, { kind: Kind }>;
}

const press = (call: () => Promise<Result<null, ProblemCode>>) => () => asCarer(call());

/** What differs between the two ways in what is said. */
function said(way: Way): WayWords {
  const { bringIn } = words.value;
  return way === 'upload' ? bringIn.upload : bringIn;
}

/** How far the pictures are, and what there is to do about it. */
export function BringInScreen({ way, state }: { readonly way: Way; readonly state: Busy }) {
  const isUpload = way === 'upload';
  switch (state.kind) {
    case 'asking':
      return (
        <AskingScreen
          name={isUpload ? 'upload-asking' : 'bring-in-asking'}
          onStop={press(api().stopBringIn)}
        />
      );
    case 'refused':
      return <Refused way={way} />;
    case 'picking':
      return <Picking />;
    case 'looking':
      return <Looking state={state} />;
    case 'working':
      return <Working way={way} state={state} />;
    case 'paused':
      return <Paused way={way} state={state} />;
    case 'done':
      return <Done way={way} state={state} />;
    case 'ended':
      return <Ended way={way} state={state} />;
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

function AtGoogle({ onStop }: { readonly onStop: () => Promise<unknown> }) {
  const { openAgain, stop } = words.value.bringIn;
  return (
    <>
      <BigButton icon={ExternalLink} label={openAgain} onPress={press(api().openGoogleAgain)} />
      <BigButton look="plain" icon={CircleStop} label={stop} onPress={onStop} />
    </>
  );
}

interface AskingScreenProps {
  readonly name: string;
  readonly onStop: () => Promise<unknown>;
}

/** Google's page is open in the web browser, and waits for a yes. */
export function AskingScreen({ name, onStop }: AskingScreenProps) {
  const { title, sentence } = words.value.bringIn.asking;
  return (
    <Screen name={name} title={title}>
      <Message symbol={Globe} tint="sky" actions={<AtGoogle onStop={onStop} />}>
        <p>{sentence}</p>
      </Message>
    </Screen>
  );
}

function Refused({ way }: { readonly way: Way }) {
  const { stop } = words.value.bringIn;
  const isUpload = way === 'upload';
  return (
    <ProblemScreen
      name={isUpload ? 'upload-refused' : 'bring-in-refused'}
      symbol={Globe}
      tint="sand"
      words={said(way).refused}
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
      <Message symbol={Globe} tint="sky" actions={<AtGoogle onStop={press(api().stopBringIn)} />}>
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

function Looking({ state: { looked } }: Pick<Shown<'looking'>, 'state'>) {
  const { stop, upload } = words.value.bringIn;
  const stopButton = (
    <BigButton look="plain" icon={CircleStop} label={stop} onPress={press(api().stopBringIn)} />
  );
  return (
    <Screen name="upload-looking" title={upload.looking.title}>
      <Message symbol={Images} tint="sky" actions={stopButton}>
        <p role="status">{upload.looking.looked(looked)}</p>
      </Message>
    </Screen>
  );
}

interface OnTheWayScreenProps {
  readonly name: string;
  readonly way: Way;
  readonly state: Extract<Busy, { kind: 'working' | 'paused' }>;
  readonly title: string;
  readonly symbol: LucideIcon;
  readonly tint: 'sky' | 'sand';
  /** The button for going on, or for waiting. */
  readonly main: ComponentChildren;
  /** What else there is to say. */
  readonly note: string | null;
}

/** Pictures on their way, whether they move now or wait: how far they are, and the way to end it. */
function OnTheWayScreen({ name, way, state, title, symbol, tint, main, note }: OnTheWayScreenProps) {
  const { working, notHere } = said(way);
  const { done, total, failed } = state;
  const part = state.kind === 'working' ? (state.part ?? 0) : 0;
  const actions = (
    <>
      {main}
      <BigButton
        look="plain"
        icon={CircleStop}
        label={words.value.bringIn.stop}
        onPress={press(api().stopBringIn)}
      />
    </>
  );
  return (
    <Screen name={name} title={title}>
      <Message symbol={symbol} tint={tint} actions={actions}>
        <p class="bring-in__album" dir="auto">
          {state.title}
        </p>
        {total > 0 && (
          <>
            <progress
              class="bring-in__bar"
              value={done + failed + part}
              max={total}
              aria-label={working.title}
            />
            <p role="status">{working.here(done, total)}</p>
          </>
        )}
        {failed > 0 && <p>{notHere(failed)}</p>}
        {note !== null && <p>{note}</p>}
      </Message>
    </Screen>
  );
}

function Working({ way, state }: Shown<'working'>) {
  const { waiting, pause } = words.value.bringIn;
  const isUpload = way === 'upload';
  return (
    <OnTheWayScreen
      name={isUpload ? 'upload-working' : 'bring-in-working'}
      way={way}
      state={state}
      title={said(way).working.title}
      symbol={Images}
      tint="sky"
      main={<BigButton icon={Pause} label={pause} onPress={press(api().pauseBringIn)} />}
      note={state.waiting && waiting[state.waiting]}
    />
  );
}

function Paused({ way, state }: Shown<'paused'>) {
  const { paused, goOn } = words.value.bringIn;
  const own = said(way).paused;
  const isUpload = way === 'upload';
  return (
    <OnTheWayScreen
      name={isUpload ? 'upload-paused' : 'bring-in-paused'}
      way={way}
      state={state}
      title={own.title}
      symbol={Hourglass}
      tint="sand"
      main={<BigButton icon={Play} label={goOn} onPress={press(api().resumeBringIn)} />}
      note={{ ...paused, ...own }[state.reason]}
    />
  );
}

function Done({ way, state }: Shown<'done'>) {
  const { done, tryAgain, allRight } = words.value.bringIn;
  const { title, added: addedWords } = said(way).done;
  const { albumId, added, already, failed, canTryAgain } = state;
  const isUpload = way === 'upload';
  const finish = async (): Promise<void> => {
    await asCarer(api().dismissBringIn());
    open({ name: isUpload ? 'carerAlbum' : 'carerLocalAlbum', albumId, page: 0 });
  };
  return (
    <Screen name={isUpload ? 'upload-done' : 'bring-in-done'} title={title}>
      <Message
        symbol={Check}
        tint="leaf"
        actions={
          <>
            <BigButton icon={Check} label={allRight} onPress={finish} />
            <WhichOnes failed={failed} />
            {canTryAgain && (
              <BigButton look="plain" icon={RotateCw} label={tryAgain} onPress={press(api().resumeBringIn)} />
            )}
          </>
        }
      >
        <p class="bring-in__album" dir="auto">
          {state.title}
        </p>
        <p>{addedWords(added)}</p>
        {already > 0 && <p>{done.already(already)}</p>}
        <Problems way={way} failed={failed} />
      </Message>
    </Screen>
  );
}

interface ProblemsProps {
  readonly way: Way;
  readonly failed: readonly FailedItem[];
}

/** What did not come along: why and which, or only how many where that is too much for one screen. */
function Problems({ way, failed }: ProblemsProps) {
  const { problems } = words.value.bringIn;
  const [first, ...others] = problemsOf(failed);
  if (!first) return null;
  if (isMuch(failed)) return <p>{said(way).notHere(failed.length)}</p>;
  return (
    <>
      {[first, ...others].map(([problem, names]) => (
        <p key={problem}>
          {problems[problem](names.length)}
          <span class="bring-in__names" dir="auto">
            {names.filter(Boolean).join(' · ')}
          </span>
        </p>
      ))}
    </>
  );
}

/** The way to all of them by name, where they are too many for one screen. */
function WhichOnes({ failed }: Pick<ProblemsProps, 'failed'>) {
  if (!isMuch(failed)) return null;
  return (
    <BigButton
      look="plain"
      icon={List}
      label={words.value.bringIn.upload.whichOnes}
      onPress={() => open({ name: 'carerLeftOut', page: 0 })}
    />
  );
}

const NAMES_SHOWN = 3;

function isMuch(failed: readonly FailedItem[]): boolean {
  return failed.length > NAMES_SHOWN || problemsOf(failed).size > 1;
}

function Ended({ way, state }: Shown<'ended'>) {
  const { ended, allRight } = words.value.bringIn;
  const { failed = [] } = state;
  const isUpload = way === 'upload';
  return (
    <Screen name={isUpload ? 'upload-ended' : 'bring-in-ended'} title={said(way).ended.title}>
      <Message
        symbol={Globe}
        tint="sand"
        actions={
          <>
            <BigButton icon={Check} label={allRight} onPress={press(api().dismissBringIn)} />
            <WhichOnes failed={failed} />
          </>
        }
      >
        <p>{ended[state.reason]}</p>
        <Problems way={way} failed={failed} />
      </Message>
    </Screen>
  );
}
