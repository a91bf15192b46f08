/** German. Not yet read by a native speaker. The viewer is addressed as "Sie". */
import { dayParts } from './dates.ts';
import { exactNumberSayer, numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('de');
const say = numberSayer('de');
const sayExactly = exactNumberSayer('de');

function seconds(seconds: number): string {
  return `${sayExactly(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`;
}

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

  firstHour: {
    begin: 'Jetzt einrichten',
    stepOf: (step, steps) => `Schritt ${say(step)} von ${say(steps)}`,
    steps: {
      file: {
        title: 'Die Datei zum Einrichten',
        what: 'Sie sagt, woher die Bilder kommen. Sie bekommen sie vom Betreiber.',
      },
      signIn: {
        title: 'Mit Google anmelden',
        what: 'Nehmen Sie das Google-Konto der Person, die die Bilder sieht.',
      },
      albums: { title: 'Was man sieht', what: 'Wählen Sie die Alben, die zu sehen sind.' },
      look: { title: 'Wie es aussieht', what: 'Wählen Sie die Farben und die Größe.' },
      people: { title: 'Hilfe und PIN', what: 'Sagen Sie, wer hilft. Eine PIN schützt die Einstellungen.' },
    },
    choose: 'Datei wählen',
    found: 'Datei daneben nehmen',
    link: 'Link zur Datei',
    useLink: 'Diesen Link nehmen',
    withoutGoogle: 'Ohne Google',
    hasConfig: 'Eine Einrichtung ist da.',
    nextStart: 'Sie ist gemerkt. Sie gilt beim nächsten Öffnen.',
    noLink: 'Ein Link beginnt hier mit https://.',
    unreachable: 'Von diesem Link kommt nichts.',
    signedIn: 'Jemand ist angemeldet.',
    fromComputer: 'Die Bilder kommen von diesem Computer.',
    fileFirst: 'Zuerst kommt die Datei.',
    albums: 'Alben wählen',
    look: 'Aussehen wählen',
    help: 'Sagen, wer hilft',
    pin: 'PIN wählen',
    finish: 'Bilder zeigen',
    goThrough: 'Schritte durchgehen',
    save: 'Für andere Computer sichern',
    saved: 'Es ist gesichert. Kein Passwort ist darin.',
  },

  carer: {
    title: 'Für die Person, die hilft',
    wayIn: 'Für die Person, die hilft',
    wayInHow: '5 Sekunden lang halten',
    wayInOpens: 'Gleich geht es auf. Noch einmal drücken hält es an.',
    undo: 'Rückgängig',
    notKept: 'Das hat nicht geklappt. Bitte noch einmal.',
    on: 'An',
    off: 'Aus',
    less: 'Weniger',
    more: 'Mehr',
    preview: 'Das sieht die andere Person',
    sampleAlbum: (number) => `Beispiel ${say(number)}`,
    seconds,
    milliseconds: (milliseconds) => seconds(milliseconds / 1000),
    minutes: (minutes) => `${say(minutes)} ${minutes === 1 ? 'Minute' : 'Minuten'}`,
    gigabytes: (gigabytes) => `${sayExactly(gigabytes)} Gigabyte`,
    topics: {
      look: 'Aussehen',
      albums: 'Alben',
      help: 'Wer hilft',
      hearing: 'Vorlesen',
      waysIn: 'Wie man drückt',
      slideshow: 'Bilder-Folge',
      language: 'Sprache',
      computer: 'Dieser Computer',
      pin: 'PIN',
      signOut: 'Abmelden',
      setUp: 'Einrichten',
      reset: 'Alles wie am Anfang',
    },
    look: {
      theme: 'Farben',
      themes: {
        system: 'Wie am Computer',
        light: 'Hell',
        dark: 'Dunkel',
        contrast: 'Starker Kontrast',
        monochrome: 'Schwarz und weiß',
      },
      textSize: 'Größe von allem',
      textSizes: {
        normal: 'Groß',
        large: 'Sehr groß',
        largest: 'So groß es geht',
      },
      tiles: 'Bilder auf einer Seite',
      tileCount: (tiles) => `Höchstens ${say(tiles)} ${tiles === 1 ? 'Bild' : 'Bilder'}`,
      shown: 'Was zu sehen ist',
      pictures: 'Bilder auf den Feldern',
      labels: 'Wörter unter den Bildern',
      minimal: 'Nur was nötig ist',
      animations: 'Sanfte Bewegung',
    },
    albums: {
      none: 'Hier sind noch keine Alben.',
      hidden: 'Ist nicht zu sehen',
      newTitle: 'Das Album „Neu“',
      showNew: 'Neues zeigen',
      shown: 'Ist zu sehen',
      kept: 'Auf diesem Computer behalten',
      place: 'Sein Platz',
      placeOf: (place, places) => `${say(place)} von ${say(places)}`,
      ownTitle: 'Sein Name hier',
      chooseCover: 'Titelbild wählen',
      removeCover: 'Titelbild wegnehmen',
      noPictures: 'Hier sind gerade keine Bilder.',
    },
    help: {
      title: 'Wer hilft',
      name: 'Vor- und Nachname',
      phone: 'Telefonnummer',
      picture: 'Bild der Person, die hilft',
      noPicture: 'Hier ist noch kein Bild.',
      choose: 'Bild wählen',
      remove: 'Bild wegnehmen',
      notAPicture: 'Aus dieser Datei kommt hier kein Bild.',
    },
    hearing: {
      what: 'Was vorgelesen wird',
      noVoice: 'Der Computer hat keine Stimme für diese Sprache.',
      buttons: 'Knöpfe zum Vorlesen',
      onFocus: 'Jeden Knopf vorlesen',
      rate: 'Wie schnell die Stimme ist',
      rateOf: (percent) => `${say(percent)} Prozent`,
      voice: 'Stimme',
      usualVoice: 'Stimme des Computers',
      tryIt: 'Anhören',
      sample: 'So klingen Ihre Alben.',
    },
    waysIn: {
      scanning: 'Taster',
      scannings: {
        off: 'Kein Taster',
        oneSwitch: 'Ein Taster',
        twoSwitches: 'Zwei Taster',
      },
      switches: 'Tasten und Zeit',
      chooseKey: 'Taste zum Drücken',
      stepKey: 'Taste zum Weitergehen',
      scanStep: 'Zeit für jeden Knopf',
      spaceKey: 'Leertaste',
      enterKey: 'Eingabetaste',
      dwell: 'Drücken durch Ruhen',
      dwellOn: 'Ruhen drückt den Knopf',
      dwellTime: 'Zeit zum Ruhen',
      hands: 'Unruhige Hände',
      onRelease: 'Erst beim Loslassen drücken',
      ignoreRepeats: 'Kein zweiter Druck für',
      hold: 'Gedrückt halten für',
      noHold: 'Keine Zeit',
    },
    slideshow: {
      seconds: 'Zeit für jedes Bild',
      keepAwake: 'Der Bildschirm bleibt an',
    },
    systemLanguage: 'Wie am Computer',
    computer: {
      fullScreen: 'Den ganzen Bildschirm füllen',
      startWithComputer: 'Mit dem Computer starten',
      homeAfter: 'Zurück zu den Alben nach',
      never: 'Nie',
      room: 'Platz für Bilder',
    },
    door: {
      title: 'Geben Sie Ihre PIN ein',
      how: 'Drücken Sie die Zahlen.',
      wrong: 'Diese PIN stimmt nicht. Bitte noch einmal.',
      waitSeconds: (seconds) => `Bitte warten Sie ${say(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}.`,
      waitMinutes: (minutes) => `Bitte warten Sie ${say(minutes)} ${minutes === 1 ? 'Minute' : 'Minuten'}.`,
      cannotCheck: 'Der Computer kann jetzt keine PIN prüfen.',
      open: 'Öffnen',
      delete: 'Löschen',
      digits: (digits) => `${say(digits)} ${digits === 1 ? 'Zahl' : 'Zahlen'}`,
      forgot: 'PIN vergessen',
    },
    forgot: {
      title: 'PIN vergessen',
      systemPassword: 'Der Computer fragt nach seinem eigenen Passwort. Dann ist die PIN weg.',
      askNow: 'Jetzt fragen',
      refused: 'Der Computer hat sein Passwort nicht bekommen.',
      programSteps: [
        'Öffnen Sie die Liste der Passwörter dieses Computers.',
        'Löschen Sie dort „Easy Albums/carer-pin“. Kommen Sie dann zurück.',
      ],
      lookAgain: 'Noch einmal sehen',
      stillThere: 'Die PIN ist noch da.',
    },
    pin: {
      title: 'Ihre PIN',
      why: 'Mit einer PIN öffnen nur Sie das hier. Nehmen Sie 4 bis 8 Zahlen.',
      change: 'Es gibt eine PIN. Hier können Sie sie ändern.',
      again: 'Geben Sie sie noch einmal ein.',
      different: 'Das war nicht zweimal das Gleiche. Fangen Sie neu an.',
      isSet: 'Die PIN gilt jetzt.',
      noKeychain: 'Der Computer hat keinen sicheren Platz für eine PIN.',
      keep: 'Behalten',
      remove: 'Keine PIN',
    },
    reset: {
      title: 'Alles wie am Anfang?',
      what: 'Alles wird so, wie es am Anfang war.',
      stays: 'PIN, Bilder und Konto bleiben. Sie können es rückgängig machen.',
      yes: 'Ja, wie am Anfang',
      no: 'Nein, so lassen',
    },
    signedInForThisRun: 'Jemand ist angemeldet, bis das Programm zu ist.',
    signedOut: 'Auf diesem Computer ist niemand angemeldet.',
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
