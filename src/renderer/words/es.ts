/**
 * Spanish. Not yet read by a native speaker. The viewer is addressed as "usted", and nothing said of the viewer needs
 * to know whether it is a man or a woman. Where Spain and Latin America differ, it speaks as in Spain.
 */
import { dayParts, withCapital } from './dates.ts';
import { exactNumberSayer, numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const partsOf = dayParts('es');
const say = numberSayer('es');
const sayExactly = exactNumberSayer('es');

function seconds(seconds: number): string {
  return `${sayExactly(seconds)} ${seconds === 1 ? 'segundo' : 'segundos'}`;
}

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

  firstHour: {
    begin: 'Preparar ahora',
    stepOf: (step, steps) => `Paso ${say(step)} de ${say(steps)}`,
    steps: {
      file: {
        title: 'El archivo de ajustes',
        what: 'Dice de dónde vienen las fotos. Se lo da quien lleva el servicio.',
      },
      signIn: { title: 'Entrar con Google', what: 'Use la cuenta de Google de la persona que ve las fotos.' },
      albums: { title: 'Lo que se ve', what: 'Elija los álbumes que se ven.' },
      look: { title: 'El aspecto', what: 'Elija los colores y el tamaño.' },
      people: { title: 'Ayuda y PIN', what: 'Diga quién ayuda. Un PIN guarda los ajustes.' },
    },
    choose: 'Elegir el archivo',
    found: 'Usar el archivo de al lado',
    link: 'Enlace al archivo',
    useLink: 'Usar este enlace',
    withoutGoogle: 'Sin Google',
    hasConfig: 'Los ajustes están aquí.',
    nextStart: 'Está guardado. Vale al abrir otra vez.',
    noLink: 'Aquí un enlace empieza con https://.',
    unreachable: 'De este enlace no viene nada.',
    signedIn: 'Hay una cuenta abierta.',
    fromComputer: 'Las fotos vienen de este ordenador.',
    fileFirst: 'Primero va el archivo de ajustes.',
    albums: 'Elegir los álbumes',
    look: 'Elegir el aspecto',
    help: 'Decir quién ayuda',
    pin: 'Elegir un PIN',
    finish: 'Ver las fotos',
    goThrough: 'Repetir los pasos',
    save: 'Guardar para otro',
    saved: 'Está guardado. No lleva contraseña.',
  },

  carer: {
    title: 'Para quien ayuda',
    wayIn: 'Para quien ayuda',
    wayInHow: 'Pulse 5 segundos',
    wayInOpens: 'Ahora se abre. Pulse otra vez para parar.',
    undo: 'Deshacer',
    notKept: 'No ha ido bien. Pruebe otra vez.',
    on: 'Sí',
    off: 'No',
    less: 'Menos',
    more: 'Más',
    preview: 'Lo que ve la otra persona',
    sampleAlbum: (number) => `Ejemplo ${say(number)}`,
    seconds,
    milliseconds: (milliseconds) => seconds(milliseconds / 1000),
    minutes: (minutes) => `${say(minutes)} ${minutes === 1 ? 'minuto' : 'minutos'}`,
    gigabytes: (gigabytes) => `${sayExactly(gigabytes)} gigas`,
    topics: {
      look: 'Aspecto',
      albums: 'Los álbumes',
      help: 'Quién ayuda',
      hearing: 'Leer en voz alta',
      waysIn: 'Formas de pulsar',
      slideshow: 'Fotos seguidas',
      language: 'Idioma',
      computer: 'Este ordenador',
      pin: 'Clave',
      signOut: 'Salir de la cuenta',
      setUp: 'Preparación',
      reset: 'Todo como al principio',
    },
    look: {
      theme: 'Colores',
      themes: {
        system: 'Como el ordenador',
        light: 'Claro',
        dark: 'Oscuro',
        contrast: 'Mucho contraste',
        monochrome: 'Blanco y negro',
      },
      textSize: 'Tamaño de todo',
      textSizes: {
        normal: 'Grande',
        large: 'Muy grande',
        largest: 'Lo más grande',
      },
      tiles: 'Fotos por página',
      tileCount: (tiles) => `${say(tiles)} ${tiles === 1 ? 'foto' : 'fotos'} como mucho`,
      shown: 'Lo que se ve',
      pictures: 'Fotos en los cuadros',
      labels: 'Palabras bajo las fotos',
      minimal: 'Solo lo necesario',
      animations: 'Movimiento suave',
    },
    albums: {
      none: 'Aún no hay álbumes.',
      hidden: 'No se ve',
      newTitle: 'El álbum «Nuevo»',
      showNew: 'Mostrar lo nuevo',
      shown: 'Se ve',
      kept: 'Guardar en este ordenador',
      place: 'Su lugar',
      placeOf: (place, places) => `${say(place)} de ${say(places)}`,
      ownTitle: 'Su nombre aquí',
      chooseCover: 'Elegir la portada',
      removeCover: 'Quitar la portada',
      noPictures: 'Ahora no hay fotos.',
    },
    help: {
      title: 'Quién ayuda',
      name: 'Nombre',
      phone: 'Número de teléfono',
      picture: 'Foto de quien ayuda',
      noPicture: 'Aún no hay foto.',
      choose: 'Elegir una foto',
      remove: 'Quitar la foto',
      notAPicture: 'Este archivo no se puede ver aquí.',
    },
    hearing: {
      what: 'Lo que se lee',
      noVoice: 'Este ordenador no tiene voz en este idioma.',
      buttons: 'Botones para oír',
      onFocus: 'Leer cada botón',
      rate: 'Rapidez de la voz',
      rateOf: (percent) => `${say(percent)} por ciento`,
      voice: 'Voz',
      usualVoice: 'Voz del ordenador',
      tryIt: 'Escuchar',
      sample: 'Así suenan sus fotos.',
    },
    waysIn: {
      scanning: 'Pulsadores',
      scannings: {
        off: 'Ningún pulsador',
        oneSwitch: 'Un pulsador',
        twoSwitches: 'Dos pulsadores',
      },
      switches: 'Teclas y tiempo',
      chooseKey: 'Tecla que pulsa',
      stepKey: 'Tecla que avanza',
      scanStep: 'Tiempo en cada botón',
      spaceKey: 'Barra de espacio',
      enterKey: 'Intro',
      dwell: 'Pulsar sin moverse',
      dwellOn: 'Quedarse encima pulsa',
      dwellTime: 'Tiempo para pulsar',
      hands: 'Manos que tiemblan',
      onRelease: 'Cuenta al soltar',
      ignoreRepeats: 'Sin otra pulsación en',
      hold: 'Pulsar durante',
      noHold: 'Nada de tiempo',
    },
    slideshow: {
      seconds: 'Tiempo de cada foto',
      keepAwake: 'La pantalla no se apaga',
    },
    systemLanguage: 'Como el ordenador',
    computer: {
      fullScreen: 'Llenar toda la pantalla',
      startWithComputer: 'Empezar con el ordenador',
      homeAfter: 'Volver a los álbumes en',
      never: 'Nunca',
      room: 'Sitio para fotos',
    },
    door: {
      title: 'Escriba su clave',
      how: 'Pulse los números.',
      wrong: 'La clave no es esa. Pruebe otra vez.',
      waitSeconds: (seconds) => `Espere ${say(seconds)} ${seconds === 1 ? 'segundo' : 'segundos'}.`,
      waitMinutes: (minutes) => `Espere ${say(minutes)} ${minutes === 1 ? 'minuto' : 'minutos'}.`,
      cannotCheck: 'El ordenador no puede ver la clave ahora.',
      open: 'Abrir',
      delete: 'Borrar',
      digits: (digits) => `${say(digits)} ${digits === 1 ? 'número' : 'números'}`,
      forgot: 'No la sé',
    },
    forgot: {
      title: 'Clave olvidada',
      systemPassword: 'El ordenador pide su contraseña. Después la clave se va.',
      askNow: 'Pedir ahora',
      refused: 'El ordenador no ha visto su contraseña.',
      programSteps: [
        'Abra la lista de contraseñas del ordenador.',
        'Borre allí «Easy Albums/carer-pin». Después vuelva aquí.',
      ],
      lookAgain: 'Ver otra vez',
      stillThere: 'La clave aún está ahí.',
    },
    pin: {
      title: 'Su clave',
      why: 'Con una clave solo usted abre esto. Escriba de 4 a 8 números.',
      change: 'Ya hay una clave. Escriba otra para cambiar.',
      again: 'Escriba la clave otra vez.',
      different: 'No son las dos iguales. Empiece otra vez.',
      isSet: 'La clave ya vale.',
      noKeychain: 'Este ordenador no tiene un sitio seguro para la clave.',
      keep: 'Guardar',
      remove: 'Sin clave',
    },
    reset: {
      title: '¿Todo como al principio?',
      what: 'Todo queda como al principio.',
      stays: 'La clave, las fotos y la cuenta no cambian. Se puede deshacer.',
      yes: 'Sí, cambiar todo',
      no: 'No, dejar así',
    },
    signedInForThisRun: 'Hay una cuenta abierta hasta que se cierra el programa.',
    signedOut: 'No hay una cuenta abierta en este ordenador.',
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
