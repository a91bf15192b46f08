/**
 * The main job as a screen reader knows it: it learns what is there by names, roles and states, presses by the actions that the
 * app offers, and says what comes to it by itself. Nobody looks at the page.
 */
import { en } from '../../src/renderer/words/en.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { ROSA } from '../services/constants.ts';
import { generatedLibrary } from '../services/google-generated.ts';
import type { Heard, ReadNode } from '../services/screen-reader/screen-reader.ts';
import { expect, test } from './support/fixtures.ts';
import { PLAIN_PICTURES } from './support/plain-library.ts';

const ALBUMS = 9;
const PICTURES = 5;
const ARABIC = 'عيد الميلاد';

const library = generatedLibrary({
  albums: ALBUMS,
  itemsIn: () => PICTURES,
  titleOf: (index) => (index === 2 ? ARABIC : `Album ${index + 1}`),
  pictures: PLAIN_PICTURES,
});

/** What a person hears, in a line. */
function aloud(heard: Heard): string {
  return heard.kind === 'told' ? heard.text : spoken(heard.node);
}

function spoken({ role, name, description }: Pick<ReadNode, 'role' | 'name' | 'description'>): string {
  return [role, name, description].filter((part) => part !== '').join(' | ');
}

// Every question of a screen reader goes over a bus, and a page is some hundreds of them: on a busy computer that takes its time.
test.setTimeout(180_000);
test('a screen reader does the whole main job, from signing in to the help', async ({
  computer,
  services,
}) => {
  services.google.setLibrary(ROSA.googleSub, library);
  const reader = await computer.startScreenReader();
  const running = await computer.start({ voices: ['en-US'] });

  /** Waits until the screen reader has said all of these by itself, whatever else it said. */
  async function hears(...lines: readonly string[]): Promise<void> {
    await expect.poll(() => reader.heard().map(aloud)).toEqual(expect.arrayContaining([...lines]));
  }

  /** Waits until the page, from its beginning to its end, holds these lines in this order, and answers all of it. */
  async function reads(...lines: readonly string[]): Promise<readonly ReadNode[]> {
    let nodes: readonly ReadNode[] = [];
    await expect
      .poll(async () => {
        nodes = await reader.read();
        return nodes.map(spoken).filter((line) => lines.includes(line));
      })
      .toEqual(lines);
    return nodes;
  }

  async function find(line: string): Promise<ReadNode> {
    const node = (await reads(line)).find((one) => spoken(one) === line);
    if (!node) throw new Error(`there is no ${line}`);
    return node;
  }

  /** Presses as screen readers do: through the action of the node, once the last press has rested. */
  async function press(line: string): Promise<void> {
    await running.rest();
    const node = await find(line);
    expect(node.states, line).toContain('enabled');
    reader.forget();
    expect(await reader.press(node), line).toBe(true);
  }

  const button = (name: string, description = ''): string =>
    spoken({ role: 'push button', name, description });
  const title = (name: string, description = ''): string => spoken({ role: 'heading', name, description });
  const words = (name: string): string => spoken({ role: 'static', name, description: '' });
  const hear = (name: string, description: string): string =>
    spoken({ role: 'toggle button', name, description });

  await test.step('it says what the first screen is for, and presses its one button', async () => {
    await hears(title(en.signIn.title, en.signIn.whatToDo));
    await reads(title(en.signIn.title, en.signIn.whatToDo), button(en.signIn.button));
    await press(button(en.signIn.button));
  });

  await test.step('it says what to do in the browser, and that the albums are there', async () => {
    await hears(title(en.waitingForBrowser.title, en.waitingForBrowser.steps.join(' ')));
    reader.forget();
    await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
    await hears(title(en.albums.title), en.pager.pageOf(1, 3));
  });

  await test.step('it finds the parts of the screen, and the albums as a list with their places in it', async () => {
    const nodes = await reads(
      button(en.bar.back),
      button(en.bar.home),
      button(en.bar.help),
      title(en.albums.title),
      button('Album 1'),
      button('Album 2'),
      button(ARABIC),
      button('Album 4'),
      words(en.pager.pageOf(1, 3)),
      button(en.pager.next),
      button(en.pager.previous, en.pager.firstPage),
    );
    const landmarks = nodes.filter(({ role }) => role === 'landmark');
    expect(landmarks.map(({ attributes }) => attributes['xml-roles'])).toEqual(['navigation', 'main']);
    expect(nodes.filter(({ role }) => role === 'list')).toHaveLength(1);
    const places = nodes.filter(({ role }) => role === 'list item').map(({ attributes }) => attributes);
    expect(places.map(({ posinset, setsize }) => `${posinset} of ${setsize}`)).toEqual(
      ['1', '2', '3', '4'].map((place) => `${place} of ${ALBUMS}`),
    );
    const languages = (name: string) => nodes.filter((node) => node.name === name).map((n) => n.language);
    expect(languages(ARABIC)).toContain('ar');
    expect(languages('Album 1')).toContain('en');
  });

  await test.step('it says that a button rests, and why', async () => {
    const nodes = await reader.read();
    const resting = nodes.filter(
      ({ role, states }) =>
        role === 'push button' && !states.includes('enabled') && !states.includes('sensitive'),
    );
    expect(resting.map(spoken)).toEqual([
      button(en.bar.back),
      button(en.bar.home),
      button(en.pager.previous, en.pager.firstPage),
    ]);
    expect(resting.every(({ states }) => states.includes('focusable'))).toBe(true);
  });

  await test.step('it says which page has come, and stays on the button', async () => {
    await press(button(en.pager.next));
    await hears(en.pager.pageOf(2, 3), button(en.pager.next));
    await press(button(en.pager.previous));
    await hears(en.pager.pageOf(1, 3));
    expect((await find(button(en.pager.previous, en.pager.firstPage))).states).toContain('focused');
  });

  await test.step('it says whether the screen is being read aloud', async () => {
    await computer.speech.hold();
    const read = hear(en.albums.title, en.hear.note);
    const stop = hear(en.albums.title, en.hear.stopNote);
    expect((await find(read)).states).not.toContain('pressed');
    await press(read);
    expect((await find(stop)).states).toContain('pressed');
    await press(stop);
    expect((await find(read)).states).not.toContain('pressed');
    await computer.speech.release();
  });

  await test.step('it opens an album, and a picture in it', async () => {
    await press(button('Album 2'));
    await hears(title('Album 2'));
    await press(button('Picture 3'));
    await hears(title('Picture 3'), en.pager.pictureOf(3, PICTURES));
    await reads('image | Picture 3', title('Picture 3'), button(en.pager.next), button(en.pager.previous));
  });

  await test.step('it says the name and the place of the next picture', async () => {
    await press(button(en.pager.next));
    await hears('Picture 4', en.pager.pictureOf(4, PICTURES));
    await reads('image | Picture 4', title('Picture 4'));
    expect((await find(button(en.pager.next))).states).toContain('focused');
  });

  await test.step('it goes back to the picture that was seen last, and home', async () => {
    await press(button(en.bar.back));
    await hears(button('Picture 4'));
    await press(button(en.bar.home));
    await hears(title(en.albums.title));
  });

  await test.step('it reads the help, and leaves it', async () => {
    await press(button(en.bar.help));
    await hears(title(en.help.title));
    await reads(...[en.help.home, en.help.ask, en.help.nothingBreaks].map(words));
    await press(button(en.bar.back));
    await hears(title(en.albums.title));
  });

  expect(running.faults()).toEqual([]);
});
