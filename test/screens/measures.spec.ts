/** Each measure and each engine finds what is wrong: on a page that is right but for one thing. */
import { expect, type Page } from '@playwright/test';
import { SCREENS } from './screens.ts';
import { barriersNow, bringEngines } from './support/engines.ts';
import { faintWordsIn } from './support/faint-words.ts';
import { test, USUAL_LOOK } from './support/fixtures.ts';
import { faultsOf, MAIN_CHOICES, RULES } from './support/geometry.ts';
import { differenceFrom, PICTURE_WINDOW, pictureFile } from './support/kept-pictures.ts';
import { glassOf } from './support/pixels.ts';
import { shiftsOf } from './support/shifts.ts';
import { lostStopsOn } from './support/tab-stops.ts';
import { holdStill } from './support/wearing.ts';

const STYLES = `* { box-sizing: border-box; margin: 0 } body { font: 32px/1.2 sans-serif; background: white; color: black }
  button { display: block; width: 300px; min-height: 80px; margin: 0 0 40px; font: inherit; border: 2px solid; background: white; color: black }`;

function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><title>A page</title><style>${STYLES}</style><main>${body}</main></html>`;
}

const [ALBUMS] = SCREENS.filter(({ key }) => key === 'albums');
if (!ALBUMS) throw new Error('the albums are not in the catalogue');

const RIGHT = '<h1>Albums</h1><button>Open</button><button>Close</button>';

function faultsNow(page: Page): Promise<string[]> {
  return page.evaluate(faultsOf, {
    ...RULES,
    zoom: 1,
    ownTitles: [],
    listsMayScroll: false,
    mainChoices: MAIN_CHOICES,
  });
}

const FAULTS: readonly (readonly [string, string, string])[] = [
  ['a small target', '<button style="min-height: 60px">Open</button>', 'a target of'],
  ['a narrow gap', '<button style="margin: 0 0 29px">Open</button><button>Close</button>', '29 away from'],
  ['small letters', '<p style="font-size: 23px">Words</p>', 'letters of 23'],
  ['a small label', '<button style="font-size: 28px">Open</button>', 'a label of 28'],
  ['words that are cut', '<p style="height: 20px; overflow: hidden">Words</p>', 'cuts off'],
  ['words outside of the window', '<p style="margin-left: -20px">Words</p>', 'reach out of the window'],
  ['a target outside of the window', '<button style="margin-left: -20px">Open</button>', 'reaches out of'],
  ['words over words', '<p>Words</p><p style="margin-top: -30px">Others</p>', 'lies over'],
  ['a page that scrolls', '<div style="height: 2000px"></div>', 'it would scroll'],
  [
    'a list that scrolls',
    '<div style="height: 50px; overflow: auto"><p>A<br>B<br>C</p></div>',
    'a scroll bar',
  ],
  ['six choices', '<button>A</button>'.repeat(6), '6 main choices'],
];

test('the measures find each fault, and none where there is none', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.setContent(pageWith(RIGHT));
  expect(await faultsNow(page)).toEqual([]);
  for (const [name, body, words] of FAULTS) {
    await page.setContent(pageWith(body));
    expect.soft((await faultsNow(page)).join(), name).toContain(words);
  }
});

test('faint words are found in the pixels', async ({ page }) => {
  await page.setContent(pageWith('<p style="color: #555">Enough</p><p style="color: #666">Faint</p>'));
  const faint = await faintWordsIn(page, await glassOf(page));
  expect(faint).toEqual([expect.stringMatching(/^"Faint": 5\.\d$/)]);
});

test('a stop that nobody sees is found, and one out of order', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  const ring = '<style>:focus-visible { outline: 4px solid #036; outline-offset: 4px }</style>';
  await page.setContent(pageWith(ring + RIGHT));
  expect(await lostStopsOn(page)).toEqual([]);
  await page.setContent(pageWith(`${ring}${RIGHT}<button style="outline: 1px solid #036">Thin</button>`));
  expect(await lostStopsOn(page)).toEqual([expect.stringContaining('"Thin": ')]);
  await page.setContent(pageWith(`${ring}${RIGHT}<button tabindex="1">First</button>`));
  expect(await lostStopsOn(page)).toEqual([expect.stringMatching(/instead of/)]);
});

test('what moves by itself is found', async ({ page, show }) => {
  await show(ALBUMS);
  expect(await shiftsOf(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('main')?.style.setProperty('padding-top', '200px'));
  await expect.poll(() => shiftsOf(page)).toContainEqual(expect.stringContaining('<button'));
});

test('both engines find what is wrong, and a picture is known by what it shows', async ({
  page,
  show,
  changeLook,
}) => {
  await page.setViewportSize(PICTURE_WINDOW);
  await show(ALBUMS);
  await page.evaluate(holdStill);
  await page.evaluate(() => document.querySelector('[data-button="next"]')?.remove());
  expect(await differenceFrom(pictureFile('albums', 'light'), await glassOf(page))).toContain('cells differ');

  await bringEngines(page);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = '/missing.png';
    // With large letters, enough for AA and too little for AAA; and too little for both.
    const words = ['#808080', '#a9a9a9'].map((color) => {
      const faint = document.createElement('p');
      faint.textContent = 'Faint';
      faint.style.color = color;
      return faint;
    });
    document.querySelector('main')?.append(image, ...words);
  });
  const barriers = (await barriersNow(page, { axe: 'all', ace: 'all' })).join();
  for (const rule of ['axe image-alt', 'ace img_alt', 'axe color-contrast-enhanced'])
    expect.soft(barriers).toContain(rule);
  await changeLook(ALBUMS, { ...USUAL_LOOK, theme: 'monochrome' });
  const inColours = (await barriersNow(page, { axe: 'colours', ace: 'colours' })).join();
  for (const rule of ['axe color-contrast-enhanced', 'ace text_contrast_sufficient'])
    expect.soft(inColours).toContain(rule);
});
