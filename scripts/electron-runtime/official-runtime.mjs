/** Electron's own installation in node_modules, and its own download, which checks the hashes its package carries. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, inProject } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { StepFailed } from '../lib/steps.mjs';

/** For 120 MB; where the host is out of reach it fails within seconds. In ms. */
const DOWNLOAD_LIMIT = 5 * 60_000;
/** After a failure, the tests and the demo do not try again for this long, in ms. */
const TRY_AGAIN_AFTER = 6 * 60 * 60_000;

const PACKAGE = inProject('node_modules/electron');
const FAILURE = path.join(CACHE, 'electron-download-failed.json');

/** @returns {import('../electron-runtime.mjs').ElectronRuntime | null} */
export function installedOfficial() {
  const version = packageVersion();
  const dist = path.join(PACKAGE, 'dist');
  const program = path.join(PACKAGE, 'path.txt');
  const installed = path.join(dist, 'version');
  if (!existsSync(program) || !existsSync(installed)) return null;
  if (!existsSync(path.join(dist, readFileSync(program, 'utf8').trim()))) return null;
  if (readFileSync(installed, 'utf8').trim().replace(/^v/, '') !== version) return null;
  return { dist, version, source: 'installed', official: true };
}

/** @returns {Promise<import('../electron-runtime.mjs').DownloadAnswer>} */
export async function downloadOfficial() {
  // Electron's script reads the variable too, and would unpack elsewhere.
  const { ELECTRON_OVERRIDE_DIST_PATH: _override, ...env } = process.env;
  const answer = await run(process.execPath, [path.join(PACKAGE, 'install.js')], {
    env,
    quiet: true,
    timeoutMs: DOWNLOAD_LIMIT,
  });
  const runtime = answer.ok ? installedOfficial() : null;
  if (runtime) {
    rmSync(FAILURE, { force: true });
    return { kind: 'got', runtime: { ...runtime, source: 'downloaded' } };
  }
  const reason = answer.timedOut
    ? `not there after ${DOWNLOAD_LIMIT / 60_000} minutes`
    : reasonIn(answer.output);
  rememberFailure(reason);
  return { kind: 'failed', reason };
}

/** Why the download of this version failed a short while ago; null where it may be tried. */
export function rememberedFailure(now = Date.now()) {
  if (!existsSync(FAILURE)) return null;
  const { version, at, reason } = JSON.parse(readFileSync(FAILURE, 'utf8'));
  return version === packageVersion() && now - at < TRY_AGAIN_AFTER ? String(reason) : null;
}

/** @param {string} reason */
function rememberFailure(reason) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FAILURE, JSON.stringify({ version: packageVersion(), at: Date.now(), reason }));
}

/** @returns {string} */
function packageVersion() {
  const file = path.join(PACKAGE, 'package.json');
  if (!existsSync(file))
    throw new StepFailed("npm's packages are not installed", 'run: node scripts/set-up.mjs');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/**
 * What happened, out of the stack that Electron's script prints.
 * @param {string} output
 */
function reasonIn(output) {
  const [first] = output.trim().split('\n');
  return first?.replace(/^\w*Error: /, '') || 'it gave no reason';
}
