/**
 * Arabic: plain Modern Standard, without vowel signs. Not yet read by a native speaker.
 *
 * Numbers are in the digits 0 to 9 (Unicode's "latn"), by name and not by what the language data prefers, which
 * changes between versions of Chromium. They are read from Morocco to Iraq, they stand on phones, keys and money,
 * and they are the digits of the numbered steps. Months are those of most of the press: يناير, فبراير, مارس.
 */
import { dayParts } from './dates.ts';
import { exactNumberSayer, numberSayer } from './numbers.ts';
import type { Words } from './words.ts';

const LOCALE = 'ar-u-nu-latn';
const partsOf = dayParts(LOCALE);
const say = numberSayer(LOCALE);
const sayExactly = exactNumberSayer(LOCALE);

function seconds(seconds: number): string {
  return `الثواني: ${sayExactly(seconds)}`;
}

function day(date: Date): string {
  const { weekday, day, month, year } = partsOf(date);
  return `${weekday} ${day} ${month} ${year}`;
}

export const ar: Words = {
  language: 'ar',
  direction: 'rtl',
  appName: 'Easy Albums',
  windowTitle: (screenTitle) => `${screenTitle} – Easy Albums`,

  bar: { name: 'الأزرار الرئيسية', back: 'رجوع', home: 'البداية', help: 'مساعدة', rest: 'راحة' },

  moment: 'لحظة من فضلك.',

  hear: { note: 'اضغط هنا لتسمع هذه الصفحة.', stopNote: 'اضغط هنا لإيقاف الصوت.' },

  pager: {
    next: 'التالي',
    previous: 'السابق',
    page: (page) => `الصفحة ${say(page)}`,
    pageOf: (page, pages) => `الصفحة ${say(page)} من ${say(pages)}`,
    picture: (picture) => `الصورة ${say(picture)}`,
    pictureOf: (picture, pictures) => `الصورة ${say(picture)} من ${say(pictures)}`,
    firstPage: 'هذه هي الصفحة الأولى.',
    lastPage: 'هذه هي الصفحة الأخيرة.',
    firstPicture: 'هذه هي الصورة الأولى.',
    lastPicture: 'هذه هي الصورة الأخيرة.',
  },

  albums: {
    title: 'ألبوماتي',
    untitled: 'ألبوم بلا اسم',
    new: 'جديد',
    welcome: 'مرحبا من جديد',
    coming: 'الألبومات قادمة.',
  },

  album: {
    coming: 'الصور قادمة.',
  },

  photo: {
    untitled: (picture) => `الصورة ${say(picture)}`,
    film: 'فيديو',
    playFilm: 'شاهد الفيديو',
    pauseFilm: 'توقف',
    playAgain: 'شاهد مرة أخرى',
    filmComing: 'الفيديو قادم.',
    filmMissing: 'هذا الفيديو ليس هنا الآن.',
    notLoaded: 'هذه الصورة ليست هنا الآن.',
    notLoadedWayOn: 'يمكنك أن ترى الصور الأخرى.',
    tryAgain: 'حاول مرة أخرى',
    coming: 'الصورة قادمة.',
  },

  slideshow: { play: 'تشغيل', pause: 'إيقاف' },

  signIn: {
    title: 'شاهد صورك',
    whatToDo: 'اضغط على الزر الكبير.',
    lockButton: 'الدخول بحساب %s',
    button: 'الدخول بحساب Google',
    coming: 'لحظة من فضلك.',
  },

  waitingForBrowser: {
    title: 'ادخل بحسابك في Google',
    steps: ['اذهب إلى متصفح الإنترنت.', 'ادخل هناك بحسابك في Google.', 'ثم ارجع إلى هنا.'],
    openAgain: 'افتح مرة أخرى',
    stop: 'توقف',
  },

  comingIn: { title: 'أنت تدخل الآن', sentence: 'ترى ألبوماتك بعد لحظة.' },

  keychainMissing: {
    title: 'اطلب المساعدة من فضلك',
    whatHappened: 'لا يستطيع هذا الحاسوب أن يتذكر حسابك.',
    whatToDo: 'يمكنك أن ترى الصور ما دام البرنامج مفتوحا.',
    action: 'أرني الصور الآن',
    stop: 'توقف',
  },

  help: {
    title: 'المساعدة',
    back: 'زر «رجوع» يرجعك خطوة واحدة.',
    home: 'زر «البداية» يريك كل ألبوماتك.',
    tile: 'اضغط على صورة لتفتحها.',
    next: 'زر «التالي» يريك المزيد.',
    ask: 'يمكنك أن تسأل الشخص الذي يساعدك.',
    nothingBreaks: 'لا يمكنك أن تفسد أي شيء هنا.',
  },

  contact: { ask: (name) => `يمكنك أن تسأل ${name}.`, phone: 'الهاتف' },

  firstHour: {
    begin: 'ابدأ الإعداد الآن',
    stepOf: (step, steps) => `الخطوة ${say(step)} من ${say(steps)}`,
    steps: {
      file: { title: 'ملف الإعداد', what: 'يقول من أين تأتي الصور. تأخذه من صاحب الخدمة.' },
      signIn: { title: 'الدخول مع Google', what: 'استعمل حساب Google لمن يشاهد الصور.' },
      albums: { title: 'ما يظهر', what: 'اختر الألبومات التي تظهر.' },
      look: { title: 'الشكل', what: 'اختر الألوان والحجم.' },
      people: { title: 'المساعدة والرقم السري', what: 'اكتب من يساعد. الرقم السري يحفظ الإعدادات.' },
    },
    choose: 'اختر الملف',
    found: 'خذ الملف المجاور',
    link: 'رابط الملف',
    useLink: 'خذ هذا الرابط',
    withoutGoogle: 'من غير Google',
    hasConfig: 'الإعداد موجود.',
    nextStart: 'الإعداد محفوظ. يبدأ عند الفتح القادم.',
    noLink: 'الرابط هنا يبدأ بـ https://.',
    unreachable: 'لا يأتي شيء من هذا الرابط.',
    signedIn: 'يوجد حساب مفتوح.',
    fromComputer: 'الصور تأتي من هذا الكمبيوتر.',
    fileFirst: 'ملف الإعداد هو الأول.',
    albums: 'اختر الألبومات',
    look: 'اختر الشكل',
    help: 'اكتب من يساعد',
    pin: 'اختر رقما سريا',
    finish: 'اعرض الصور',
    goThrough: 'أعد الخطوات',
    save: 'احفظ لكمبيوتر آخر',
    saved: 'تم الحفظ. لا توجد فيه كلمة سر.',
  },

  carer: {
    title: 'لمن يساعد',
    wayIn: 'لمن يساعد',
    wayInHow: 'اضغط عليه 5 ثوان',
    wayInOpens: 'ستفتح الإعدادات الآن. اضغط مرة أخرى لتتوقف.',
    undo: 'تراجع',
    notKept: 'لم ينجح ذلك. حاول مرة أخرى.',
    on: 'نعم',
    off: 'لا',
    less: 'أقل',
    more: 'أكثر',
    preview: 'ما يراه الشخص الآخر',
    sampleAlbum: (number) => `مثال ${say(number)}`,
    seconds,
    milliseconds: (milliseconds) => seconds(milliseconds / 1000),
    minutes: (minutes) => `الدقائق: ${say(minutes)}`,
    gigabytes: (gigabytes) => `غيغابايت: ${sayExactly(gigabytes)}`,
    topics: {
      look: 'المظهر',
      albums: 'الألبومات',
      help: 'من يساعد',
      hearing: 'القراءة بصوت عال',
      waysIn: 'طرق الضغط',
      slideshow: 'عرض الصور',
      language: 'اللغة',
      computer: 'هذا الحاسوب',
      pin: 'الرقم السري',
      signOut: 'الخروج من الحساب',
      setUp: 'الإعداد',
      reset: 'إعادة كل شيء',
    },
    look: {
      theme: 'الألوان',
      themes: {
        system: 'كما في الحاسوب',
        light: 'فاتح',
        dark: 'داكن',
        contrast: 'تباين قوي',
        monochrome: 'أبيض وأسود',
      },
      textSize: 'حجم كل شيء',
      textSizes: { normal: 'كبير', large: 'كبير جدا', largest: 'أكبر ما يمكن' },
      tiles: 'الصور في الصفحة',
      tileCount: (tiles) => `عدد الصور: ${say(tiles)}`,
      shown: 'ما يظهر',
      pictures: 'صور على المربعات',
      labels: 'كلمات تحت الصور',
      minimal: 'ما يلزم فقط',
      animations: 'حركة هادئة',
    },
    albums: {
      none: 'لا توجد ألبومات بعد.',
      hidden: 'لا يظهر',
      newTitle: 'ألبوم «جديد»',
      showNew: 'إظهار الجديد',
      shown: 'يظهر',
      kept: 'يبقى على هذا الحاسوب',
      place: 'مكانه',
      placeOf: (place, places) => `${say(place)} من ${say(places)}`,
      ownTitle: 'اسمه هنا',
      chooseCover: 'اختيار الغلاف',
      removeCover: 'إزالة الغلاف',
      noPictures: 'لا توجد صور الآن.',
    },
    help: {
      title: 'من يساعد',
      name: 'الاسم',
      phone: 'رقم الهاتف',
      picture: 'صورة من يساعد',
      noPicture: 'لا توجد صورة بعد.',
      choose: 'اختيار صورة',
      remove: 'إزالة الصورة',
      notAPicture: 'هذا الملف لا يظهر هنا صورة.',
    },
    hearing: {
      what: 'ما يقرأ بصوت عال',
      noVoice: 'ليس في هذا الحاسوب صوت لهذه اللغة.',
      buttons: 'أزرار للاستماع',
      onFocus: 'قراءة كل زر',
      rate: 'سرعة الصوت',
      rateOf: (percent) => `في المئة: ${say(percent)}`,
      voice: 'الصوت',
      usualVoice: 'صوت الحاسوب',
      tryIt: 'استمع',
      sample: 'هكذا تسمع ألبوماتك.',
    },
    waysIn: {
      scanning: 'المفاتيح الخارجية',
      scannings: { off: 'بلا مفتاح', oneSwitch: 'مفتاح واحد', twoSwitches: 'مفتاحان' },
      switches: 'المفاتيح والوقت',
      chooseKey: 'مفتاح الضغط',
      stepKey: 'مفتاح الانتقال',
      scanStep: 'الوقت على كل زر',
      spaceKey: 'مفتاح المسافة',
      enterKey: 'مفتاح الإدخال',
      dwell: 'الضغط بالبقاء',
      dwellOn: 'البقاء فوق الزر يضغطه',
      dwellTime: 'وقت البقاء',
      hands: 'يدان ترتجفان',
      onRelease: 'تحسب الضغطة عند الرفع',
      ignoreRepeats: 'لا ضغطة ثانية خلال',
      hold: 'إبقاء الضغط',
      noHold: 'بلا وقت',
    },
    slideshow: { seconds: 'وقت كل صورة', keepAwake: 'تبقى الشاشة مضاءة' },
    systemLanguage: 'كما في الحاسوب',
    computer: {
      fullScreen: 'ملء الشاشة كلها',
      startWithComputer: 'البدء مع الحاسوب',
      homeAfter: 'العودة إلى الألبومات بعد',
      never: 'أبدا',
      room: 'مكان للصور',
    },
    door: {
      title: 'اكتب رقمك السري',
      how: 'اضغط على الأرقام.',
      wrong: 'هذا الرقم ليس صحيحا. حاول مرة أخرى.',
      waitSeconds: (seconds) => `انتظر من فضلك. الثواني: ${say(seconds)}.`,
      waitMinutes: (minutes) => `انتظر من فضلك. الدقائق: ${say(minutes)}.`,
      cannotCheck: 'لا يمكن للحاسوب أن يتحقق من الرقم الآن.',
      open: 'افتح',
      delete: 'امسح',
      digits: (digits) => `عدد الأرقام: ${say(digits)}`,
      forgot: 'نسيت الرقم',
    },
    forgot: {
      title: 'نسيت الرقم السري',
      systemPassword: 'يسأل الحاسوب عن كلمة المرور. ثم يزول الرقم السري.',
      askNow: 'اسأل الآن',
      refused: 'لم يحصل الحاسوب على كلمة المرور.',
      programSteps: [
        'افتح قائمة كلمات المرور في هذا الحاسوب.',
        'امسح من هناك ما يبدأ باسم Easy Albums. ثم ارجع إلى هنا.',
      ],
      lookAgain: 'انظر مرة أخرى',
      stillThere: 'الرقم السري ما زال هناك.',
    },
    pin: {
      title: 'رقمك السري',
      why: 'مع رقم سري تفتح أنت فقط هذه الصفحة. اكتب من 4 إلى 8 أرقام.',
      change: 'يوجد رقم سري. اكتب رقما جديدا لتغييره.',
      again: 'اكتبه مرة أخرى.',
      different: 'الرقمان مختلفان. ابدأ من جديد.',
      isSet: 'الرقم السري محفوظ.',
      noKeychain: 'ليس في هذا الحاسوب مكان آمن للرقم.',
      keep: 'احفظ',
      remove: 'بلا رقم سري',
    },
    reset: {
      title: 'إعادة كل شيء؟',
      what: 'يعود كل شيء كما كان في البداية.',
      stays: 'يبقى الرقم السري والصور والحساب. يمكنك التراجع.',
      yes: 'نعم، أعد كل شيء',
      no: 'لا، اتركه',
    },
    signedInForThisRun: 'الحساب مفتوح ما دام البرنامج مفتوحا.',
    signedOut: 'لا يوجد حساب مفتوح على هذا الحاسوب.',
    signOutTitle: 'هل تريد الخروج من الحساب؟',
    signOutWhat: 'لا تظهر الألبومات حتى يدخل شخص مرة أخرى.',
    signOutPictures: 'تبقى كل الصور آمنة عند Google.',
    signOutNow: 'نعم، أريد الخروج',
    staySignedIn: 'لا، أريد البقاء',
  },

  problems: {
    noAlbums: {
      title: 'لا توجد ألبومات بعد',
      whatHappened: 'حسابك مفتوح. لا توجد ألبومات هنا بعد.',
      whatToDo: 'اطلب ألبوما من الشخص الذي يساعدك.',
      action: 'انظر مرة أخرى',
    },
    noPhotos: {
      title: 'لا توجد صور بعد',
      whatHappened: 'ليس في هذا الألبوم صور.',
      whatToDo: 'يمكنك أن تفتح ألبوما آخر.',
      action: 'أرني ألبوماتي',
    },
    offline: {
      title: 'لا يوجد إنترنت',
      whatHappened: 'لا يوجد إنترنت على الحاسوب الآن.',
      whatToDo: 'تعود الصور عندما يعود الإنترنت.',
      action: 'حاول مرة أخرى',
    },
    tryLater: {
      title: 'انتظر قليلا من فضلك',
      whatHappened: 'صورك آمنة. لكنها لا تأتي الآن.',
      whatToDo: 'انتظر بضع دقائق. ثم اضغط على الزر.',
      action: 'حاول مرة أخرى',
    },
    notAllowed: {
      title: 'لا يمكنك الدخول بعد',
      whatHappened: 'صورك آمنة. يجب أن يسمح لك شخص بالدخول.',
      whatToDo: 'اسأل الشخص الذي يساعدك. ثم اضغط على الزر.',
      action: 'حاول مرة أخرى',
    },
    signInAgain: {
      title: 'ادخل مرة أخرى من فضلك',
      whatHappened: 'صورك آمنة. يطلب Google أن تدخل مرة أخرى.',
      whatToDo: 'اضغط على الزر فيفتح متصفح الإنترنت.',
      action: 'الدخول بحساب Google',
    },
    albumGone: {
      title: 'لم يعد الألبوم هنا',
      whatHappened: 'شخص ما أزال هذا الألبوم.',
      whatToDo: 'ألبوماتك الأخرى ما زالت هنا.',
      action: 'أرني ألبوماتي',
    },
    unexpected: {
      title: 'لم ينجح ذلك',
      whatHappened: 'صورك آمنة. هذا ليس ذنبك.',
      whatToDo: 'اضغط على الزر. إذا لم ينجح ذلك فاطلب المساعدة.',
      action: 'حاول مرة أخرى',
    },
    signInStopped: {
      title: 'أنت توقفت',
      whatHappened: 'حسابك ليس مفتوحا. لا بأس بذلك.',
      whatToDo: 'اضغط على الزر عندما تريد الدخول.',
      action: 'الدخول بحساب Google',
    },
    signInTimedOut: {
      title: 'أخذ ذلك وقتا طويلا',
      whatHappened: 'حسابك ليس مفتوحا بعد. لا بأس بذلك.',
      whatToDo: 'خذ وقتك. يمكنك أن تبدأ من جديد.',
      action: 'ابدأ من جديد',
    },
    signInNotAllowed: {
      title: 'جرب حسابا آخر',
      whatHappened: 'لا يمكن الدخول بهذا الحساب.',
      whatToDo: 'يمكنك أن تسأل الشخص الذي يساعدك.',
      action: 'الدخول بحساب Google',
    },
    signInOffline: {
      title: 'لا يوجد إنترنت',
      whatHappened: 'يمكنك الدخول عندما يعود الإنترنت.',
      whatToDo: 'انتظر قليلا. ثم اضغط على الزر.',
      action: 'حاول مرة أخرى',
    },
    signInFailed: {
      title: 'لم ينجح ذلك',
      whatHappened: 'حسابك ليس مفتوحا بعد. هذا ليس ذنبك.',
      whatToDo: 'اضغط على الزر لتبدأ من جديد.',
      action: 'ابدأ من جديد',
    },
    signedOutElsewhere: {
      title: 'لم يعد حسابك مفتوحا هنا',
      whatHappened: 'صورك آمنة عند Google.',
      whatToDo: 'اضغط على الزر لتراها مرة أخرى.',
      action: 'الدخول بحساب Google',
    },
    browserMissing: {
      title: 'لا يوجد متصفح إنترنت',
      whatHappened: 'متصفح الإنترنت لا يفتح.',
      whatToDo: 'اسأل الشخص الذي يساعدك. ثم اضغط على الزر.',
      action: 'حاول مرة أخرى',
    },
    portsTaken: {
      title: 'لا يمكنك الدخول الآن',
      whatHappened: 'برنامج آخر يمنع ذلك.',
      whatToDo: 'أطفئ الحاسوب ثم شغله. ثم اضغط على الزر.',
      action: 'حاول مرة أخرى',
    },
    notSetUp: {
      title: 'ليس جاهزا بعد',
      whatHappened: 'هذا البرنامج ليس جاهزا بعد.',
      whatToDo: 'اسأل الشخص الذي يساعدك.',
      action: 'حاول مرة أخرى',
      forCarer: 'للشخص الذي يجهز البرنامج',
      file: 'الملف',
      field: 'الحقل',
      message: 'ما يجب تصحيحه',
    },
  },

  dates: { today: 'اليوم', yesterday: 'أمس', day },
};
