/** Every sentence that a person reads in the window. One file a language fills it; a missing one does not compile. */
import type { EndReason, ItemProblem, PauseReason, SkipReason } from '../../shared/bring-in.ts';
import type { Step } from '../../shared/first-hour.ts';
import type { SCANNING, TEXT_SIZES, THEMES } from '../../shared/settings-values.ts';

type Theme = (typeof THEMES)[number];
type TextSize = (typeof TEXT_SIZES)[number];
type Scanning = (typeof SCANNING)[number];

/** A screen that says what happened, what still works, and the one thing to do. */
export interface ProblemWords {
  readonly title: string;
  readonly whatHappened: string;
  readonly whatToDo: string;
  readonly action: string;
}

/** What is said of pictures on their way, from Google or to it. */
export interface WayWords {
  readonly refused: ProblemWords;
  readonly working: { readonly title: string; readonly here: (done: number, total: number) => string };
  readonly notHere: (count: number) => string;
  readonly paused: { readonly title: string; readonly carer: string; readonly quota: string };
  readonly done: { readonly title: string; readonly added: (count: number) => string };
  readonly ended: { readonly title: string };
}

export interface Words {
  /** BCP 47, for the page's `lang`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly appName: string;
  /** What the window is called while a screen shows: the screen's title, then the app's name. */
  readonly windowTitle: (screenTitle: string) => string;

  readonly bar: {
    readonly name: string;
    readonly back: string;
    readonly home: string;
    readonly help: string;
    /** Where a pointer rests and nothing happens. */
    readonly rest: string;
  };

  readonly moment: string;

  readonly hear: {
    /** Said with a title that is a button: a press reads the screen aloud. */
    readonly note: string;
    /** The same while it reads. */
    readonly stopNote: string;
  };

  readonly pager: {
    readonly next: string;
    readonly previous: string;
    readonly page: (page: number) => string;
    readonly pageOf: (page: number, pages: number) => string;
    readonly picture: (picture: number) => string;
    readonly pictureOf: (picture: number, pictures: number) => string;
    readonly firstPage: string;
    readonly lastPage: string;
    readonly firstPicture: string;
    readonly lastPicture: string;
    /** In place of those, where the list goes on and the next ones cannot be had now. */
    readonly restLater: string;
  };

  readonly albums: {
    readonly title: string;
    readonly untitled: string;
    /** The album of what came since the last visit. */
    readonly new: string;
    /** The title while the albums of a person who is known are coming. */
    readonly welcome: string;
    readonly coming: string;
  };

  readonly album: {
    readonly coming: string;
  };

  readonly photo: {
    readonly untitled: (picture: number) => string;
    readonly film: string;
    readonly playFilm: string;
    readonly pauseFilm: string;
    readonly playAgain: string;
    readonly filmComing: string;
    readonly filmMissing: string;
    readonly notLoaded: string;
    readonly notLoadedWayOn: string;
    readonly tryAgain: string;
    readonly coming: string;
  };

  readonly slideshow: { readonly play: string; readonly pause: string };

  readonly signIn: {
    readonly title: string;
    readonly whatToDo: string;
    /** What Lock writes on its button, `%s` being its name for Google. */
    readonly lockButton: string;
    readonly button: string;
    readonly coming: string;
  };

  readonly waitingForBrowser: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly openAgain: string;
    readonly stop: string;
  };

  readonly comingIn: { readonly title: string; readonly sentence: string };

  readonly keychainMissing: ProblemWords & { readonly stop: string };

  readonly help: {
    readonly title: string;
    readonly back: string;
    readonly home: string;
    readonly tile: string;
    readonly next: string;
    readonly ask: string;
    readonly nothingBreaks: string;
  };

  /** Whom to ask, where the carer said so. */
  readonly contact: { readonly ask: (name: string) => string; readonly phone: string };

  /** A carer's first set-up, step by step. */
  readonly firstHour: {
    readonly begin: string;
    readonly stepOf: (step: number, steps: number) => string;
    readonly steps: Readonly<Record<Step, { readonly title: string; readonly what: string }>>;
    readonly choose: string;
    readonly found: string;
    readonly link: string;
    readonly useLink: string;
    readonly withoutGoogle: string;
    readonly hasConfig: string;
    readonly nextStart: string;
    readonly noLink: string;
    readonly unreachable: string;
    readonly signedIn: string;
    readonly fromComputer: string;
    readonly fileFirst: string;
    readonly albums: string;
    readonly look: string;
    readonly help: string;
    readonly pin: string;
    readonly finish: string;
    readonly goThrough: string;
    readonly save: string;
    readonly saved: string;
  };

  readonly carer: {
    readonly title: string;
    /** The button on the help screen that is held. */
    readonly wayIn: string;
    readonly wayInHow: string;
    readonly wayInOpens: string;

    readonly undo: string;
    readonly notKept: string;
    readonly diskFull: string;
    readonly on: string;
    readonly off: string;
    readonly less: string;
    readonly more: string;
    readonly preview: string;
    readonly sampleAlbum: (number: number) => string;
    readonly seconds: (seconds: number) => string;
    readonly milliseconds: (milliseconds: number) => string;
    readonly minutes: (minutes: number) => string;
    readonly gigabytes: (gigabytes: number) => string;

    readonly topics: {
      readonly look: string;
      readonly albums: string;
      readonly addPictures: string;
      readonly help: string;
      readonly hearing: string;
      readonly waysIn: string;
      readonly slideshow: string;
      readonly language: string;
      readonly computer: string;
      readonly pin: string;
      readonly signOut: string;
      readonly setUp: string;
      readonly reset: string;
    };
    readonly look: {
      readonly theme: string;
      readonly themes: Readonly<Record<Theme, string>>;
      readonly textSize: string;
      readonly textSizes: Readonly<Record<TextSize, string>>;
      readonly tiles: string;
      readonly tileCount: (tiles: number) => string;
      readonly shown: string;
      readonly pictures: string;
      readonly labels: string;
      readonly minimal: string;
      readonly animations: string;
    };
    readonly albums: {
      readonly none: string;
      readonly hidden: string;
      readonly newTitle: string;
      readonly showNew: string;
      readonly shown: string;
      readonly kept: string;
      readonly keptOf: (pictures: number, all: number) => string;
      readonly keptAll: string;
      readonly keptLater: string;
      readonly keptNoRoom: string;
      readonly place: string;
      readonly placeOf: (place: number, places: number) => string;
      readonly ownTitle: string;
      readonly chooseCover: string;
      readonly removeCover: string;
      readonly noPictures: string;
    };
    readonly help: {
      readonly title: string;
      readonly name: string;
      readonly phone: string;
      readonly picture: string;
      readonly noPicture: string;
      readonly choose: string;
      readonly remove: string;
      readonly notAPicture: string;
    };
    readonly hearing: {
      readonly what: string;
      readonly noVoice: string;
      readonly buttons: string;
      readonly onFocus: string;
      readonly rate: string;
      readonly rateOf: (percent: number) => string;
      readonly voice: string;
      readonly usualVoice: string;
      readonly tryIt: string;
      readonly sample: string;
    };
    readonly waysIn: {
      readonly scanning: string;
      readonly scannings: Readonly<Record<Scanning, string>>;
      readonly switches: string;
      readonly chooseKey: string;
      readonly stepKey: string;
      readonly scanStep: string;
      readonly spaceKey: string;
      readonly enterKey: string;
      readonly dwell: string;
      readonly dwellOn: string;
      readonly dwellTime: string;
      readonly hands: string;
      readonly onRelease: string;
      readonly ignoreRepeats: string;
      readonly hold: string;
      readonly noHold: string;
    };
    readonly slideshow: {
      readonly seconds: string;
      readonly keepAwake: string;
    };
    readonly systemLanguage: string;
    readonly computer: {
      readonly fullScreen: string;
      readonly startWithComputer: string;
      readonly restartAfterCrash: string;
      readonly homeAfter: string;
      readonly never: string;
      readonly room: string;
    };
    readonly door: {
      readonly title: string;
      readonly how: string;
      readonly wrong: string;
      readonly waitSeconds: (seconds: number) => string;
      readonly waitMinutes: (minutes: number) => string;
      readonly cannotCheck: string;
      readonly open: string;
      readonly delete: string;
      readonly digits: (digits: number) => string;
      readonly forgot: string;
    };
    readonly forgot: {
      readonly title: string;
      readonly systemPassword: string;
      readonly askNow: string;
      readonly refused: string;
      readonly programSteps: readonly string[];
      readonly lookAgain: string;
      readonly stillThere: string;
    };
    readonly pin: {
      readonly title: string;
      readonly why: string;
      readonly change: string;
      readonly again: string;
      readonly different: string;
      readonly isSet: string;
      readonly noKeychain: string;
      readonly keep: string;
      readonly remove: string;
    };
    readonly reset: {
      readonly title: string;
      readonly what: string;
      readonly stays: string;
      readonly yes: string;
      readonly no: string;
    };

    readonly signedInForThisRun: string;
    readonly signedOut: string;
    readonly signOutTitle: string;
    readonly signOutWhat: string;
    readonly signOutPictures: string;
    readonly signOutNow: string;
    readonly staySignedIn: string;
  };

  /** The carer's screens for bringing pictures in. Numbers stand behind their words, so that no word has to change with them. */
  readonly bringIn: WayWords & {
    readonly fromGoogle: string;
    readonly intoGoogle: string;
    readonly fromFolder: string;
    readonly localAlbums: string;
    readonly name: string;
    readonly nameTitle: string;
    readonly usualName: string;
    readonly notBackedUp: string;
    readonly chooseAtGoogle: string;
    readonly asking: { readonly title: string; readonly sentence: string };
    readonly picking: { readonly title: string; readonly steps: readonly string[] };
    readonly openAgain: string;
    readonly stop: string;
    readonly waiting: { readonly offline: string; readonly tryLater: string };
    readonly pause: string;
    readonly goOn: string;
    readonly paused: Readonly<Record<PauseReason, string>>;
    readonly done: { readonly already: (count: number) => string };
    readonly tryAgain: string;
    readonly allRight: string;
    readonly ended: Readonly<Record<EndReason, string>>;
    readonly local: {
      readonly none: string;
      readonly pictures: (count: number) => string;
      readonly away: string;
      readonly looking: string;
      readonly daysLeft: (days: number) => string;
      readonly otherAccount: string;
      readonly rename: string;
      readonly captions: string;
      readonly remove: string;
      readonly putBack: string;
      readonly putPicturesBack: string;
      readonly newOnes: string;
    };
    readonly removing: {
      readonly title: string;
      readonly folder: string;
      readonly copies: string;
      readonly days: (days: number) => string;
      readonly yes: string;
      readonly no: string;
    };
    readonly caption: {
      readonly label: string;
      readonly example: string;
      readonly remove: string;
      /** Google wants to be asked before captions can be changed. */
      readonly asks: ProblemWords;
    };
    /** Followed by how many. */
    readonly skipped: Readonly<Record<SkipReason, (count: number) => string>>;
    readonly problems: Readonly<Record<ItemProblem, (count: number) => string>>;
    /** From this computer into an album at Google. */
    readonly upload: WayWords & {
      readonly chooseTitle: string;
      readonly dropHere: string;
      /** While something is pulled over the place for it. */
      readonly dropNow: string;
      readonly chooseFolder: string;
      readonly chooseFiles: string;
      readonly nothingThere: string;
      readonly files: (count: number) => string;
      readonly intoAccount: string;
      readonly start: string;
      readonly looking: { readonly title: string; readonly looked: (count: number) => string };
      readonly whichOnes: string;
      readonly leftOut: string;
    };
  };

  readonly problems: {
    readonly noAlbums: ProblemWords;
    readonly noPhotos: ProblemWords;
    readonly offline: ProblemWords;
    readonly tryLater: ProblemWords;
    readonly notAllowed: ProblemWords;
    readonly signInAgain: ProblemWords;
    readonly albumGone: ProblemWords;
    readonly unexpected: ProblemWords;
    readonly signInStopped: ProblemWords;
    readonly signInTimedOut: ProblemWords;
    readonly signInNotAllowed: ProblemWords;
    readonly signInOffline: ProblemWords;
    readonly signInFailed: ProblemWords;
    readonly signedOutElsewhere: ProblemWords;
    readonly browserMissing: ProblemWords;
    readonly portsTaken: ProblemWords;
    readonly notSetUp: ProblemWords & {
      readonly forCarer: string;
      readonly file: string;
      readonly field: string;
      readonly message: string;
    };
  };

  readonly dates: {
    readonly today: string;
    readonly yesterday: string;
    /** For instance "Tuesday 3 March 2026". */
    readonly day: (date: Date) => string;
  };
}
