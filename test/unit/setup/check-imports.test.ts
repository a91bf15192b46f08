import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importViolations } from '../../../scripts/check-imports.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function violationsOf(file: string, text: string): string[] {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return importViolations(root);
}

describe('the import rules', () => {
  it.each([
    ['src/main/a.ts', "import { z } from '../renderer/b.ts';"],
    ['src/main/a.ts', "import type { z } from '../renderer/b.ts';"],
    ['src/main/a.ts', "type Z = import('../renderer/b.ts').Z;"],
    ['src/main/a.ts', "const z = await import('../renderer/b.ts');"],
    ['src/main/a.ts', "export * from '../renderer/b.ts';"],
    ['src/main/deep/a.ts', "import { z } from '../../function/b.ts';"],
    ['src/renderer/a.tsx', "import { z } from '../main/b.ts';"],
    ['src/renderer/a.tsx', "import { join } from 'node:path';"],
    ['src/renderer/a.tsx', "import { join } from 'path';"],
    ['src/renderer/a.tsx', "const path = require('node:path');"],
    ['src/renderer/a.tsx', "import { shell } from 'electron';"],
    ['src/shared/a.ts', "import { z } from '../main/b.ts';"],
    ['src/shared/a.ts', "import { join } from 'node:path';"],
    ['src/function/a.ts', "import { z } from '../main/b.ts';"],
    ['src/function/a.ts', "import { app } from 'electron';"],
    ['src/main/a.ts', "import { z } from '../../test/services/b.ts';"],
    ['src/main/a.ts', "import { z } from '../../scripts/b.mjs';"],
    ['src/main/a.ts', "import { ipcMain } from 'electron';"],
    ['src/main/a.ts', "import { ipcMain as calls } from 'electron';"],
    ['src/main/a.ts', "import { ipcRenderer } from 'electron';"],
    ['src/main/ipc.ts', "import { ipcRenderer } from 'electron';"],
    ['src/main/a.ts', "import electron from 'electron';"],
    ['src/main/a.ts', "import * as electron from 'electron';"],
    ['src/other/a.ts', "import { z } from '../shared/b.ts';"],
  ])('refuse in %s: %s', (file, text) => {
    expect(violationsOf(file, `\n${text}\n`)).toEqual([expect.stringContaining(`${file}:2 `)]);
  });

  it.each([
    ['src/main/a.ts', "import { z } from '../shared/b.ts';"],
    [
      'src/main/a.ts',
      "import { app } from 'electron'; import keytar from 'keytar'; import fs from 'node:fs';",
    ],
    ['src/main/ipc.ts', "import { ipcMain } from 'electron';"],
    ['src/main/preload.ts', "import { contextBridge, ipcRenderer } from 'electron';"],
    [
      'src/renderer/deep/a.tsx',
      "import { render } from 'preact'; import type { z } from '../../shared/b.ts';",
    ],
    ['src/renderer/a.tsx', "import './styles.css'; import icon from '../../assets/icon.svg';"],
    ['src/function/a.ts', "import { z } from '../shared/b.ts'; import { app } from '@azure/functions';"],
    ['src/shared/a.ts', "import { z } from 'zod'; import { y } from './b.ts';"],
  ])('allow in %s: %s', (file, text) => {
    expect(violationsOf(file, text)).toEqual([]);
  });
});
