/**
 * `node scripts/screens.mjs`: builds the page and writes pictures of its screens into a folder, to look at.
 *
 *   --screen NAME     a key or a name of test/screens/screens.ts; all of them without it
 *   --theme THEME     light (without it), dark, contrast, monochrome
 *   --text SIZE       normal (without it), large, largest
 *   --language TAG    en (without it), de, fr, es, ar
 *   --size 1366x768   of the window, in CSS pixels (that one without it)
 *   --out FOLDER      screenshots/screens without it
 *
 * Each but the last can be given several times, and `--theme all` and so on take every one.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildTargets } from './build.mjs';
import { runInForeground } from './lib/foreground.mjs';
import { untilInterrupted } from './lib/interrupt.mjs';
import { inProject, ROOT } from './lib/paths.mjs';
import { reportFailure, StepFailed } from './lib/steps.mjs';

const ALL = {
  theme: ['light', 'dark', 'contrast', 'monochrome'],
  text: ['normal', 'large', 'largest'],
  language: ['en', 'de', 'fr', 'es', 'ar'],
  size: ['1024x600', '1366x768', '1920x1080', '3840x2160', '800x1280'],
};

const several = /** @type {const} */ ({ type: 'string', multiple: true });

function questionFromCommandLine() {
  const { values } = parseArgs({
    options: {
      screen: several,
      theme: several,
      text: several,
      language: several,
      size: several,
      out: { type: 'string', default: inProject('screenshots', 'screens') },
    },
  });
  return {
    folder: path.resolve(values.out),
    screens: values.screen ?? null,
    themes: every(values.theme, ALL.theme),
    textSizes: every(values.text, ALL.text),
    languages: every(values.language, ALL.language),
    sizes: (every(values.size, ALL.size) ?? ['1366x768']).map(sizeOf),
  };
}

/**
 * @param {string[] | undefined} chosen
 * @param {string[]} all
 */
function every(chosen, all) {
  return chosen?.includes('all') ? all : (chosen ?? null);
}

/** @param {string} text such as 1366x768 */
function sizeOf(text) {
  const [width = 0, height = 0] = text.split('x').map(Number);
  if (width > 0 && height > 0) return [width, height];
  throw new StepFailed(`"${text}" is no size of a window`, 'write it like this: --size 1366x768');
}

await untilInterrupted(async (interrupted) => {
  try {
    const question = questionFromCommandLine();
    await buildTargets(['app']);
    const playwright = inProject('node_modules/@playwright/test/cli.js');
    const args = [playwright, 'test', '--config', 'playwright.screens.config.ts', '--project', 'pictures'];
    const env = { ...process.env, EASY_ALBUMS_PICTURES: JSON.stringify(question) };
    const code = await runInForeground(process.execPath, args, { env, cwd: ROOT, interrupted });
    console.log(`\nThe pictures are in ${question.folder}`);
    return code;
  } catch (error) {
    reportFailure(error);
    return 1;
  }
});
