/** German. Not yet read by a native speaker. The viewer is addressed as "Sie". */
import { dayParts } from './dates.ts';
import { numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('de');
const say = numberSayer('de');

function day(date: Date): string {
  const { weekday, day, month, year } = partsOf(date);
  return `${weekday}, ${day}. ${month} ${year}`;
}

export const de: Words = {
  language: 'de',
  direction: 'ltr',
  appName: 'Easy Albums',
  windowTitle: (screenTitle) => `${screenTitle} – Easy Albums`,

  bar: { name: 'Wichtige Knöpfe', back: 'Zurück', home: 'Start', help: 'Hilfe', rest: 'Ruhe' },

  moment: 'Einen Moment bitte.',

  hear: { note: 'Drücken Sie hier und hören Sie zu.', stopNote: 'Drücken Sie hier, dann ist es still.' },

  pager: {
    next: 'Weiter',
    // Not "Zurück": that is the button in the bar.
    previous: 'Vorher',
    page: (page) => `Seite ${say(page)}`,
    pageOf: (page, pages) => `Seite ${say(page)} von ${say(pages)}`,
    picture: (picture) => `Bild ${say(picture)}`,
    pictureOf: (picture, pictures) => `Bild ${say(picture)} von ${say(pictures)}`,
    firstPage: 'Das ist die erste Seite.',
    lastPage: 'Das ist die letzte Seite.',
    firstPicture: 'Das ist das erste Bild.',
    lastPicture: 'Das ist das letzte Bild.',
  },

  albums: {
    title: 'Meine Alben',
    untitled: 'Album ohne Namen',
    new: 'Neu',
    welcome: 'Schön, dass Sie da sind',
    coming: 'Die Alben kommen.',
  },

  album: {
    coming: 'Die Bilder kommen.',
  },

  photo: {
    untitled: (picture) => `Bild ${say(picture)}`,
    film: 'Film',
    playFilm: 'Film ansehen',
    pauseFilm: 'Pause',
    playAgain: 'Noch einmal',
    filmComing: 'Der Film kommt.',
    filmMissing: 'Dieser Film ist gerade nicht da.',
    notLoaded: 'Dieses Bild ist gerade nicht da.',
    notLoadedWayOn: 'Sie können die anderen Bilder sehen.',
    tryAgain: 'Noch einmal',
    coming: 'Das Bild kommt.',
  },

  slideshow: { play: 'Abspielen', pause: 'Pause' },

  signIn: {
    title: 'Sehen Sie Ihre Bilder',
    whatToDo: 'Drücken Sie den großen Knopf.',
    lockButton: 'Mit %s anmelden',
    button: 'Mit Google anmelden',
    coming: 'Einen Moment bitte.',
  },

  waitingForBrowser: {
    title: 'Melden Sie sich bei Google an',
    steps: [
      'Gehen Sie zu Ihrem Browser.',
      'Melden Sie sich dort bei Google an.',
      'Kommen Sie dann wieder hierher.',
    ],
    openAgain: 'Noch einmal öffnen',
    stop: 'Stopp',
  },

  comingIn: { title: 'Sie melden sich an', sentence: 'Ihre Alben kommen gleich.' },

  keychainMissing: {
    title: 'Bitte holen Sie Hilfe',
    whatHappened: 'Dieser Computer kann sich Ihr Konto nicht merken.',
    whatToDo: 'Sie sehen die Bilder, bis das Programm zu ist.',
    action: 'Bilder jetzt zeigen',
    stop: 'Stopp',
  },

  help: {
    title: 'Hilfe',
    back: '„Zurück“ geht einen Schritt zurück.',
    home: '„Start“ zeigt alle Ihre Alben.',
    tile: 'Drücken Sie auf ein Bild. Dann geht es auf.',
    next: '„Weiter“ zeigt mehr.',
    ask: 'Sie können die Person fragen, die Ihnen hilft.',
    nothingBreaks: 'Sie können hier nichts kaputt machen.',
  },

  contact: { ask: (name) => `Sie können ${name} fragen.`, phone: 'Telefon' },

  carer: {
    title: 'Für die Person, die hilft',
    signedIn: 'Auf diesem Computer ist jemand angemeldet.',
    signedInForThisRun: 'Jemand ist angemeldet, bis das Programm zu ist.',
    signedOut: 'Auf diesem Computer ist niemand angemeldet.',
    signOut: 'Abmelden',
    signOutTitle: 'Möchten Sie sich abmelden?',
    signOutWhat: 'Die Alben kommen erst wieder, wenn sich jemand anmeldet.',
    signOutPictures: 'Alle Bilder bleiben sicher bei Google.',
    signOutNow: 'Ja, abmelden',
    staySignedIn: 'Nein, nicht abmelden',
  },

  problems: {
    noAlbums: {
      title: 'Noch keine Alben',
      whatHappened: 'Sie sind angemeldet. Hier sind noch keine Alben.',
      whatToDo: 'Bitten Sie die Person, die Ihnen hilft, um ein Album.',
      action: 'Noch einmal sehen',
    },
    noPhotos: {
      title: 'Noch keine Bilder',
      whatHappened: 'In diesem Album sind keine Bilder.',
      whatToDo: 'Sie können ein anderes Album öffnen.',
      action: 'Alben zeigen',
    },
    offline: {
      title: 'Kein Internet',
      whatHappened: 'Der Computer hat gerade kein Internet.',
      whatToDo: 'Die Bilder kommen wieder, wenn das Internet wieder da ist.',
      action: 'Noch einmal',
    },
    tryLater: {
      title: 'Bitte warten Sie etwas',
      whatHappened: 'Ihre Bilder sind sicher. Die Bilder kommen gerade nicht.',
      whatToDo: 'Warten Sie ein paar Minuten. Drücken Sie dann den Knopf.',
      action: 'Noch einmal',
    },
    notAllowed: {
      title: 'Sie können noch nicht hinein',
      whatHappened: 'Ihre Bilder sind sicher. Jemand muss Ihr Konto erlauben.',
      whatToDo: 'Fragen Sie die Person, die Ihnen hilft. Drücken Sie dann den Knopf.',
      action: 'Noch einmal',
    },
    signInAgain: {
      title: 'Bitte melden Sie sich neu an',
      whatHappened: 'Ihre Bilder sind sicher. Google fragt noch einmal, wer Sie sind.',
      whatToDo: 'Drücken Sie den Knopf. Dann geht der Browser auf.',
      action: 'Mit Google anmelden',
    },
    albumGone: {
      title: 'Das Album ist weg',
      whatHappened: 'Jemand hat dieses Album weggenommen.',
      whatToDo: 'Ihre anderen Alben sind noch da.',
      action: 'Alben zeigen',
    },
    unexpected: {
      title: 'Das hat nicht geklappt',
      whatHappened: 'Ihre Bilder sind sicher. Sie haben nichts falsch gemacht.',
      whatToDo: 'Drücken Sie den Knopf. Hilft das nicht, dann holen Sie Hilfe.',
      action: 'Noch einmal',
    },
    signInStopped: {
      title: 'Sie haben aufgehört',
      whatHappened: 'Sie sind nicht angemeldet. Das ist in Ordnung.',
      whatToDo: 'Drücken Sie den Knopf, wenn Sie sich anmelden möchten.',
      action: 'Mit Google anmelden',
    },
    signInTimedOut: {
      title: 'Es hat lange gedauert',
      whatHappened: 'Sie sind noch nicht angemeldet. Das ist in Ordnung.',
      whatToDo: 'Nehmen Sie sich Zeit. Sie können neu anfangen.',
      action: 'Neu anfangen',
    },
    signInNotAllowed: {
      title: 'Nehmen Sie ein anderes Konto',
      whatHappened: 'Mit diesem Konto können Sie nicht hinein.',
      whatToDo: 'Sie können die Person fragen, die Ihnen hilft.',
      action: 'Mit Google anmelden',
    },
    signInOffline: {
      title: 'Kein Internet',
      whatHappened: 'Sie können sich anmelden, wenn das Internet wieder da ist.',
      whatToDo: 'Warten Sie ein wenig. Drücken Sie dann den Knopf.',
      action: 'Noch einmal',
    },
    signInFailed: {
      title: 'Das hat nicht geklappt',
      whatHappened: 'Sie sind noch nicht angemeldet. Sie haben nichts falsch gemacht.',
      whatToDo: 'Drücken Sie den Knopf. Dann fangen Sie neu an.',
      action: 'Neu anfangen',
    },
    signedOutElsewhere: {
      title: 'Sie sind abgemeldet',
      whatHappened: 'Ihre Bilder sind sicher bei Google.',
      whatToDo: 'Drücken Sie den Knopf. Dann sehen Sie die Bilder wieder.',
      action: 'Mit Google anmelden',
    },
    browserMissing: {
      title: 'Kein Browser',
      whatHappened: 'Der Browser geht nicht auf.',
      whatToDo: 'Fragen Sie die Person, die Ihnen hilft. Drücken Sie dann den Knopf.',
      action: 'Noch einmal',
    },
    portsTaken: {
      title: 'Das Anmelden geht jetzt nicht',
      whatHappened: 'Ein anderes Programm stört.',
      whatToDo: 'Machen Sie den Computer aus und wieder an. Drücken Sie dann den Knopf.',
      action: 'Noch einmal',
    },
    notSetUp: {
      title: 'Noch nicht fertig',
      whatHappened: 'Dieses Programm ist noch nicht fertig eingerichtet.',
      whatToDo: 'Fragen Sie die Person, die Ihnen hilft.',
      action: 'Noch einmal',
      forCarer: 'Für die Person, die das einrichtet',
      file: 'Datei',
      field: 'Feld',
      message: 'Was zu ändern ist',
    },
  },

  dates: { today: 'Heute', yesterday: 'Gestern', day },
};
