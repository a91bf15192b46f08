/**
 * French. Not yet read by a native speaker. The viewer is addressed as "vous", and nothing said of the viewer needs to
 * know whether it is a man or a woman.
 */
import { dayParts, withCapital } from './dates.ts';
import { exactNumberSayer, numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('fr');
const say = numberSayer('fr');
const sayExactly = exactNumberSayer('fr');

function seconds(seconds: number): string {
  return `${sayExactly(seconds)} ${seconds < 2 ? 'seconde' : 'secondes'}`;
}

function day(date: Date): string {
  const { weekday, day, month, year } = partsOf(date);
  const dayOfMonth = date.getDate() === 1 ? '1er' : day;
  return withCapital(`${weekday} ${dayOfMonth} ${month} ${year}`, 'fr');
}

export const fr: Words = {
  language: 'fr',
  direction: 'ltr',
  appName: 'Easy Albums',
  windowTitle: (screenTitle) => `${screenTitle} – Easy Albums`,

  bar: { name: 'Boutons principaux', back: 'Retour', home: 'Accueil', help: 'Aide', rest: 'Repos' },

  moment: 'Un instant.',

  hear: { note: 'Appuyez ici pour entendre cette page.', stopNote: 'Appuyez ici pour arrêter la voix.' },

  pager: {
    next: 'Suivant',
    previous: 'Précédent',
    page: (page) => `Page ${say(page)}`,
    pageOf: (page, pages) => `Page ${say(page)} sur ${say(pages)}`,
    picture: (picture) => `Photo ${say(picture)}`,
    pictureOf: (picture, pictures) => `Photo ${say(picture)} sur ${say(pictures)}`,
    firstPage: 'C’est la première page.',
    lastPage: 'C’est la dernière page.',
    firstPicture: 'C’est la première photo.',
    lastPicture: 'C’est la dernière photo.',
  },

  albums: {
    title: 'Mes albums',
    untitled: 'Album sans nom',
    new: 'Nouveau',
    welcome: 'Bon retour',
    coming: 'Les albums arrivent.',
  },

  album: {
    coming: 'Les photos arrivent.',
  },

  photo: {
    untitled: (picture) => `Photo ${say(picture)}`,
    film: 'Vidéo',
    playFilm: 'Voir la vidéo',
    pauseFilm: 'Pause',
    playAgain: 'Revoir la vidéo',
    filmComing: 'La vidéo arrive.',
    filmMissing: 'Cette vidéo n’est pas là.',
    notLoaded: 'Cette photo n’est pas là.',
    notLoadedWayOn: 'Vous pouvez voir les autres photos.',
    tryAgain: 'Réessayer',
    coming: 'La photo arrive.',
  },

  slideshow: { play: 'Lecture', pause: 'Pause' },

  signIn: {
    title: 'Regardez vos photos',
    whatToDo: 'Appuyez sur le grand bouton.',
    lockButton: 'Se connecter avec %s',
    button: 'Se connecter avec Google',
    coming: 'Un instant.',
  },

  waitingForBrowser: {
    title: 'Connectez-vous avec Google',
    steps: ['Allez dans votre navigateur.', 'Là, connectez-vous avec Google.', 'Puis revenez ici.'],
    openAgain: 'Ouvrir encore une fois',
    stop: 'Arrêter',
  },

  comingIn: { title: 'La connexion se fait', sentence: 'Vos albums arrivent dans un instant.' },

  keychainMissing: {
    title: 'Demandez de l’aide',
    whatHappened: 'Cet ordinateur ne peut pas garder votre compte.',
    whatToDo: 'Vous voyez les photos tant que le programme est ouvert.',
    action: 'Voir les photos',
    stop: 'Arrêter',
  },

  help: {
    title: 'Aide',
    back: '«\u00a0Retour\u00a0» va un pas en arrière.',
    home: '«\u00a0Accueil\u00a0» montre tous vos albums.',
    tile: 'Appuyez sur une photo pour l’ouvrir.',
    next: '«\u00a0Suivant\u00a0» montre la suite.',
    ask: 'Demandez à la personne qui vous aide.',
    nothingBreaks: 'Vous ne pouvez rien casser ici.',
  },

  contact: { ask: (name) => `Vous pouvez demander à ${name}.`, phone: 'Téléphone' },

  firstHour: {
    begin: 'Installer maintenant',
    stepOf: (step, steps) => `Étape ${say(step)} sur ${say(steps)}`,
    steps: {
      file: {
        title: 'Le fichier de réglages',
        what: 'Il dit d’où viennent les photos. La personne du service vous le donne.',
      },
      signIn: {
        title: 'Compte Google',
        what: 'Prenez le compte Google de la personne qui regarde les photos.',
      },
      albums: { title: 'Ce qui est montré', what: 'Choisissez les albums à montrer.' },
      look: { title: 'L’aspect', what: 'Choisissez les couleurs et la taille.' },
      people: { title: 'Aide et code', what: 'Dites qui aide. Un code protège les réglages.' },
    },
    choose: 'Choisir le fichier',
    found: 'Prendre le fichier à côté',
    link: 'Lien vers le fichier',
    useLink: 'Prendre ce lien',
    withoutGoogle: 'Sans Google',
    hasConfig: 'Les réglages sont là.',
    nextStart: 'C’est gardé. Cela compte à la prochaine ouverture.',
    noLink: 'Ici, un lien commence par https://.',
    unreachable: 'Rien ne vient de ce lien.',
    signedIn: 'Un compte est ouvert.',
    fromComputer: 'Les photos viennent de cet ordinateur.',
    fileFirst: 'D’abord vient le fichier de réglages.',
    albums: 'Choisir les albums',
    look: 'Choisir l’aspect',
    help: 'Dire qui aide',
    pin: 'Choisir un code',
    finish: 'Montrer les photos',
    goThrough: 'Refaire les étapes',
    save: 'Garder pour un autre',
    saved: 'C’est gardé. Aucun mot de passe n’est dedans.',
  },

  carer: {
    title: 'Pour la personne qui aide',
    wayIn: 'Pour la personne qui aide',
    wayInHow: 'Appuyez 5 secondes',
    wayInOpens: 'Les réglages s’ouvrent. Appuyez encore pour arrêter.',
    undo: 'Défaire',
    notKept: 'Cela ne marche pas. Essayez encore.',
    on: 'Oui',
    off: 'Non',
    less: 'Moins',
    more: 'Plus',
    preview: 'Ce que voit l’autre personne',
    sampleAlbum: (number) => `Exemple ${say(number)}`,
    seconds,
    milliseconds: (milliseconds) => seconds(milliseconds / 1000),
    minutes: (minutes) => `${say(minutes)} ${minutes < 2 ? 'minute' : 'minutes'}`,
    gigabytes: (gigabytes) => `${sayExactly(gigabytes)} gigaoctets`,
    topics: {
      look: 'Aspect',
      albums: 'Les albums',
      help: 'Qui aide',
      hearing: 'Lecture à voix haute',
      waysIn: 'Façons d’appuyer',
      slideshow: 'Diaporama',
      language: 'Langue',
      computer: 'Cet ordinateur',
      pin: 'Code',
      signOut: 'Fermer le compte',
      setUp: 'Installation',
      reset: 'Tout remettre',
    },
    look: {
      theme: 'Couleurs',
      themes: {
        system: 'Comme l’ordinateur',
        light: 'Clair',
        dark: 'Sombre',
        contrast: 'Fort contraste',
        monochrome: 'Noir et blanc',
      },
      textSize: 'Taille de tout',
      textSizes: {
        normal: 'Grand',
        large: 'Très grand',
        largest: 'Le plus grand',
      },
      tiles: 'Photos par page',
      tileCount: (tiles) => `${say(tiles)} ${tiles < 2 ? 'photo' : 'photos'} au plus`,
      shown: 'Ce qui se voit',
      pictures: 'Photos sur les cases',
      labels: 'Mots sous les photos',
      minimal: 'Juste le nécessaire',
      animations: 'Mouvement doux',
    },
    albums: {
      none: 'Il n’y a pas encore d’album.',
      hidden: 'Ne se voit pas',
      newTitle: 'L’album « Nouveau »',
      showNew: 'Montrer le nouveau',
      shown: 'Se voit',
      kept: 'Garder sur cet ordinateur',
      place: 'Sa place',
      placeOf: (place, places) => `${say(place)} sur ${say(places)}`,
      ownTitle: 'Son nom ici',
      chooseCover: 'Choisir la couverture',
      removeCover: 'Enlever la couverture',
      noPictures: 'Il n’y a pas de photo ici.',
    },
    help: {
      title: 'Qui aide',
      name: 'Nom',
      phone: 'Numéro de téléphone',
      picture: 'Photo de qui aide',
      noPicture: 'Il n’y a pas encore de photo.',
      choose: 'Choisir une photo',
      remove: 'Enlever la photo',
      notAPicture: 'Ce fichier ne montre pas de photo ici.',
    },
    hearing: {
      what: 'Ce qui se lit à voix haute',
      noVoice: 'Cet ordinateur n’a pas de voix pour cette langue.',
      buttons: 'Boutons pour écouter',
      onFocus: 'Lire chaque bouton',
      rate: 'Vitesse de la voix',
      rateOf: (percent) => `${say(percent)} pour cent`,
      voice: 'Voix',
      usualVoice: 'Voix de l’ordinateur',
      tryIt: 'Écouter',
      sample: 'Voici la voix de vos albums.',
    },
    waysIn: {
      scanning: 'Contacteurs',
      scannings: {
        off: 'Aucun contacteur',
        oneSwitch: 'Un contacteur',
        twoSwitches: 'Deux contacteurs',
      },
      switches: 'Touches et temps',
      chooseKey: 'Touche qui appuie',
      stepKey: 'Touche qui avance',
      scanStep: 'Temps sur chaque bouton',
      spaceKey: 'Barre d’espace',
      enterKey: 'Entrée',
      dwell: 'Rester pour appuyer',
      dwellOn: 'Rester dessus appuie',
      dwellTime: 'Temps pour appuyer',
      hands: 'Mains qui tremblent',
      onRelease: 'Compter au moment de lâcher',
      ignoreRepeats: 'Pas de second appui avant',
      hold: 'Garder appuyé',
      noHold: 'Pas de temps',
    },
    slideshow: {
      seconds: 'Temps de chaque photo',
      keepAwake: 'L’écran reste en marche',
    },
    systemLanguage: 'Comme l’ordinateur',
    computer: {
      fullScreen: 'Remplir tout l’écran',
      startWithComputer: 'Démarrer avec l’ordinateur',
      homeAfter: 'Retour aux albums après',
      never: 'Jamais',
      room: 'Place pour les photos',
    },
    door: {
      title: 'Tapez votre code',
      how: 'Appuyez sur les chiffres.',
      wrong: 'Ce code n’est pas bon. Essayez encore.',
      waitSeconds: (seconds) => `Attendez ${say(seconds)} ${seconds < 2 ? 'seconde' : 'secondes'}.`,
      waitMinutes: (minutes) => `Attendez ${say(minutes)} ${minutes < 2 ? 'minute' : 'minutes'}.`,
      cannotCheck: 'L’ordinateur ne peut pas vérifier le code.',
      open: 'Ouvrir',
      delete: 'Effacer',
      digits: (digits) => `${say(digits)} ${digits < 2 ? 'chiffre' : 'chiffres'}`,
      forgot: 'Code oublié',
    },
    forgot: {
      title: 'Code oublié',
      systemPassword: 'L’ordinateur demande son mot de passe. Puis le code s’en va.',
      askNow: 'Demander',
      refused: 'L’ordinateur n’a pas eu son mot de passe.',
      programSteps: [
        'Ouvrez la liste des mots de passe de l’ordinateur.',
        'Effacez là « Easy Albums/carer-pin ». Puis revenez ici.',
      ],
      lookAgain: 'Voir encore',
      stillThere: 'Le code est encore là.',
    },
    pin: {
      title: 'Votre code',
      why: 'Avec un code, vous seul ouvrez ceci. Tapez 4 à 8 chiffres.',
      change: 'Il y a un code. Tapez un autre code pour changer.',
      again: 'Tapez le code encore une fois.',
      different: 'Les deux ne sont pas pareils. Recommencez.',
      isSet: 'Le code est en place.',
      noKeychain: 'Cet ordinateur n’a pas de place sûre pour un code.',
      keep: 'Garder',
      remove: 'Pas de code',
    },
    reset: {
      title: 'Tout remettre ?',
      what: 'Tout redevient comme au début.',
      stays: 'Le code, les photos et le compte restent. Vous pouvez défaire cela.',
      yes: 'Oui, tout remettre',
      no: 'Non, garder',
    },
    signedInForThisRun: 'Un compte est ouvert tant que le programme est ouvert.',
    signedOut: 'Aucun compte n’est ouvert sur cet ordinateur.',
    signOutTitle: 'Voulez-vous vous déconnecter\u00a0?',
    signOutWhat: 'Les albums reviennent à la prochaine connexion.',
    signOutPictures: 'Toutes les photos sont à l’abri chez Google.',
    signOutNow: 'Oui, se déconnecter',
    staySignedIn: 'Non, rester ici',
  },

  problems: {
    noAlbums: {
      title: 'Pas encore d’albums',
      whatHappened: 'Votre compte est ouvert. Il n’y a pas encore d’albums ici.',
      whatToDo: 'Demandez un album à la personne qui vous aide.',
      action: 'Regarder encore',
    },
    noPhotos: {
      title: 'Pas encore de photos',
      whatHappened: 'Il n’y a pas de photos dans cet album.',
      whatToDo: 'Vous pouvez ouvrir un autre album.',
      action: 'Voir mes albums',
    },
    offline: {
      title: 'Pas d’Internet',
      whatHappened: 'L’ordinateur n’a pas Internet en ce moment.',
      whatToDo: 'Les photos reviennent quand Internet revient.',
      action: 'Réessayer',
    },
    tryLater: {
      title: 'Attendez un peu, merci',
      whatHappened: 'Vos photos sont à l’abri. Elles ne viennent pas pour le moment.',
      whatToDo: 'Attendez quelques minutes. Puis appuyez sur le bouton.',
      action: 'Réessayer',
    },
    notAllowed: {
      title: 'Vous ne pouvez pas encore entrer',
      whatHappened: 'Vos photos sont à l’abri. Une personne doit vous laisser entrer.',
      whatToDo: 'Demandez à la personne qui vous aide. Puis appuyez sur le bouton.',
      action: 'Réessayer',
    },
    signInAgain: {
      title: 'Connectez-vous encore une fois',
      whatHappened: 'Vos photos sont à l’abri. Google vous demande qui vous êtes.',
      whatToDo: 'Appuyez sur le bouton. Le navigateur s’ouvre.',
      action: 'Se connecter avec Google',
    },
    albumGone: {
      title: 'L’album n’est plus là',
      whatHappened: 'Une personne a enlevé cet album.',
      whatToDo: 'Vos autres albums sont encore là.',
      action: 'Voir mes albums',
    },
    unexpected: {
      title: 'Cela ne marche pas',
      whatHappened: 'Vos photos sont à l’abri. Ce n’est pas votre faute.',
      whatToDo: 'Appuyez sur le bouton. Si rien ne change, demandez de l’aide.',
      action: 'Réessayer',
    },
    signInStopped: {
      title: 'Vous avez arrêté',
      whatHappened: 'Votre compte n’est pas ouvert. Tout va bien.',
      whatToDo: 'Appuyez sur le bouton quand vous voulez vous connecter.',
      action: 'Se connecter avec Google',
    },
    signInTimedOut: {
      title: 'Cela a pris du temps',
      whatHappened: 'Votre compte n’est pas encore ouvert. Tout va bien.',
      whatToDo: 'Prenez votre temps. Vous pouvez recommencer.',
      action: 'Recommencer',
    },
    signInNotAllowed: {
      title: 'Essayez un autre compte',
      whatHappened: 'Ce compte ne peut pas entrer.',
      whatToDo: 'Vous pouvez demander à la personne qui vous aide.',
      action: 'Se connecter avec Google',
    },
    signInOffline: {
      title: 'Pas d’Internet',
      whatHappened: 'Vous pouvez vous connecter quand Internet revient.',
      whatToDo: 'Attendez un peu. Puis appuyez sur le bouton.',
      action: 'Réessayer',
    },
    signInFailed: {
      title: 'Cela ne marche pas',
      whatHappened: 'Votre compte n’est pas encore ouvert. Ce n’est pas votre faute.',
      whatToDo: 'Appuyez sur le bouton pour recommencer.',
      action: 'Recommencer',
    },
    signedOutElsewhere: {
      title: 'Votre compte est fermé ici',
      whatHappened: 'Vos photos sont à l’abri chez Google.',
      whatToDo: 'Appuyez sur le bouton pour les revoir.',
      action: 'Se connecter avec Google',
    },
    browserMissing: {
      title: 'Pas de navigateur',
      whatHappened: 'Le navigateur ne s’ouvre pas.',
      whatToDo: 'Demandez à la personne qui vous aide. Puis appuyez sur le bouton.',
      action: 'Réessayer',
    },
    portsTaken: {
      title: 'Ici, la connexion ne marche pas',
      whatHappened: 'Un autre programme prend la place.',
      whatToDo: 'Éteignez puis rallumez l’ordinateur. Puis appuyez sur le bouton.',
      action: 'Réessayer',
    },
    notSetUp: {
      title: 'Pas encore prêt',
      whatHappened: 'Ce programme n’est pas encore prêt.',
      whatToDo: 'Demandez à la personne qui vous aide.',
      action: 'Réessayer',
      forCarer: 'Pour la personne qui installe',
      file: 'Fichier',
      field: 'Champ',
      message: 'À corriger',
    },
  },

  dates: { today: 'Aujourd’hui', yesterday: 'Hier', day },
};
