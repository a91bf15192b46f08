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
import type { ProblemWords } from '../../words/words.ts';

export type ToldReason = Exclude<SignedOutReason, 'never'>;

interface Design {
  readonly name: string;
  readonly symbol: LucideIcon;
  readonly tint: 'sky' | 'sand' | 'leaf' | 'rose';
  readonly words: ProblemWords;
  readonly actionSymbol: LucideIcon;
}

const { problems } = words;

const DESIGNS: Record<ToldReason, Design> = {
  stopped: {
    name: 'sign-in-stopped',
    symbol: Hand,
    tint: 'sand',
    words: problems.signInStopped,
    actionSymbol: LogIn,
  },
  timedOut: {
    name: 'sign-in-timed-out',
    symbol: Hourglass,
    tint: 'sand',
    words: problems.signInTimedOut,
    actionSymbol: RotateCw,
  },
  notAllowed: {
    name: 'sign-in-not-allowed',
    symbol: UserX,
    tint: 'rose',
    words: problems.signInNotAllowed,
    actionSymbol: LogIn,
  },
  elsewhere: {
    name: 'signed-out-elsewhere',
    symbol: MonitorSmartphone,
    tint: 'leaf',
    words: problems.signedOutElsewhere,
    actionSymbol: LogIn,
  },
  offline: {
    name: 'sign-in-offline',
    symbol: WifiOff,
    tint: 'sky',
    words: problems.signInOffline,
    actionSymbol: RotateCw,
  },
  portsTaken: {
    name: 'ports-taken',
    symbol: Plug,
    tint: 'sand',
    words: problems.portsTaken,
    actionSymbol: RotateCw,
  },
  browserMissing: {
    name: 'browser-missing',
    symbol: AppWindow,
    tint: 'sky',
    words: problems.browserMissing,
    actionSymbol: RotateCw,
  },
  failed: {
    name: 'sign-in-failed',
    symbol: LifeBuoy,
    tint: 'sand',
    words: problems.signInFailed,
    actionSymbol: RotateCw,
  },
};

/** Why nobody is signed in, each reason with its own words and symbol. The press signs in. */
export function SignedOutScreen({ reason }: { reason: ToldReason }) {
  const startSignIn = (): Promise<unknown> => perform(api().startSignIn());
  return <ProblemScreen key={reason} {...DESIGNS[reason]} onAction={startSignIn} />;
}
