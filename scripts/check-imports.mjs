/** `node scripts/check-imports.mjs`: holds the rooms of `src/` apart. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importsOf } from './check-imports/imports-of.mjs';
import { violation } from './check-imports/rules.mjs';
import { filesUnder } from './lib/content-hash.mjs';
import { ROOT } from './lib/paths.mjs';

const SOURCE = /\.[cm]?[jt]sx?$/;

/**
 * Every import under `src/` that breaks a rule, as `file:line what is wrong`.
 * @param {string} root folder that has `src/` in it
 * @returns {string[]}
 */
export function importViolations(root) {
  return filesUnder(path.join(root, 'src'))
    .filter((file) => SOURCE.test(file))
    .flatMap((file) => {
      const name = path.relative(root, file).replaceAll(path.sep, '/');
      return importsOf(file, readFileSync(file, 'utf8')).flatMap((imported) => {
        const wrong = violation(name, imported);
        return wrong === null ? [] : [`${name}:${imported.line} ${wrong}`];
      });
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const violations = importViolations(ROOT);
  for (const line of violations) console.error(line);
  if (violations.length > 0) process.exitCode = 1;
  else console.log('Every import keeps to its room.');
}
