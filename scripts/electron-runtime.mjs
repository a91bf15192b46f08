/**
 * Finds the Electron to package the app with. In order:
 *
 * 1. `ELECTRON_OVERRIDE_DIST_PATH`, Electron's own variable for a folder with a runtime (tests and demo only);
 * 2. what Electron's own installation already put beside it;
 * 3. Electron's own download;
 * 4. on linux-x64, for tests and demo only, the pinned runtime of pinned-runtime.mjs.
 *
 * A release is made with 2 or 3 alone: those are the official builds, checked by the hashes in Electron's package.
 */
import { pathToFileURL } from 'node:url';
import {
  downloadOfficial,
  installedOfficial,
  rememberedFailure,
} from './electron-runtime/official-runtime.mjs';
import { readOverride } from './electron-runtime/override.mjs';
import { PINNED_PLATFORM, pinnedRuntime } from './electron-runtime/pinned-runtime.mjs';
import { reportFailure, StepFailed } from './lib/steps.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} dist folder that holds the runtime
 * @property {string} version of Electron
 * @property {'override' | 'installed' | 'downloaded' | 'pinned'} source
 * @property {boolean} official made by the Electron project, so good enough for a release
 */
/** @typedef {{ kind: 'got', runtime: ElectronRuntime } | { kind: 'failed', reason: string }} DownloadAnswer */
/**
 * @typedef {object} RuntimeSources what reaches out of this file, replaceable in tests
 * @property {string} platform such as `linux-x64`
 * @property {string | undefined} override the folder that the environment names
 * @property {(folder: string) => ElectronRuntime} readOverride
 * @property {() => ElectronRuntime | null} installed
 * @property {() => string | null} rememberedFailure why the download failed a short while ago
 * @property {() => Promise<DownloadAnswer>} download
 * @property {() => Promise<ElectronRuntime>} pinned
 * @property {(line: string) => void} say
 */

/** @returns {RuntimeSources} */
function realSources() {
  return {
    platform: `${process.platform}-${process.arch}`,
    override: process.env['ELECTRON_OVERRIDE_DIST_PATH'] || undefined,
    readOverride,
    installed: installedOfficial,
    rememberedFailure,
    download: downloadOfficial,
    pinned: pinnedRuntime,
    say: (line) => console.log(`  ${line}`),
  };
}

/**
 * @param {{ purpose: 'test' | 'release' }} options
 * @param {RuntimeSources} [sources]
 * @returns {Promise<ElectronRuntime>}
 * @throws {StepFailed} where none can be had for this purpose
 */
export async function findElectronRuntime({ purpose }, sources = realSources()) {
  const runtime = await find(purpose, sources);
  sources.say(`Electron ${runtime.version}, ${WORDS[runtime.source]}: ${runtime.dist}`);
  return runtime;
}

const WORDS = {
  override: 'the one that ELECTRON_OVERRIDE_DIST_PATH names',
  installed: "Electron's own installation",
  downloaded: "Electron's own download",
  pinned: 'the pinned runtime for tests and demo',
};

/**
 * @param {'test' | 'release'} purpose
 * @param {RuntimeSources} sources
 */
async function find(purpose, sources) {
  if (sources.override !== undefined) {
    if (purpose === 'test') return sources.readOverride(sources.override);
    sources.say(
      'ELECTRON_OVERRIDE_DIST_PATH is left aside: a release is made with the official Electron only',
    );
  }
  const installed = sources.installed();
  if (installed) return installed;

  const reason = await downloadFailure(purpose, sources);
  if (typeof reason !== 'string') return reason;
  if (purpose === 'test' && sources.platform === PINNED_PLATFORM) return sources.pinned();
  throw new StepFailed(
    `Electron could not be downloaded (${reason})`,
    purpose === 'test'
      ? 'connect to the internet, or unpack an Electron and name its folder in ELECTRON_OVERRIDE_DIST_PATH'
      : "connect to the internet, or name a mirror in ELECTRON_MIRROR; Electron's download checks what it gets",
  );
}

/**
 * The downloaded runtime, or why there is none. A release always tries; a test does not try again for a while.
 * @param {'test' | 'release'} purpose
 * @param {RuntimeSources} sources
 * @returns {Promise<ElectronRuntime | string>}
 */
async function downloadFailure(purpose, sources) {
  const remembered = purpose === 'test' ? sources.rememberedFailure() : null;
  if (remembered !== null) return remembered;
  sources.say("trying Electron's own download (120 MB)");
  const answer = await sources.download();
  if (answer.kind === 'got') return answer.runtime;
  sources.say(`it cannot be had here: ${answer.reason}`);
  return answer.reason;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await findElectronRuntime({ purpose: process.argv[2] === 'release' ? 'release' : 'test' });
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}
