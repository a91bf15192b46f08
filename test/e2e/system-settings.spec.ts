/** What a person set for her whole computer, in the packaged app: it is there from the first picture on, and followed while the app runs. */
import type { RunningApp } from './support/driver.ts';
import { expect, test } from './support/fixtures.ts';

/** How large a letter's unit is on the glass, in its pixels. */
function lettersOf({ page }: RunningApp): Promise<number> {
  return page.evaluate(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * window.devicePixelRatio,
  );
}

/** The person comes back to the window from the settings of her computer. */
function comeBack({ app }: RunningApp): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.emit('focus');
  });
}

test('letters are as much larger as text shall be on this computer, and follow when that changes', async ({
  computer,
}) => {
  await computer.writeConfig(null);
  let running = await computer.start();
  await running.screen('not-set-up');
  const usual = await lettersOf(running);
  await running.close();

  await computer.desktop.setTextScale(1.25);
  running = await computer.start({ textScale: 1.25 });
  await running.screen('not-set-up');
  await expect.poll(() => lettersOf(running)).toBeCloseTo(usual * 1.25, 0);
  expect(await running.page.evaluate(() => window.devicePixelRatio)).toBe(1.25);

  await test.step('also while the app runs', async () => {
    await computer.desktop.setTextScale(1.5);
    await comeBack(running);
    await expect.poll(() => lettersOf(running)).toBeCloseTo(usual * 1.5, 0);
  });
  await test.step('also where the page has to come anew', async () => {
    await running.page.reload();
    await running.screen('not-set-up');
    await expect.poll(() => lettersOf(running)).toBeCloseTo(usual * 1.5, 0);
  });
  await test.step('and darkness follows too, in the page and in the ground behind it', async () => {
    const root = running.page.locator('html');
    const ground = () =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
    // Playwright says "light" in the system's place unless it is told not to.
    await running.page.emulateMedia({ colorScheme: null });
    await expect(root).toHaveAttribute('data-theme', 'light');
    await running.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark';
    });
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect.poll(ground).toBe('#151B21');
  });
  expect(running.faults()).toEqual([]);
});
