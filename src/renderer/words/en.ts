import { dayParts } from './dates.ts';
import { exactNumberSayer, numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('en-GB');
const say = numberSayer('en-GB');
const sayExactly = exactNumberSayer('en-GB');

function seconds(seconds: number): string {
  return `${sayExactly(seconds)} ${seconds === 1 ? 'second' : 'seconds'}`;
}

function day(date: Date): string {
  const { weekday, day, month, year } = partsOf(date);
  return `${weekday} ${day} ${month} ${year}`;
}

export const en: Words = {
  language: 'en',
  direction: 'ltr',
  appName: 'Easy Albums',
  windowTitle: (screenTitle) => `${screenTitle} – Easy Albums`,

  bar: { name: 'Main buttons', back: 'Back', home: 'Home', help: 'Help', rest: 'Rest' },

  moment: 'One moment.',

  hear: { note: 'Press to hear this.', stopNote: 'Press to stop.' },

  pager: {
    next: 'Next',
    previous: 'Previous',
    page: (page) => `Page ${say(page)}`,
    pageOf: (page, pages) => `Page ${say(page)} of ${say(pages)}`,
    picture: (picture) => `Picture ${say(picture)}`,
    pictureOf: (picture, pictures) => `Picture ${say(picture)} of ${say(pictures)}`,
    firstPage: 'This is the first page.',
    lastPage: 'This is the last page.',
    firstPicture: 'This is the first picture.',
    lastPicture: 'This is the last picture.',
  },

  albums: {
    title: 'My albums',
    untitled: 'Album without a name',
    new: 'New',
    welcome: 'Welcome back',
    coming: 'The albums are coming.',
  },

  album: {
    coming: 'The pictures are coming.',
  },

  photo: {
    untitled: (picture) => `Picture ${say(picture)}`,
    film: 'Film',
    playFilm: 'Play the film',
    pauseFilm: 'Pause',
    playAgain: 'Play again',
    filmComing: 'The film is coming.',
    filmMissing: 'This film is not here now.',
    notLoaded: 'This picture is not here now.',
    notLoadedWayOn: 'You can see the other pictures.',
    tryAgain: 'Try again',
    coming: 'The picture is coming.',
  },

  slideshow: { play: 'Play', pause: 'Pause' },

  signIn: {
    title: 'See your pictures',
    whatToDo: 'Press the large button.',
    lockButton: 'Sign in with %s',
    button: 'Sign in with Google',
    coming: 'One moment.',
  },

  waitingForBrowser: {
    title: 'Sign in with Google',
    steps: ['Go to your web browser.', 'Sign in with Google there.', 'Then come back here.'],
    openAgain: 'Open it again',
    stop: 'Stop',
  },

  comingIn: { title: 'You are coming in', sentence: 'Your albums open in a moment.' },

  keychainMissing: {
    title: 'Please ask for help',
    whatHappened: 'This computer cannot remember you.',
    whatToDo: 'You can see the pictures until the app closes.',
    action: 'Show the pictures now',
    stop: 'Stop',
  },

  help: {
    title: 'Help',
    back: 'Back goes one step back.',
    home: 'Home shows all your albums.',
    tile: 'Press a picture to open it.',
    next: 'Next shows more.',
    ask: 'You can ask the person who set this up.',
    nothingBreaks: 'You cannot break anything here.',
  },

  contact: { ask: (name) => `You can ask ${name}.`, phone: 'Phone' },

  carer: {
    title: 'For the carer',
    wayIn: 'For the carer',
    wayInHow: 'Hold it for 5 seconds',
    wayInOpens: 'The settings open soon. Press again to stop.',
    undo: 'Undo',
    notKept: 'This did not work. Please try again.',
    on: 'On',
    off: 'Off',
    less: 'Less',
    more: 'More',
    preview: 'What the viewer sees',
    sampleAlbum: (number) => `Example ${say(number)}`,
    seconds,
    milliseconds: (milliseconds) => seconds(milliseconds / 1000),
    minutes: (minutes) => `${say(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`,
    gigabytes: (gigabytes) => `${sayExactly(gigabytes)} gigabytes`,
    topics: {
      look: 'Look',
      albums: 'Albums',
      help: 'Who helps',
      hearing: 'Reading aloud',
      waysIn: 'Ways to press',
      slideshow: 'Slideshow',
      language: 'Language',
      computer: 'This computer',
      pin: 'PIN',
      signOut: 'Sign out',
      reset: 'Put everything back',
    },
    look: {
      theme: 'Colours',
      themes: {
        system: 'As the computer has it',
        light: 'Light',
        dark: 'Dark',
        contrast: 'Strong contrast',
        monochrome: 'Black and white',
      },
      textSize: 'Size of everything',
      textSizes: {
        normal: 'Large',
        large: 'Very large',
        largest: 'As large as can be',
      },
      tiles: 'Pictures on a page',
      tileCount: (tiles) => `${say(tiles)} ${tiles === 1 ? 'picture' : 'pictures'} at most`,
      shown: 'What shows',
      pictures: 'Pictures on the tiles',
      labels: 'Words under the pictures',
      minimal: 'Only what is needed',
      animations: 'Soft movement',
    },
    albums: {
      none: 'There are no albums yet.',
      hidden: 'The viewer does not see it',
      newTitle: 'The album “New”',
      showNew: 'Show what is new',
      shown: 'The viewer sees it',
      kept: 'Keep it on this computer',
      place: 'Its place',
      placeOf: (place, places) => `${say(place)} of ${say(places)}`,
      ownTitle: 'Its name here',
      chooseCover: 'Choose a cover',
      removeCover: 'Take the cover away',
      noPictures: 'There are no pictures now.',
    },
    help: {
      title: 'Who helps',
      name: 'Name',
      phone: 'Phone number',
      picture: 'Picture of who helps',
      noPicture: 'There is no picture yet.',
      choose: 'Choose a picture',
      remove: 'Take it away',
      notAPicture: 'This file is no picture that can show here.',
    },
    hearing: {
      what: 'What is read aloud',
      noVoice: 'This computer has no voice for this language.',
      buttons: 'Buttons that read aloud',
      onFocus: 'Read each button',
      rate: 'Speed of the voice',
      rateOf: (percent) => `${say(percent)} percent`,
      voice: 'Voice',
      usualVoice: 'Voice of the computer',
      tryIt: 'Try it',
      sample: 'This is how your albums sound.',
    },
    waysIn: {
      scanning: 'Switches',
      scannings: {
        off: 'No switch',
        oneSwitch: 'One switch',
        twoSwitches: 'Two switches',
      },
      switches: 'Keys and time',
      chooseKey: 'Key that presses',
      stepKey: 'Key that goes on',
      scanStep: 'Time on each button',
      spaceKey: 'Space bar',
      enterKey: 'Enter',
      dwell: 'Rest to press',
      dwellOn: 'Resting the pointer presses',
      dwellTime: 'Time to rest',
      hands: 'Unsteady hands',
      onRelease: 'A press counts when let go',
      ignoreRepeats: 'Take no second press for',
      hold: 'Hold a press for',
      noHold: 'No time',
    },
    slideshow: {
      seconds: 'Time for each picture',
      keepAwake: 'The screen stays on',
    },
    systemLanguage: 'As the computer has it',
    computer: {
      fullScreen: 'Fill the whole screen',
      startWithComputer: 'Start with the computer',
      homeAfter: 'Back to the albums after',
      never: 'Never',
      room: 'Room for pictures',
    },
    door: {
      title: 'Type your PIN',
      how: 'Press the numbers.',
      wrong: 'This PIN is not right. Please try again.',
      waitSeconds: (seconds) => `Please wait ${say(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
      waitMinutes: (minutes) => `Please wait ${say(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      cannotCheck: 'The computer cannot check a PIN now.',
      open: 'Open',
      delete: 'Delete',
      digits: (digits) => `${say(digits)} ${digits === 1 ? 'number' : 'numbers'}`,
      forgot: 'I forgot it',
    },
    forgot: {
      title: 'You forgot the PIN',
      systemPassword: 'The computer asks for its own password. Then the PIN goes away.',
      askNow: 'Ask me now',
      refused: 'The computer did not get its password.',
      programSteps: [
        'Open the list of passwords of this computer.',
        'Delete “Easy Albums/carer-pin” there. Then come back here.',
      ],
      lookAgain: 'Look again',
      stillThere: 'The PIN is still there.',
    },
    pin: {
      title: 'PIN',
      why: 'With a PIN, only you open the settings. Type 4 to 8 numbers.',
      change: 'A PIN is set. Type a new one to change it.',
      again: 'Type it once more.',
      different: 'These two were not the same. Start again.',
      isSet: 'The PIN is set.',
      noKeychain: 'This computer has no safe place for a PIN.',
      keep: 'Keep it',
      remove: 'No PIN',
    },
    reset: {
      title: 'Put everything back?',
      what: 'All settings become as they were at first.',
      stays: 'The PIN, the pictures and the sign-in stay. You can undo it.',
      yes: 'Yes, put back',
      no: 'No, keep it',
    },
    signedInForThisRun: 'Somebody is signed in until the app closes.',
    signedOut: 'Nobody is signed in on this computer.',
    signOutTitle: 'Do you want to sign out?',
    signOutWhat: 'The albums do not show until somebody signs in again.',
    signOutPictures: 'All pictures stay safe at Google.',
    signOutNow: 'Yes, sign out',
    staySignedIn: 'No, stay signed in',
  },

  problems: {
    noAlbums: {
      title: 'No albums yet',
      whatHappened: 'You are signed in. There are no albums here yet.',
      whatToDo: 'Ask the person who set this up for an album.',
      action: 'Look again',
    },
    noPhotos: {
      title: 'No pictures yet',
      whatHappened: 'This album has no pictures in it.',
      whatToDo: 'You can open another album.',
      action: 'See my albums',
    },
    offline: {
      title: 'No internet',
      whatHappened: 'The computer has no internet now.',
      whatToDo: 'The pictures come back when the internet is back.',
      action: 'Try again',
    },
    tryLater: {
      title: 'Please wait a little',
      whatHappened: 'Your pictures are safe. They do not come now.',
      whatToDo: 'Wait a few minutes. Then press the button.',
      action: 'Try again',
    },
    notAllowed: {
      title: 'You cannot come in yet',
      whatHappened: 'Your pictures are safe. Somebody must let you in.',
      whatToDo: 'Ask the person who set this up. Then press the button.',
      action: 'Try again',
    },
    signInAgain: {
      title: 'Please sign in again',
      whatHappened: 'Your pictures are safe. Google wants you to sign in.',
      whatToDo: 'Press the button. The web browser opens.',
      action: 'Sign in with Google',
    },
    albumGone: {
      title: 'The album is gone',
      whatHappened: 'Somebody took this album away.',
      whatToDo: 'Your other albums are still here.',
      action: 'See my albums',
    },
    unexpected: {
      title: 'That did not work',
      whatHappened: 'Your pictures are safe. You did nothing wrong.',
      whatToDo: 'Press the button. If it does not help, ask for help.',
      action: 'Try again',
    },
    signInStopped: {
      title: 'You stopped',
      whatHappened: 'You are not signed in. That is fine.',
      whatToDo: 'Press the button when you want to sign in.',
      action: 'Sign in with Google',
    },
    signInTimedOut: {
      title: 'It took a long time',
      whatHappened: 'You are not signed in yet. That is fine.',
      whatToDo: 'Take your time. You can start again.',
      action: 'Start again',
    },
    signInNotAllowed: {
      title: 'Try another account',
      whatHappened: 'This account cannot come in.',
      whatToDo: 'You can ask the person who set this up.',
      action: 'Sign in with Google',
    },
    signInOffline: {
      title: 'No internet',
      whatHappened: 'You can sign in when the internet is back.',
      whatToDo: 'Wait a little. Then press the button.',
      action: 'Try again',
    },
    signInFailed: {
      title: 'That did not work',
      whatHappened: 'You are not signed in yet. You did nothing wrong.',
      whatToDo: 'Press the button to start again.',
      action: 'Start again',
    },
    signedOutElsewhere: {
      title: 'You are signed out',
      whatHappened: 'Your pictures are safe at Google.',
      whatToDo: 'Press the button to see them again.',
      action: 'Sign in with Google',
    },
    browserMissing: {
      title: 'No web browser',
      whatHappened: 'The web browser does not open.',
      whatToDo: 'Ask the person who set this up. Then press the button.',
      action: 'Try again',
    },
    portsTaken: {
      title: 'You cannot sign in now',
      whatHappened: 'Another program is in the way.',
      whatToDo: 'Turn the computer off and on. Then try again.',
      action: 'Try again',
    },
    notSetUp: {
      title: 'Not set up yet',
      whatHappened: 'This app is not set up yet.',
      whatToDo: 'Ask the person who set this up.',
      action: 'Try again',
      forCarer: 'For the person who sets this up',
      file: 'File',
      field: 'Field',
      message: 'What to correct',
    },
  },

  dates: { today: 'Today', yesterday: 'Yesterday', day },
};
