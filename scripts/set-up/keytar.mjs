/** keytar, the way to the computer's keychain: its binary is downloaded where that goes, else compiled here. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { lastLines, run } from '../lib/run.mjs';
import { StepFailed, step, upToDate } from '../lib/steps.mjs';

/** A download of 400 KB that has not come after this long will not come, in ms. */
const DOWNLOAD_LIMIT = 30_000;

/** Loads it in a process of its own, because a binary that does not fit can end the process that loads it. */
export async function keytarLoads() {
  const answer = await run(process.execPath, ['-e', "require('keytar')"], { quiet: true });
  return answer.ok;
}

/** @param {() => Promise<void>} installCompiler called only where it has to be compiled */
export async function buildKeytar(installCompiler) {
  if (await keytarLoads()) {
    upToDate('keytar');
    return;
  }
  const folder = inProject('node_modules/keytar');
  const env = { ...process.env, ...headersBesideNode(process.execPath, process.version) };
  // The package's own install script does these two things, but npm 11 runs no install script unasked.
  if (await step("Getting keytar's ready-made binary", () => downloaded(folder, env))) return;
  await installCompiler();
  await step('Compiling keytar', () => compile(folder, env));
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function downloaded(folder, env) {
  const args = ['exec', '--offline', '--', 'prebuild-install'];
  const answer = await run('npm', args, { cwd: folder, env, timeoutMs: DOWNLOAD_LIMIT, quiet: true });
  if (answer.ok && (await keytarLoads())) return true;
  console.log('  it cannot be had here');
  return false;
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function compile(folder, env) {
  const answer = await run('npm', ['run', 'build'], { cwd: folder, env, quiet: true });
  if (answer.ok && (await keytarLoads())) return;
  throw new StepFailed(
    'keytar, which reaches the keychain, could not be compiled',
    'install a C++ compiler, make, python3 and libsecret with its headers (on Debian: g++ make python3 pkg-config libsecret-1-dev)',
    { cause: new Error(lastLines(answer.output)) },
  );
}

/**
 * node-gyp downloads Node's headers unless `nodedir` names a folder that has them. Many installations do, beside
 * the program itself, and those are the right ones.
 * @param {string} execPath
 * @param {string} version such as `v20.19.0`
 * @returns {Record<string, string>} for the environment
 */
export function headersBesideNode(execPath, version) {
  const prefix = path.dirname(path.dirname(realpathSync(execPath)));
  const header = path.join(prefix, 'include/node/node_version.h');
  if (!existsSync(header)) return {};
  const text = readFileSync(header, 'utf8');
  const part = (/** @type {string} */ name) =>
    new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  const found = `v${part('MAJOR')}.${part('MINOR')}.${part('PATCH')}`;
  return found === version ? { npm_config_nodedir: prefix } : {};
}
