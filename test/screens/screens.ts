/**
 * Every screen there is, and what shows it. Whoever makes a screen adds an entry: from then on its looks are checked, measured and
 * photographed in every theme, text size and language. A unit test holds that no `data-screen` of the page is missing here.
 */
import type { Page } from '@playwright/test';
import type { BringInState, LocalAlbum } from '../../src/shared/bring-in.ts';
import type { SignedOutReason } from '../../src/shared/ipc.ts';
import { NEW_ALBUM_ID } from '../../src/shared/new-album.ts';
import { type Settings, withChange } from '../../src/shared/settings.ts';
import { USUAL_SETTINGS } from '../../src/shared/settings-values.ts';
import type { FakeComputer } from './support/fake-computer.ts';
import { press } from './support/press.ts';
import { MISSING_PICTURE, sampleAlbums, samplePhotos } from './support/sample-pictures.ts';

export interface CatalogueScreen {
  /** Unique: names the entry in reports, and its picture. */
  readonly key: string;
  /** Its `data-screen`. */
  readonly name: string;
  /** What is different from a signed-in computer with the sample albums. */
  readonly computer?: Partial<FakeComputer>;
  /** What leads from the first screen to this one. Presses only: nothing here may depend on the language or the size. */
  readonly way?: (page: Page) => Promise<void>;
  /** Something on it never comes: pictures, tiles, Lock. */
  readonly waits?: true;
  /** For the carer, not for the viewer: more choices and scrolling are allowed there. */
  readonly forCarer?: true;
}

/** What is on the computer where a screen says nothing else. */
export const USUAL_COMPUTER: FakeComputer = {
  status: { kind: 'signedIn', remembered: true },
  albums: { kind: 'items', items: sampleAlbums },
  photos: { kind: 'items', items: samplePhotos },
  settings: USUAL_SETTINGS,
  localAlbums: [],
  bringIn: { way: 'import', state: { kind: 'idle' } },
  door: { pinIsSet: false, isOpen: true, waitMs: 0, recovery: 'systemPassword' },
  voices: ['en', 'de', 'fr', 'es', 'ar'],
};

const FIRST_TILE = '[data-index="0"]';
// Not that of a preview.
const NEXT = '[data-screen] > main > .side .big-button:nth-of-type(1)';
const HELP = '.bar .big-button:last-child';

async function openAlbum(page: Page): Promise<void> {
  await press(page, FIRST_TILE);
  await page.locator('[data-screen="album"]').waitFor();
}

async function openPhoto(page: Page): Promise<void> {
  await openAlbum(page);
  await press(page, FIRST_TILE);
}

async function openLastPhoto(page: Page): Promise<void> {
  await openPhoto(page);
  for (let index = 1; index < 3; index++) await press(page, NEXT);
}

async function openCarer(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyS');
}

/** Opens a topic by its place among all of them, in pages of four. */
function openTopic(number: number): (page: Page) => Promise<void> {
  return async (page) => {
    await openCarer(page);
    await page.locator('[data-screen="carer"]').waitFor();
    for (let turned = 0; turned < Math.floor(number / 4); turned++) await press(page, NEXT);
    await press(page, `.carer-menu li:nth-child(${(number % 4) + 1}) button`);
  };
}

/** One topic, and on to its page of this number. */
function openPage(topic: number, number: number): (page: Page) => Promise<void> {
  return async (page) => {
    await openTopic(topic)(page);
    await page.locator('.settings').waitFor();
    for (let turned = 0; turned < number; turned++) await press(page, NEXT);
  };
}

/** One step of the first hour, from the screen of a computer that is not set up. */
function openStep(number: number): (page: Page) => Promise<void> {
  return async (page) => {
    await press(page, '[data-screen="not-set-up"] .big-button--plain');
    await page.locator('[data-screen="first-hour"]').waitFor();
    for (let turned = 0; turned < number; turned++) await press(page, NEXT);
  };
}

async function openOneAlbum(page: Page): Promise<void> {
  await openTopic(1)(page);
  await press(page, '.album-row');
}

async function openAlbumName(page: Page): Promise<void> {
  await openOneAlbum(page);
  await page.locator('[data-screen="carer-album"]').waitFor();
  await press(page, NEXT);
}

async function openCovers(page: Page): Promise<void> {
  await openAlbumName(page);
  await press(page, '.settings__controls .big-button');
}

async function openForgotPin(page: Page): Promise<void> {
  await openCarer(page);
  await press(page, '[data-screen="carer-pin-entry"] .side .big-button');
}

const [firstAlbum] = sampleAlbums;
const [firstPhoto] = samplePhotos;
if (!firstAlbum || !firstPhoto) throw new Error('the sample library is empty');

const LONG_TITLE =
  'A very long title about a summer that did not want to end and the many people who were there';

/** Titles and pictures that are out of the ordinary. */
const ODD_ALBUMS = [
  { ...firstAlbum, id: 'long', title: LONG_TITLE },
  { ...firstAlbum, id: 'untitled', title: null },
  { ...firstAlbum, id: 'coverless', title: 'Donaudampfschifffahrtsgesellschaft', cover: null },
  { ...firstAlbum, id: 'arabic', title: 'صيف على البحيرة', cover: MISSING_PICTURE },
];

const WITH_NEW = [{ ...firstAlbum, id: NEW_ALBUM_ID, title: null }, ...sampleAlbums];

/** What people, not we, wrote on the screens. */
export const OWN_TITLES: readonly string[] = [
  ...[...sampleAlbums, ...ODD_ALBUMS].flatMap(({ title }) => title ?? []),
  ...samplePhotos.flatMap(({ description }) => description ?? []),
  'Holiday at the sea',
];

const FEW_PHOTOS = samplePhotos.slice(0, 3);
const ODD_PHOTOS = [
  { ...firstPhoto, description: LONG_TITLE, image: MISSING_PICTURE },
  { ...firstPhoto, id: 'film', kind: 'video' as const },
  { ...firstPhoto, id: 'bare', description: null, takenAt: null, width: null, height: null },
];

const signedOut = (reason: SignedOutReason) => ({ status: { kind: 'signedOut', reason } }) as const;
const problem = (code: Extract<FakeComputer['albums'], { kind: 'problem' }>['code']) =>
  ({ albums: { kind: 'problem', code } }) as const;

const CONTACT = { name: 'Anna', phone: '+49 170 960 1234', picture: null };

const looks = (look: Partial<Settings['look']>) => ({ settings: withChange(USUAL_SETTINGS, { look }) });
const NOTHING_YET = { status: { kind: 'notSetUp', problem: null } } as const;
const LOCKED = {
  door: { pinIsSet: true, isOpen: false, waitMs: 0, recovery: 'systemPassword' },
} as const;
const WAITING = { door: { ...LOCKED.door, waitMs: 120_000 } } as const;
const SWITCHES = {
  settings: withChange(USUAL_SETTINGS, { input: { scanning: 'twoSwitches', dwell: true } }),
} as const;

const FOLDER: LocalAlbum = {
  id: 'folder:1',
  kind: 'folder',
  title: 'Family',
  photoCount: 1204,
  isAway: false,
  isLooking: false,
  isShown: true,
  skipped: [
    { reason: 'otherKind', count: 12, names: ['Scan 041.tif', 'Scan 042.tif', 'Scan 043.tif'] },
    { reason: 'film', count: 3, names: ['Beach.mp4'] },
  ],
  removedPhotos: 0,
  daysLeft: null,
};
const LOCAL: Partial<FakeComputer> = {
  localAlbums: [
    FOLDER,
    {
      ...FOLDER,
      id: 'imported:2',
      kind: 'imported',
      title: 'Holiday at the sea',
      skipped: [],
      removedPhotos: 2,
    },
    { ...FOLDER, id: 'folder:3', title: 'Stick', isAway: true },
    { ...FOLDER, id: 'folder:4', title: 'Old', isShown: false, daysLeft: 12 },
  ],
};
const coming = (state: BringInState): Partial<FakeComputer> => ({ bringIn: { way: 'import', state } });
const going = (state: BringInState): Partial<FakeComputer> => ({ bringIn: { way: 'upload', state } });
const PROGRESS = { title: 'Holiday at the sea', done: 812, total: 1998, failed: 3 } as const;

function openAdd(number: number): (page: Page) => Promise<void> {
  return async (page) => {
    await openTopic(2)(page);
    await page.locator('[data-screen="carer-add"]').waitFor();
    await press(page, `.carer-menu li:nth-child(${number}) button`);
  };
}

async function openLocalAlbum(page: Page): Promise<void> {
  await openAdd(4)(page);
  await press(page, '.album-row');
  await page.locator('[data-screen="carer-local-album"] .settings__controls .big-button').first().waitFor();
}

async function openUploadName(page: Page): Promise<void> {
  await openAdd(2)(page);
  await press(page, '.drop-place .big-button');
}

async function openLeftOut(page: Page): Promise<void> {
  await openTopic(2)(page);
  await press(page, '[data-screen="upload-done"] .message__actions .big-button:nth-child(2)');
}

async function openRemoving(page: Page): Promise<void> {
  await openLocalAlbum(page);
  await press(page, NEXT);
  await press(page, '.settings__controls .big-button:last-child');
}

const BRING_IN_SCREENS: readonly CatalogueScreen[] = [
  { key: 'carer-add', name: 'carer-add', way: openTopic(2) },
  { key: 'carer-add-name', name: 'carer-add-name', way: openAdd(1) },
  { key: 'carer-local-albums', name: 'carer-local-albums', way: openAdd(4), computer: LOCAL },
  { key: 'carer-local-album', name: 'carer-local-album', way: openLocalAlbum, computer: LOCAL },
  { key: 'carer-remove-album', name: 'carer-remove-album', way: openRemoving, computer: LOCAL },
  {
    key: 'carer-captions',
    name: 'carer-captions',
    computer: {
      localAlbums: [FOLDER],
      albums: { kind: 'items', items: [{ ...firstAlbum, id: FOLDER.id }] },
    },
    async way(page) {
      await openLocalAlbum(page);
      await press(page, '.settings__controls .big-button:last-child');
    },
  },
  {
    key: 'bring-in-asking',
    name: 'bring-in-asking',
    way: openTopic(2),
    computer: coming({ kind: 'asking' }),
  },
  {
    key: 'bring-in-refused',
    name: 'bring-in-refused',
    way: openTopic(2),
    computer: coming({ kind: 'refused' }),
  },
  {
    key: 'bring-in-picking',
    name: 'bring-in-picking',
    way: openTopic(2),
    computer: coming({ kind: 'picking' }),
  },
  {
    key: 'bring-in-working',
    name: 'bring-in-working',
    way: openTopic(2),
    computer: coming({ kind: 'working', ...PROGRESS, waiting: 'offline' }),
  },
  {
    key: 'bring-in-paused',
    name: 'bring-in-paused',
    way: openTopic(2),
    computer: coming({ kind: 'paused', ...PROGRESS, reason: 'diskFull' }),
  },
  {
    key: 'bring-in-done',
    name: 'bring-in-done',
    way: openTopic(2),
    computer: coming({
      kind: 'done',
      title: 'Holiday at the sea',
      albumId: 'imported:2',
      added: 1995,
      already: 12,
      canTryAgain: true,
      failed: [{ name: 'IMG_20190714_153000.jpg', problem: 'tooLarge' }],
    }),
  },
  {
    key: 'bring-in-ended',
    name: 'bring-in-ended',
    way: openTopic(2),
    computer: coming({ kind: 'ended', reason: 'otherAccount' }),
  },
];

/** Some of each kind. */
const LEFT_OUT: Extract<BringInState, { kind: 'done' }>['failed'] = [
  ...Array.from({ length: 7 }, (_, number) => ({
    name: `Summer 2019/Everything from the old camera/IMG_2019071${number}.jpg`,
    problem: 'broken' as const,
  })),
  { name: 'Letter to the family.pdf', problem: 'otherKind' },
  { name: 'DSC_0001.JPG', problem: 'notSent' },
];
const UPLOADED: BringInState = {
  kind: 'done',
  title: 'Holiday at the sea',
  albumId: 'album-1',
  added: 1989,
  already: 0,
  failed: LEFT_OUT,
  canTryAgain: true,
};

/** The words of a picture at Google, and on to what comes when they are written. */
async function openGoogleCaptions(page: Page): Promise<void> {
  await openAlbumName(page);
  await press(page, '.settings__controls .big-button:nth-of-type(2)');
  await page.locator('[data-screen="carer-captions"] input').waitFor();
}

async function writeGoogleCaption(page: Page): Promise<void> {
  await openGoogleCaptions(page);
  await page.locator('input').fill('This is Ann');
  await page.keyboard.press('Enter');
}

async function askForGoogleCaption(page: Page): Promise<void> {
  await writeGoogleCaption(page);
  await press(page, '[data-screen="captions-permission"] .message__actions .big-button');
}

const UPLOAD_SCREENS: readonly CatalogueScreen[] = [
  { key: 'carer-captions-google', name: 'carer-captions', way: openGoogleCaptions },
  { key: 'captions-permission', name: 'captions-permission', way: writeGoogleCaption },
  { key: 'captions-asking', name: 'captions-asking', way: askForGoogleCaption },
  { key: 'carer-upload', name: 'carer-upload', way: openAdd(2) },
  { key: 'carer-upload-name', name: 'carer-upload-name', way: openUploadName },
  {
    key: 'upload-asking',
    name: 'upload-asking',
    way: openTopic(2),
    computer: going({ kind: 'asking' }),
  },
  {
    key: 'upload-refused',
    name: 'upload-refused',
    way: openTopic(2),
    computer: going({ kind: 'refused' }),
  },
  {
    key: 'upload-looking',
    name: 'upload-looking',
    way: openTopic(2),
    computer: going({ kind: 'looking', looked: 1200 }),
  },
  {
    key: 'upload-working',
    name: 'upload-working',
    way: openTopic(2),
    computer: going({ kind: 'working', ...PROGRESS, waiting: 'tryLater' }),
  },
  {
    key: 'upload-paused',
    name: 'upload-paused',
    way: openTopic(2),
    computer: going({ kind: 'paused', ...PROGRESS, reason: 'storageFull' }),
  },
  { key: 'upload-done', name: 'upload-done', way: openTopic(2), computer: going(UPLOADED) },
  { key: 'carer-left-out', name: 'carer-left-out', way: openLeftOut, computer: going(UPLOADED) },
  {
    key: 'upload-ended',
    name: 'upload-ended',
    way: openTopic(2),
    computer: going({ kind: 'ended', reason: 'nothingToSend', failed: LEFT_OUT }),
  },
];

const CARER_SCREENS: readonly CatalogueScreen[] = [
  ...BRING_IN_SCREENS,
  ...UPLOAD_SCREENS,
  { key: 'carer', name: 'carer', way: openCarer },
  { key: 'carer-pin-entry', name: 'carer-pin-entry', way: openCarer, computer: LOCKED },
  { key: 'carer-pin-wait', name: 'carer-pin-entry', way: openCarer, computer: WAITING },
  { key: 'carer-forgot-pin', name: 'carer-forgot-pin', way: openForgotPin, computer: LOCKED },
  { key: 'carer-look', name: 'carer-look', way: openTopic(0) },
  { key: 'carer-look-shown', name: 'carer-look', way: openPage(0, 3) },
  { key: 'carer-albums', name: 'carer-albums', way: openTopic(1) },
  { key: 'carer-album', name: 'carer-album', way: openOneAlbum },
  { key: 'carer-album-name', name: 'carer-album', way: openAlbumName },
  { key: 'carer-cover', name: 'carer-cover', way: openCovers },
  { key: 'carer-help', name: 'carer-help', way: openTopic(3) },
  { key: 'carer-help-picture', name: 'carer-help', way: openPage(3, 1) },
  { key: 'carer-hearing', name: 'carer-hearing', way: openTopic(4) },
  { key: 'carer-ways-in', name: 'carer-ways-in', way: openTopic(5), computer: SWITCHES },
  { key: 'carer-ways-in-keys', name: 'carer-ways-in', way: openPage(5, 1), computer: SWITCHES },
  { key: 'carer-ways-in-hands', name: 'carer-ways-in', way: openPage(5, 3), computer: SWITCHES },
  { key: 'carer-slideshow', name: 'carer-slideshow', way: openTopic(6) },
  { key: 'carer-language', name: 'carer-language', way: openTopic(7) },
  { key: 'carer-computer', name: 'carer-computer', way: openTopic(8) },
  { key: 'carer-pin', name: 'carer-pin', way: openTopic(9) },
  { key: 'carer-sign-out', name: 'carer-sign-out', way: openTopic(10) },
  { key: 'carer-reset', name: 'carer-reset', way: openTopic(11) },
  { key: 'carer-set-up', name: 'carer-set-up', way: openTopic(12) },
  { key: 'first-hour-file', name: 'first-hour', way: openStep(0), computer: NOTHING_YET },
  { key: 'first-hour-sign-in', name: 'first-hour', way: openStep(1), computer: NOTHING_YET },
  { key: 'first-hour-albums', name: 'first-hour', way: openStep(2), computer: NOTHING_YET },
  { key: 'first-hour-look', name: 'first-hour', way: openStep(3), computer: NOTHING_YET },
  { key: 'first-hour-people', name: 'first-hour', way: openStep(4), computer: NOTHING_YET },
];

export const SCREENS: readonly CatalogueScreen[] = [
  { key: 'starting', name: 'starting', computer: { status: null } },
  { key: 'sign-in', name: 'sign-in', computer: signedOut('never') },
  {
    key: 'waiting-for-browser',
    name: 'waiting-for-browser',
    computer: { status: { kind: 'waitingForBrowser' } },
  },
  { key: 'coming-in', name: 'coming-in', computer: { status: { kind: 'exchanging' } } },
  {
    key: 'keychain-missing',
    name: 'keychain-missing',
    computer: { status: { kind: 'keychainMissing' } },
  },

  { key: 'albums', name: 'albums' },
  {
    key: 'albums-last-page',
    name: 'albums',
    computer: { albums: { kind: 'items', items: sampleAlbums.slice(0, 5) } },
    way: (page) => press(page, NEXT),
  },
  {
    key: 'albums-one',
    name: 'albums',
    computer: { albums: { kind: 'items', items: [firstAlbum] } },
  },
  { key: 'albums-odd', name: 'albums', computer: { albums: { kind: 'items', items: ODD_ALBUMS } } },
  {
    key: 'welcome-back',
    name: 'welcome-back',
    computer: { albums: { kind: 'coming' } },
    waits: true,
  },
  { key: 'albums-new', name: 'albums', computer: { albums: { kind: 'items', items: WITH_NEW } } },
  { key: 'albums-nine', name: 'albums', computer: looks({ tilesAPage: 9 }) },
  { key: 'albums-words', name: 'albums', computer: looks({ pictures: false, tilesAPage: 6 }) },
  { key: 'albums-pictures', name: 'albums', computer: looks({ labels: false, tilesAPage: 2 }) },
  { key: 'albums-minimal', name: 'albums', computer: looks({ density: 'minimal' }) },
  { key: 'no-albums', name: 'no-albums', computer: { albums: { kind: 'items', items: [] } } },

  { key: 'album', name: 'album', way: openAlbum },
  {
    key: 'album-odd',
    name: 'album',
    computer: { photos: { kind: 'items', items: ODD_PHOTOS } },
    way: openAlbum,
  },
  {
    key: 'album-coming',
    name: 'album',
    computer: { photos: { kind: 'coming' } },
    way: openAlbum,
    waits: true,
  },
  {
    key: 'album-rest-later',
    name: 'album',
    computer: { photos: { kind: 'items', items: samplePhotos.slice(0, 4), goesOn: true } },
    way: openAlbum,
  },
  {
    key: 'no-photos',
    name: 'no-photos',
    computer: { photos: { kind: 'items', items: [] } },
    way: (page) => press(page, FIRST_TILE),
  },
  {
    key: 'album-gone',
    name: 'album-gone',
    computer: { photos: { kind: 'problem', code: 'gone' } },
    way: (page) => press(page, FIRST_TILE),
  },

  { key: 'photo', name: 'photo', way: openPhoto },
  {
    key: 'photo-last',
    name: 'photo',
    computer: { photos: { kind: 'items', items: FEW_PHOTOS } },
    way: openLastPhoto,
  },
  {
    key: 'photo-rest-later',
    name: 'photo',
    computer: { photos: { kind: 'items', items: FEW_PHOTOS, goesOn: true } },
    way: openLastPhoto,
  },
  {
    key: 'photo-missing',
    name: 'photo',
    computer: { photos: { kind: 'items', items: ODD_PHOTOS } },
    way: openPhoto,
  },
  {
    key: 'photo-film',
    name: 'photo',
    computer: { photos: { kind: 'items', items: ODD_PHOTOS.slice(1) } },
    way: openPhoto,
  },

  {
    key: 'photo-minimal',
    name: 'photo',
    computer: { ...looks({ density: 'minimal' }), photos: { kind: 'items', items: FEW_PHOTOS } },
    way: openLastPhoto,
  },

  { key: 'help', name: 'help', way: (page) => press(page, HELP) },
  {
    key: 'help-contact',
    name: 'help',
    computer: { settings: withChange(USUAL_SETTINGS, { help: CONTACT }) },
    way: (page) => press(page, HELP),
  },

  { key: 'offline', name: 'offline', computer: problem('offline') },
  { key: 'try-later', name: 'try-later', computer: problem('tryLater') },
  { key: 'not-allowed', name: 'not-allowed', computer: problem('notAllowed') },
  { key: 'sign-in-again', name: 'sign-in-again', computer: problem('signInAgain') },
  { key: 'unexpected', name: 'unexpected', computer: problem('unexpected') },
  {
    key: 'not-set-up',
    name: 'not-set-up',
    computer: {
      status: {
        kind: 'notSetUp',
        problem: {
          file: '/home/rosa/.config/Easy Albums/config.json',
          field: 'tenant',
          message: 'has to be an address like https://family.eu.auth0.com',
        },
      },
    },
  },
  {
    key: 'not-set-up-at-all',
    name: 'not-set-up',
    computer: { status: { kind: 'notSetUp', problem: null } },
  },
  { key: 'sign-in-stopped', name: 'sign-in-stopped', computer: signedOut('stopped') },
  { key: 'sign-in-timed-out', name: 'sign-in-timed-out', computer: signedOut('timedOut') },
  { key: 'sign-in-not-allowed', name: 'sign-in-not-allowed', computer: signedOut('notAllowed') },
  { key: 'signed-out-elsewhere', name: 'signed-out-elsewhere', computer: signedOut('elsewhere') },
  { key: 'sign-in-offline', name: 'sign-in-offline', computer: signedOut('offline') },
  { key: 'ports-taken', name: 'ports-taken', computer: signedOut('portsTaken') },
  { key: 'browser-missing', name: 'browser-missing', computer: signedOut('browserMissing') },
  { key: 'sign-in-failed', name: 'sign-in-failed', computer: signedOut('failed') },

  ...CARER_SCREENS.map((screen) => ({ ...screen, forCarer: true as const })),
];
