/**
 * Spanish. Not yet read by a native speaker. The viewer is addressed as "usted", and nothing said of the viewer needs
 * to know whether it is a man or a woman. Where Spain and Latin America differ, it speaks as in Spain.
 */
import { dayParts, withCapital } from './dates.ts';
import { numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('es');
const say = numberSayer('es');

function day(date: Date): string {
  const { weekday, day, month, year } = partsOf(date);
  return withCapital(`${weekday} ${day} de ${month} de ${year}`, 'es');
}

export const es: Words = {
  language: 'es',
  direction: 'ltr',
  appName: 'Easy Albums',
  windowTitle: (screenTitle) => `${screenTitle} – Easy Albums`,

  bar: { name: 'Botones principales', back: 'Atrás', home: 'Inicio', help: 'Ayuda', rest: 'Reposo' },

  moment: 'Un momento.',

  hear: { note: 'Pulse aquí para oír esta página.', stopNote: 'Pulse aquí para parar la voz.' },

  pager: {
    next: 'Siguiente',
    previous: 'Anterior',
    page: (page) => `Página ${say(page)}`,
    pageOf: (page, pages) => `Página ${say(page)} de ${say(pages)}`,
    picture: (picture) => `Foto ${say(picture)}`,
    pictureOf: (picture, pictures) => `Foto ${say(picture)} de ${say(pictures)}`,
    firstPage: 'Esta es la primera página.',
    lastPage: 'Esta es la última página.',
    firstPicture: 'Esta es la primera foto.',
    lastPicture: 'Esta es la última foto.',
  },

  albums: {
    title: 'Mis álbumes',
    untitled: 'Álbum sin nombre',
    new: 'Nuevo',
    welcome: 'Hola de nuevo',
    coming: 'Ya llegan los álbumes.',
  },

  album: {
    coming: 'Ya llegan las fotos.',
  },

  photo: {
    untitled: (picture) => `Foto ${say(picture)}`,
    film: 'Vídeo',
    playFilm: 'Ver el vídeo',
    pauseFilm: 'Pausa',
    playAgain: 'Ver otra vez',
    filmComing: 'El vídeo viene.',
    filmMissing: 'Este vídeo no está ahora.',
    notLoaded: 'Esta foto no está ahora.',
    notLoadedWayOn: 'Puede ver las otras fotos.',
    tryAgain: 'Probar otra vez',
    coming: 'Ya llega la foto.',
  },

  slideshow: { play: 'Empezar', pause: 'Pausa' },

  signIn: {
    title: 'Vea sus fotos',
    whatToDo: 'Pulse el botón grande.',
    lockButton: 'Entrar con %s',
    button: 'Entrar con Google',
    coming: 'Un momento.',
  },

  waitingForBrowser: {
    title: 'Entre en su cuenta de Google',
    steps: ['Vaya a su navegador.', 'Entre allí con Google.', 'Después vuelva aquí.'],
    openAgain: 'Abrir otra vez',
    stop: 'Parar',
  },

  comingIn: { title: 'Usted está entrando', sentence: 'Sus álbumes se ven muy pronto.' },

  keychainMissing: {
    title: 'Pida ayuda, por favor',
    whatHappened: 'Este ordenador no puede guardar su cuenta.',
    whatToDo: 'Usted ve las fotos hasta que se cierra el programa.',
    action: 'Ver las fotos ahora',
    stop: 'Parar',
  },

  help: {
    title: 'Ayuda',
    back: '«Atrás» vuelve un paso atrás.',
    home: '«Inicio» muestra todos sus álbumes.',
    tile: 'Pulse una foto para verla.',
    next: '«Siguiente» muestra más.',
    ask: 'Puede hablar con quien le ayuda.',
    nothingBreaks: 'Aquí no puede romper nada.',
  },

  contact: { ask: (name) => `Puede preguntar a ${name}.`, phone: 'Teléfono' },

  carer: {
    title: 'Para quien ayuda',
    signedIn: 'Hay una cuenta abierta en este ordenador.',
    signedInForThisRun: 'Hay una cuenta abierta hasta que se cierra el programa.',
    signedOut: 'No hay una cuenta abierta en este ordenador.',
    signOut: 'Salir de la cuenta',
    signOutTitle: '¿Quiere salir de la cuenta?',
    signOutWhat: 'Los álbumes no se ven hasta que alguien entra otra vez.',
    signOutPictures: 'Todas las fotos siguen bien en Google.',
    signOutNow: 'Sí, salir',
    staySignedIn: 'No, seguir',
  },

  problems: {
    noAlbums: {
      title: 'Aún no hay álbumes',
      whatHappened: 'Usted ya está en su cuenta. Aún no hay álbumes aquí.',
      whatToDo: 'Pida un álbum a quien le ayuda.',
      action: 'Mirar otra vez',
    },
    noPhotos: {
      title: 'Aún no hay fotos',
      whatHappened: 'Este álbum no tiene fotos.',
      whatToDo: 'Puede abrir otro álbum.',
      action: 'Ver mis álbumes',
    },
    offline: {
      title: 'No hay internet',
      whatHappened: 'Ahora no hay internet en el ordenador.',
      whatToDo: 'Las fotos vuelven cuando vuelve internet.',
      action: 'Probar otra vez',
    },
    tryLater: {
      title: 'Espere un poco, por favor',
      whatHappened: 'Sus fotos están bien. Ahora no llegan.',
      whatToDo: 'Espere unos minutos. Después pulse el botón.',
      action: 'Probar otra vez',
    },
    notAllowed: {
      title: 'Aún no puede entrar',
      whatHappened: 'Sus fotos están bien. Alguien debe dar su permiso.',
      whatToDo: 'Hable con quien le ayuda. Después pulse el botón.',
      action: 'Probar otra vez',
    },
    signInAgain: {
      title: 'Entre otra vez, por favor',
      whatHappened: 'Sus fotos están bien. Google quiere saber quién es usted.',
      whatToDo: 'Pulse el botón. Se abre el navegador.',
      action: 'Entrar con Google',
    },
    albumGone: {
      title: 'El álbum ya no está',
      whatHappened: 'Alguien ha quitado este álbum.',
      whatToDo: 'Sus otros álbumes siguen aquí.',
      action: 'Ver mis álbumes',
    },
    unexpected: {
      title: 'Eso no ha ido bien',
      whatHappened: 'Sus fotos están bien. Usted no ha hecho nada mal.',
      whatToDo: 'Pulse el botón. Si no va bien, pida ayuda.',
      action: 'Probar otra vez',
    },
    signInStopped: {
      title: 'Usted ha parado',
      whatHappened: 'Aún no está en su cuenta. No pasa nada.',
      whatToDo: 'Pulse el botón cuando quiera entrar.',
      action: 'Entrar con Google',
    },
    signInTimedOut: {
      title: 'Ha tardado mucho',
      whatHappened: 'Aún no está en su cuenta. No pasa nada.',
      whatToDo: 'No hay prisa. Puede empezar otra vez.',
      action: 'Empezar otra vez',
    },
    signInNotAllowed: {
      title: 'Pruebe con otra cuenta',
      whatHappened: 'Con esta cuenta no puede entrar.',
      whatToDo: 'Puede hablar con quien le ayuda.',
      action: 'Entrar con Google',
    },
    signInOffline: {
      title: 'No hay internet',
      whatHappened: 'Puede entrar cuando vuelva internet.',
      whatToDo: 'Espere un poco. Después pulse el botón.',
      action: 'Probar otra vez',
    },
    signInFailed: {
      title: 'Eso no ha ido bien',
      whatHappened: 'Aún no está en su cuenta. Usted no ha hecho nada mal.',
      whatToDo: 'Pulse el botón para empezar otra vez.',
      action: 'Empezar otra vez',
    },
    signedOutElsewhere: {
      title: 'Ya no está en su cuenta',
      whatHappened: 'Sus fotos están bien en Google.',
      whatToDo: 'Pulse el botón para verlas otra vez.',
      action: 'Entrar con Google',
    },
    browserMissing: {
      title: 'No hay navegador',
      whatHappened: 'El navegador no se abre.',
      whatToDo: 'Hable con quien le ayuda. Después pulse el botón.',
      action: 'Probar otra vez',
    },
    portsTaken: {
      title: 'Ahora no puede entrar',
      whatHappened: 'Otro programa no le deja.',
      whatToDo: 'Apague y encienda el ordenador. Después pulse el botón.',
      action: 'Probar otra vez',
    },
    notSetUp: {
      title: 'Aún no está listo',
      whatHappened: 'Este programa aún no está listo.',
      whatToDo: 'Hable con quien le ayuda.',
      action: 'Probar otra vez',
      forCarer: 'Para quien lo prepara',
      file: 'Archivo',
      field: 'Campo',
      message: 'Qué hay que cambiar',
    },
  },

  dates: { today: 'Hoy', yesterday: 'Ayer', day },
};
