import {
  AppWindow,
  Hand,
  Hourglass,
  LifeBuoy,
  LogIn,
  type LucideIcon,
  MonitorSmartphone,
  Plug,
  RotateCw,
  UserX,
  WifiOff,
} from 'lucide-preact';
import type { SignedOutReason } from '../../../shared/ipc.ts';
import { api } from '../../api.ts';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { perform } from '../../state/status.ts';
import { words } from '../../words/index.ts';
import type { ProblemWords, Words } from '../../words/words.ts';

export type ToldReason = Exclude<SignedOutReason, 'never'>;

interface Design {
  readonly name: string;
  readonly symbol: LucideIcon;
  readonly tint: 'sky' | 'sand' | 'leaf' | 'rose';
  readonly words: (problems: Words['problems']) => ProblemWords;
  readonly actionSymbol: LucideIcon;
}

const DESIGNS: Record<ToldReason, Design> = {
  stopped: {
    name: 'sign-in-stopped',
    symbol: Hand,
    tint: 'sand',
    words: ({ signInStopped }) => signInStopped,
    actionSymbol: LogIn,
  },
  timedOut: {
    name: 'sign-in-timed-out',
    symbol: Hourglass,
    tint: 'sand',
    words: ({ signInTimedOut }) => signInTimedOut,
    actionSymbol: RotateCw,
  },
  notAllowed: {
    name: 'sign-in-not-allowed',
    symbol: UserX,
    tint: 'rose',
    words: ({ signInNotAllowed }) => signInNotAllowed,
    actionSymbol: LogIn,
  },
  elsewhere: {
    name: 'signed-out-elsewhere',
    symbol: MonitorSmartphone,
    tint: 'leaf',
    words: ({ signedOutElsewhere }) => signedOutElsewhere,
    actionSymbol: LogIn,
  },
  offline: {
    name: 'sign-in-offline',
    symbol: WifiOff,
    tint: 'sky',
    words: ({ signInOffline }) => signInOffline,
    actionSymbol: RotateCw,
  },
  portsTaken: {
    name: 'ports-taken',
    symbol: Plug,
    tint: 'sand',
    words: ({ portsTaken }) => portsTaken,
    actionSymbol: RotateCw,
  },
  browserMissing: {
    name: 'browser-missing',
    symbol: AppWindow,
    tint: 'sky',
    words: ({ browserMissing }) => browserMissing,
    actionSymbol: RotateCw,
  },
  failed: {
    name: 'sign-in-failed',
    symbol: LifeBuoy,
    tint: 'sand',
    words: ({ signInFailed }) => signInFailed,
    actionSymbol: RotateCw,
  },
};

/** Why nobody is signed in, each reason with its own words and symbol. The press signs in. */
export function SignedOutScreen({ reason }: { reason: ToldReason }) {
  const startSignIn = (): Promise<unknown> => perform(api().startSignIn());
  const { words: wordsOf, ...design } = DESIGNS[reason];
  return (
    <ProblemScreen key={reason} {...design} words={wordsOf(words.value.problems)} onAction={startSignIn} />
  );
}
