/**
 * French. Not yet read by a native speaker. The viewer is addressed as "vous", and nothing said of the viewer needs to
 * know whether it is a man or a woman.
 */
import { dayParts, withCapital } from './dates.ts';
import { numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('fr');
const say = numberSayer('fr');

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

  carer: {
    title: 'Pour la personne qui aide',
    signedIn: 'Un compte est ouvert sur cet ordinateur.',
    signedInForThisRun: 'Un compte est ouvert tant que le programme est ouvert.',
    signedOut: 'Aucun compte n’est ouvert sur cet ordinateur.',
    signOut: 'Se déconnecter',
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
