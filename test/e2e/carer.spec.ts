/** The carer's settings in the packaged app: the ways in, the PIN, and that what is set holds for the viewer at once. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { de } from '../../src/renderer/words/de.ts';
import { en } from '../../src/renderer/words/en.ts';
import { ROSA } from '../services/constants.ts';
import { installSystemPassword, type SystemPasswordStandIn } from '../services/system-password.ts';
import { expect, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { openCarerTopic } from './support/screens.ts';
import { leaksIn, leaksInFolder } from './support/secrets.ts';
import { shareApp } from './support/shared-app.ts';

const PIN = '13572468';
const HALF_A_MINUTE = 30_000;
const NAME = 'Anna, the daughter';

test.describe('the carer', () => {
  const shared = shareApp({ library: plainLibrary(6) });
  const page = () => shared.running.page;
  const preview = () => page().locator('.preview');
  const root = () => page().locator('html');

  async function choose(option: string): Promise<void> {
    await shared.running.rest();
    await page().getByRole('radio', { name: option, exact: true }).click();
    await expect(page().getByRole('radio', { name: option, exact: true })).toBeChecked();
  }

  async function flip(name: string, isOn: boolean): Promise<void> {
    await shared.running.rest();
    await page().getByRole('switch', { name, exact: true }).click();
    await expect(page().getByRole('switch', { name, exact: true })).toBeChecked({ checked: isOn });
  }

  async function next(): Promise<void> {
    await shared.running.press(en.pager.next);
    await shared.running.rest();
  }

  async function goHome(): Promise<void> {
    await shared.running.press(en.bar.home);
    await shared.running.screen('albums');
  }

  test('comes in by three keys, or by holding one button; a press that does not last opens nothing', async () => {
    const { running } = shared;
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await page().keyboard.press('Control+Shift+S');
    await running.screen('carer');
    await goHome();

    const wayIn = page().getByRole('button', { name: en.carer.wayIn, exact: true });
    const openHelp = async (): Promise<void> => {
      await running.press(en.bar.help);
      await running.screen('help');
    };
    await openHelp();
    await page().clock.install();
    await test.step('with the pointer', async () => {
      await wayIn.hover();
      await page().mouse.down();
      await expect(wayIn).toHaveAttribute('data-seconds', '0');
      await page().clock.runFor(4000);
      await expect(wayIn).toHaveAttribute('data-seconds', '4');
      await page().mouse.up();
      await expect(wayIn).not.toHaveAttribute('data-seconds');
      await page().clock.runFor(5000);
      await running.screen('help');
      await page().mouse.down();
      await expect(wayIn).toHaveAttribute('data-seconds', '0');
      await page().clock.runFor(5000);
      await running.screen('carer');
      await page().mouse.up();
      await goHome();
    });
    await test.step('with a key', async () => {
      await openHelp();
      await wayIn.focus();
      await page().keyboard.press('Enter');
      await page().clock.runFor(6000);
      await running.screen('help');
      await page().keyboard.down('Enter');
      await expect(wayIn).toHaveAttribute('data-seconds', '0');
      await page().clock.runFor(5000);
      await running.screen('carer');
      await page().keyboard.up('Enter');
      await goHome();
    });
    await test.step('with a screen reader, which cannot hold: a press begins, another one stops', async () => {
      await openHelp();
      const told = page().locator('.way-in-told');
      // The click that assistive technology makes: no pointer, no key.
      const press = () => wayIn.evaluate((button: HTMLElement) => button.click());
      await press();
      await expect(told).toHaveText(en.carer.wayInOpens);
      await press();
      await expect(told).toHaveText('');
      await page().clock.runFor(6000);
      await running.screen('help');
      await press();
      await page().clock.runFor(5000);
      await running.screen('carer');
      await goHome();
    });
  });

  test('changes what the viewer sees at once, sees it in the preview, and can undo it', async () => {
    const { running, computer } = shared;
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await test.step('colours, tiles a page, words', async () => {
      await openCarerTopic(running, 'look');
      await running.screen('carer-look');
      await expect(preview().locator('.tile:not(.tile--coming)')).toHaveCount(4);
      await choose(en.carer.look.themes.dark);
      await expect(root()).toHaveAttribute('data-theme', 'dark');
      await next();
      await choose(en.carer.look.textSizes.large);
      await expect(root()).toHaveAttribute('data-text-size', 'large');
      await running.press(en.carer.undo);
      await expect(root()).toHaveAttribute('data-text-size', 'normal');
      await next();
      await choose(en.carer.look.tileCount(1));
      await expect(preview().locator('.tile:not(.tile--coming)')).toHaveCount(1);
      await goHome();
      await expect(page().locator('.tile:not(.tile--coming)')).toHaveCount(1);
    });
    await test.step('which albums, and what they are called', async () => {
      await openCarerTopic(running, 'albums');
      await running.press('Album 1');
      await running.screen('carer-album');
      await flip(en.carer.albums.shown, false);
      await expect(preview()).toContainText('Album 2');
      await next();
      await page().getByLabel(en.carer.albums.ownTitle).fill('Old times');
      await running.press(en.bar.back);
      await running.screen('carer-albums');
      await expect(page().getByRole('button', { name: 'Old times' })).toContainText(en.carer.albums.hidden);
      await goHome();
      await expect(page().locator('.tile')).toContainText('Album 2');
    });
    await test.step('who helps, with a picture from a file', async () => {
      await openCarerTopic(running, 'help');
      await page().getByLabel(en.carer.help.name).fill(NAME);
      await page().keyboard.press('Enter');
      await expect(preview()).toContainText(NAME);
      await next();
      const file = join(computer.folder, 'face.jpg');
      const face = { create: { width: 1600, height: 800, channels: 3 as const, background: '#a05030' } };
      await writeFile(file, await sharp(face).withMetadata({ orientation: 6 }).jpeg().toBuffer(), {
        mode: 0o644,
      });
      await running.app.evaluate(({ dialog }, path) => {
        Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) });
      }, file);
      await running.press(en.carer.help.choose);
      const image = page().locator('.face__image');
      // As the camera was held, and small.
      await expect(image).toHaveJSProperty('naturalWidth', 256);
      await expect(image).toHaveJSProperty('naturalHeight', 512);
      await goHome();
    });
    await test.step('the window, the switches, the slideshow', async () => {
      await openCarerTopic(running, 'computer');
      await flip(en.carer.computer.fullScreen, true);
      const isFullScreen = () =>
        running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
      await expect.poll(isFullScreen).toBe(true);
      await running.press(en.carer.undo);
      await expect.poll(isFullScreen).toBe(false);
      await goHome();
      await openCarerTopic(running, 'slideshow');
      await running.press(en.carer.more);
      await expect(page().getByText(en.carer.seconds(15))).toBeVisible();
      await goHome();
      await openCarerTopic(running, 'waysIn');
      await choose(en.carer.waysIn.scannings.twoSwitches);
      await expect(page().locator('.side__where')).toHaveText(en.pager.pageOf(1, 4));
      await running.press(en.carer.undo);
      await expect(page().locator('.side__where')).toHaveText(en.pager.pageOf(1, 3));
      await goHome();
    });
    await test.step('the language, and back', async () => {
      await openCarerTopic(running, 'language');
      await choose('Deutsch');
      await expect(page().getByRole('heading', { level: 1 })).toContainText(de.carer.topics.language);
      await running.press(de.carer.undo);
      await expect(page().getByRole('heading', { level: 1 })).toContainText(en.carer.topics.language);
      await goHome();
    });
    await test.step('everything back to the usual, and that undone', async () => {
      await openCarerTopic(running, 'reset');
      await running.press(en.carer.reset.yes);
      await running.screen('carer');
      await expect(root()).not.toHaveAttribute('data-theme', 'dark');
      await running.press(en.carer.undo);
      await expect(root()).toHaveAttribute('data-theme', 'dark');
    });
    await test.step('and finds it all again after a restart', async () => {
      await shared.restart();
      await shared.running.screen('albums');
      await expect(root()).toHaveAttribute('data-theme', 'dark');
      await expect(page().locator('.tile')).toContainText('Album 2');
      await shared.running.press(en.bar.help);
      await expect(page().getByText(NAME)).toBeVisible();
      await goHome();
    });
  });

  test('has a PIN that main enforces, that waits after wrong tries, and that the system’s password takes away', async () => {
    const { computer } = shared;
    await shared.toAlbumsOf(ROSA.id);
    await shared.running.screen('albums');
    const theme = await root().getAttribute('data-theme');
    const systemPassword: SystemPasswordStandIn = await installSystemPassword(computer.browser.folder);
    const told = () => page().locator('.door__told');
    const type = async (digits: string): Promise<void> => {
      await page().keyboard.type(digits);
      await page().keyboard.press('Enter');
    };
    const comeIn = async (): Promise<void> => {
      await page().keyboard.press('Control+Shift+S');
      await shared.running.screen('carer-pin-entry');
    };

    await test.step('typed twice', async () => {
      await openCarerTopic(shared.running, 'pin');
      await shared.running.screen('carer-pin');
      await type(PIN);
      await expect(told()).toHaveText(en.carer.pin.again);
      await type('1111');
      await expect(told()).toHaveText(en.carer.pin.different);
      await type(PIN);
      await type(PIN);
      await expect(told()).toHaveText(en.carer.pin.isSet);
      await goHome();
    });
    await test.step('the carer’s calls are refused, the viewer’s are not', async () => {
      const answers = await page().evaluate(async () => {
        const api = window.easyAlbums;
        return Promise.all([
          api.changeSettings({ look: { theme: 'contrast' } }),
          api.resetSettings(),
          api.signOut(),
          api.removePin(),
          api.albums({ offset: 0, count: 1, refresh: false }),
        ]);
      });
      expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
        'locked',
        'locked',
        'locked',
        'locked',
        'ok',
      ]);
      await expect(root()).toHaveAttribute('data-theme', theme ?? '');
    });
    await test.step('three wrong tries wait, over a restart', async () => {
      await comeIn();
      for (const wrong of ['0000', '0001', '0002']) {
        await expect(page().locator('.pin__key').first()).toHaveAttribute('aria-disabled', 'false');
        await type(wrong);
        await expect(page().locator('.pin__dot[data-full]')).toHaveCount(0);
        await expect(told()).not.toHaveText(en.carer.door.how);
      }
      await expect(told()).toContainText(/Please wait \d+ seconds\./);
      await shared.restart();
      await shared.running.screen('albums');
      await comeIn();
      await expect(told()).toContainText(/Please wait \d+ seconds\./);
      await page().keyboard.type(PIN);
      await expect(page().locator('.pin__dot[data-full]')).toHaveCount(0);
      // The computer's clock goes on, as in half a minute.
      await shared.running.app.evaluate((_electron, wait) => {
        const real = Date.now;
        Date.now = () => real() + wait;
      }, HALF_A_MINUTE);
      await goHome();
    });
    await test.step('the right one opens, on the large digits', async () => {
      await comeIn();
      for (const digit of PIN) await shared.running.press(digit);
      await shared.running.press(en.carer.door.open);
      await shared.running.screen('carer');
      await goHome();
    });
    await test.step('it is nowhere on the disk, in the log or in the page', async () => {
      const secrets = new Map([[PIN, 'the PIN']]);
      expect(leaksIn('output', shared.running.output(), secrets)).toEqual([]);
      expect(leaksIn('page', await page().content(), secrets)).toEqual([]);
      expect(await leaksInFolder(computer.profile, secrets)).toEqual([]);
    });
    await test.step('who forgot it gives the system its password, or stays outside', async () => {
      await comeIn();
      await shared.running.press(en.carer.door.forgot);
      await shared.running.screen('carer-forgot-pin');
      await systemPassword.willBe('dismissed');
      await shared.running.press(en.carer.forgot.askNow);
      await expect(page().getByText(en.carer.forgot.refused)).toBeVisible();
      await systemPassword.willBe('given');
      await shared.running.press(en.carer.forgot.askNow);
      await shared.running.screen('carer-pin');
      await expect(told()).toHaveText(en.carer.pin.why);
      await goHome();
      await page().keyboard.press('Control+Shift+S');
      await shared.running.screen('carer');
    });
  });
});
