/** What Debian's packages have to bring, and why. Asked of dpkg, installed by apt-get where that is allowed. */
import { existsSync, readFileSync } from 'node:fs';
import { lastLines, run } from '../lib/run.mjs';
import { StepFailed, step, upToDate } from '../lib/steps.mjs';

/**
 * @typedef {object} SystemPackage
 * @property {string} name in Debian 12
 * @property {string} [newerName] in Debian 13 and newer
 * @property {'run' | 'compile' | 'virtual'} need `run`: the app; `compile`: keytar where its ready-made binary cannot be
 *   had; `virtual`: a desktop for the tests and for a computer without a screen
 * @property {string} why
 */

/** @type {readonly SystemPackage[]} */
export const SYSTEM_PACKAGES = [
  { name: 'libgtk-3-0', newerName: 'libgtk-3-0t64', need: 'run', why: 'Electron: windows' },
  { name: 'libnss3', need: 'run', why: 'Electron: certificates' },
  { name: 'libgbm1', need: 'run', why: 'Electron: drawing' },
  { name: 'libdrm2', need: 'run', why: 'Electron: drawing' },
  { name: 'libasound2', newerName: 'libasound2t64', need: 'run', why: 'Electron: sound' },
  { name: 'libcups2', newerName: 'libcups2t64', need: 'run', why: 'Electron: links against it' },
  { name: 'libatspi2.0-0', newerName: 'libatspi2.0-0t64', need: 'run', why: 'Electron: screen readers' },
  { name: 'libxkbcommon0', need: 'run', why: 'Electron: keyboards' },
  { name: 'libsecret-1-0', need: 'run', why: 'keytar: the way to the keychain' },
  { name: 'xdg-utils', need: 'run', why: 'opens the system browser' },
  { name: 'fonts-noto-core', need: 'run', why: 'titles in Arabic and other scripts' },
  { name: 'libsecret-1-dev', need: 'compile', why: 'compiles keytar' },
  { name: 'g++', need: 'compile', why: 'compiles keytar' },
  { name: 'make', need: 'compile', why: 'compiles keytar' },
  { name: 'python3', need: 'compile', why: 'compiles keytar (node-gyp)' },
  { name: 'pkg-config', need: 'compile', why: 'finds libsecret for the compiler' },
  { name: 'xvfb', need: 'virtual', why: 'a virtual display' },
  { name: 'dbus-daemon', need: 'virtual', why: 'a session bus' },
  { name: 'gnome-keyring', need: 'virtual', why: 'a keychain (Secret Service)' },
  { name: 'chromium', need: 'virtual', why: 'the system browser of the tests' },
  { name: 'speech-dispatcher', need: 'virtual', why: 'reading aloud' },
  { name: 'python3', need: 'virtual', why: 'the voice and the screen reader of the tests' },
  { name: 'python3-gi', need: 'virtual', why: 'D-Bus for the screen reader of the tests' },
  { name: 'at-spi2-core', need: 'virtual', why: 'the bus of screen readers' },
];

const PURPOSE = { run: 'run the app', compile: 'compile keytar', virtual: 'have a virtual desktop' };

/**
 * @param {readonly SystemPackage['need'][]} needs
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(needs, installed) {
  return SYSTEM_PACKAGES.filter(({ need }) => needs.includes(need)).filter(
    ({ name, newerName }) => !installed.has(name) && !(newerName && installed.has(newerName)),
  );
}

/** @param {readonly SystemPackage['need'][]} needs */
export async function installSystemPackages(needs) {
  if (process.platform !== 'linux') return;
  if (!isDebian()) {
    console.log('• System packages: this is not Debian, so nobody checked that these are there:');
    for (const { name, why } of missingPackages(needs, new Set())) console.log(`    ${name}: ${why}`);
    return;
  }
  const missing = missingPackages(needs, await installedPackages());
  if (missing.length === 0) {
    upToDate(`System packages to ${needs.map((need) => PURPOSE[need]).join(', ')}`);
    return;
  }
  await step(`Installing system packages (${missing.length})`, async () => {
    for (const { name, why } of missing) console.log(`    ${name}: ${why}`);
    const names = await namesHere(missing);
    if (process.getuid?.() !== 0) {
      throw new StepFailed(
        `these system packages are missing, and only an administrator may install them: ${names.join(' ')}`,
        `run: sudo apt-get install ${names.join(' ')}`,
      );
    }
    await aptGet(['update']);
    await aptGet(['install', '--yes', '--no-install-recommends', ...names]);
  });
}

/** @param {readonly string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const answer = await run('apt-get', ['--quiet', ...args], { env, quiet: true });
  if (answer.ok) return;
  throw new StepFailed(
    `apt-get ${args[0]} ended with ${answer.code ?? 'no result'}`,
    `see that Debian's packages are in reach, then run by hand: apt-get ${args.join(' ')}`,
    { cause: new Error(lastLines(answer.output)) },
  );
}

/** @returns {Promise<ReadonlySet<string>>} */
async function installedPackages() {
  const answer = await run('dpkg-query', ['--show', `--showformat=\${Package} \${db:Status-Status}\\n`], {
    quiet: true,
  });
  const lines = answer.stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name = '']) => name));
}

/**
 * The name that this release of Debian has for each.
 * @param {readonly SystemPackage[]} packages
 */
async function namesHere(packages) {
  return Promise.all(
    packages.map(async ({ name, newerName }) => {
      if (!newerName) return name;
      const answer = await run('apt-cache', ['show', '--no-all-versions', newerName], { quiet: true });
      return answer.ok ? newerName : name;
    }),
  );
}

/** Debian itself, and what descends from it. */
function isDebian() {
  if (!existsSync('/etc/os-release') || !existsSync('/usr/bin/dpkg-query')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}
