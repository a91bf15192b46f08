import { dayParts } from './dates.ts';
import { numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('en-GB');
const say = numberSayer('en-GB');

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
    signedIn: 'Somebody is signed in on this computer.',
    signedInForThisRun: 'Somebody is signed in until the app closes.',
    signedOut: 'Nobody is signed in on this computer.',
    signOut: 'Sign out',
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
