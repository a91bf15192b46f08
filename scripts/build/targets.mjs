/** What is built out of what, and how: one entry a target, each with one or more bundles. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';

/** The oldest runtimes that the app must run on. */
const CHROME = 'chrome130';
const NODE = 'node20';

/** Names the packages that a bundle holds, with their licences, which ask for that. */
const LICENCES = { fileName: 'licences.md' };

/** @typedef {{ name: string, config: import('vite').InlineConfig, needs: string }} Bundle `needs`: its entry file */
/** @typedef {{ name: string, inputs: string[], folder: string, bundles: () => Bundle[] }} Target */

/** What every target depends on besides its own sources. */
const COMMON_INPUTS = [
  'package-lock.json',
  'tsconfig.base.json',
  'scripts/build',
  'scripts/build.mjs',
  'src/shared',
];

/** @type {Record<'app' | 'function' | 'demo' | 'bench', Target>} */
export const TARGETS = {
  app: {
    name: 'app',
    inputs: [...COMMON_INPUTS, 'src/main', 'src/renderer', 'tsconfig.renderer.json'],
    folder: 'dist/app',
    bundles: () => [renderer(), main(), preload(), heicHelper()],
  },
  function: {
    name: 'function',
    inputs: [...COMMON_INPUTS, 'src/function', 'infra/azure/host.json', 'package.json'],
    folder: 'dist/function',
    bundles: () => [hostedFunction()],
  },
  demo: {
    name: 'demo',
    inputs: [...COMMON_INPUTS, 'src/function', 'test/services'],
    folder: 'dist/demo',
    bundles: () => [demo()],
  },
  bench: {
    name: 'bench',
    inputs: [...COMMON_INPUTS, 'src/function', 'test/services', 'test/bench'],
    folder: 'dist/bench',
    bundles: () => [bench()],
  },
};

/** @returns {import('vite').InlineConfig} */
function common() {
  return { configFile: false, envDir: false, logLevel: 'warn', root: inProject(), publicDir: false };
}

/**
 * The page. Its assets stay files of their own: the Content-Security-Policy lets no `data:` address in.
 * @returns {Bundle}
 */
function renderer() {
  return {
    name: 'renderer',
    needs: 'src/renderer/index.html',
    config: {
      ...common(),
      root: inProject('src/renderer'),
      base: './',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        outDir: inProject('dist/app/renderer'),
        emptyOutDir: true,
        target: CHROME,
        assetsInlineLimit: 0,
        license: LICENCES,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 2000,
      },
    },
  };
}

/**
 * A bundle for Node that brings everything along but `external` and Node's own modules.
 * @param {{ entries: Record<string, string>, folder: string, format: 'es' | 'cjs', extension: string, external: (string | RegExp)[] }} options
 * @returns {import('vite').InlineConfig}
 */
function nodeBundle({ entries, folder, format, extension, external }) {
  return {
    ...common(),
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: inProject(folder),
      emptyOutDir: false,
      target: NODE,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, inProject(file)])),
        external,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  };
}

/** @returns {Bundle} */
function main() {
  const config = nodeBundle({
    // What the window needs first is a file of its own, and small: the rest is loaded beside it.
    entries: { index: 'src/main/start.ts' },
    folder: 'dist/app/main',
    format: 'es',
    extension: 'js',
    external: ['electron', 'keytar'],
  });
  return {
    name: 'main process',
    needs: 'src/main/start.ts',
    // It is read and compiled at every start: less than half as long, it takes less of that.
    config: { ...config, build: { ...config.build, minify: true, license: LICENCES } },
  };
}

/**
 * A sandboxed preload has no ES modules and can load nothing but `electron`.
 * @returns {Bundle}
 */
function preload() {
  return {
    name: 'preload',
    needs: 'src/main/preload.ts',
    config: nodeBundle({
      entries: { preload: 'src/main/preload.ts' },
      folder: 'dist/app/main',
      format: 'cjs',
      extension: 'cjs',
      external: ['electron'],
    }),
  };
}

/**
 * The process that decodes HEIC pictures. Electron starts it from a file, and its two decoders read theirs beside it.
 * @returns {Bundle}
 */
function heicHelper() {
  const entry = 'src/main/photos/sources/heic/helper.ts';
  const config = nodeBundle({
    entries: { helper: entry },
    folder: 'dist/app/heic',
    format: 'cjs',
    extension: 'cjs',
    external: [],
  });
  const wasm = [
    'node_modules/libheif-js/libheif-wasm/libheif.wasm',
    'node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  ];
  return {
    name: 'HEIC helper',
    needs: entry,
    config: {
      ...config,
      build: { ...config.build, minify: true, license: LICENCES },
      plugins: [filesBeside('wasm', wasm)],
    },
  };
}

/**
 * The hosted function, for Azure and for plain Node. Azure's worker brings `@azure/functions-core` itself.
 * @returns {Bundle}
 */
function hostedFunction() {
  /** @type {Record<string, string>} */
  const entries = { azure: 'src/function/azure.ts', server: 'src/function/server.ts' };
  if (existsSync(inProject('src/function/main.ts'))) entries['main'] = 'src/function/main.ts';
  const config = nodeBundle({
    entries,
    folder: 'dist/function',
    format: 'es',
    extension: 'js',
    external: ['@azure/functions-core'],
  });
  return {
    name: 'hosted function',
    needs: 'src/function/azure.ts',
    config: { ...config, plugins: [azurePackage()] },
  };
}

/**
 * What makes the folder one that Azure Functions v4 takes as it is: its `main` names the file that registers the routes,
 * and there is nothing to install.
 * @returns {import('vite').Plugin}
 */
function azurePackage() {
  return {
    name: 'azure-package',
    generateBundle() {
      const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
      const manifest = { name: `${name}-function`, version, private: true, type: 'module', main: 'azure.js' };
      const host = readFileSync(inProject('infra/azure/host.json'), 'utf8');
      this.emitFile({
        type: 'asset',
        fileName: 'package.json',
        source: `${JSON.stringify(manifest, null, 2)}\n`,
      });
      this.emitFile({ type: 'asset', fileName: 'host.json', source: host });
    },
  };
}

/**
 * The demo services run from the checkout, so packages stay where they are.
 * @returns {Bundle}
 */
function demo() {
  const config = nodeBundle({
    entries: { demo: 'test/services/demo.ts' },
    folder: 'dist/demo',
    format: 'es',
    extension: 'js',
    external: [],
  });
  return {
    name: 'demo services',
    needs: 'test/services/demo.ts',
    config: {
      ...config,
      ssr: { target: 'node' },
      plugins: [filesBeside('sample-films', ['test/services/library/films/sailing.mp4'])],
    },
  };
}

/**
 * Files that a program reads, beside it.
 * @param {string} name
 * @param {string[]} files
 * @returns {import('vite').Plugin}
 */
function filesBeside(name, files) {
  return {
    name,
    generateBundle() {
      for (const file of files) {
        const source = readFileSync(inProject(file));
        this.emitFile({ type: 'asset', fileName: path.basename(file), source });
      }
    },
  };
}

/**
 * The benchmarks' processes, each an entry of its own. They run from the checkout too.
 * @returns {Bundle}
 */
function bench() {
  const entries = {
    app: 'test/bench/app/main.ts',
    import: 'test/bench/import/main.ts',
    pictures: 'test/bench/pictures/main.ts',
    function: 'test/bench/function/main.ts',
    upstreams: 'test/bench/function/upstreams.ts',
    'bare-proxy': 'test/bench/function/bare-proxy.ts',
    'article-proxy': 'test/bench/function/article-proxy.ts',
    load: 'test/bench/function/load.ts',
    soak: 'test/bench/soak/main.ts',
    'memory-hook': 'test/bench/function/memory-hook.ts',
  };
  const config = nodeBundle({ entries, folder: 'dist/bench', format: 'es', extension: 'js', external: [] });
  return {
    name: 'benchmarks',
    needs: 'test/bench/function/main.ts',
    config: { ...config, ssr: { target: 'node' } },
  };
}
