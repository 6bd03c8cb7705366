import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A fence that nobody tries is soon no fence: a linter that does not find its configuration passes everything.

let folder = '';
const root = path.resolve(import.meta.dirname, '..');

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'template-studio-fence-'));
  for (const name of ['oxlint.config.mjs', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
    cpSync(path.join(root, name), path.join(folder, name));
  }
  for (const feature of ['list', 'editor']) {
    mkdirSync(path.join(folder, 'src/features', feature), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(file: string, source: string): string {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${source}\n`);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs', file],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(target);
  return stdout + stderr;
}

test.each([
  ['upward', 'src/lib/a.ts', "import { b } from '#template/b.ts';\nb();"],
  ['upward by path', 'src/template/a.ts', "import { b } from '../features/list/b.ts';\nb();"],
  ['sideways', 'src/features/list/a.ts', "import { b } from '#features/editor/b.ts';\nb();"],
  [
    'sideways from inside',
    'src/features/editor/c/a.ts',
    "import { b } from '#features/list/b.ts';\nb();",
  ],
  ['sideways by path', 'src/features/list/a.ts', "import { b } from '../editor/b.ts';\nb();"],
  ['by type only', 'src/ui/a.ts', "import type { B } from '#template/b.ts';\nexport type A = B;"],
  ['by re-export', 'src/api/a.ts', "export { b } from '#session/b.ts';"],
  ['by dynamic import', 'src/ui/a.ts', "export const a = () => import('#template/b.ts');"],
  ['React in pure code', 'src/template/a.ts', "import { useState } from 'react';\nuseState(1);"],
  ['Monaco elsewhere', 'src/features/list/a.ts', "import * as m from 'monaco-editor';\nm.x();"],
  ['HTTP in a screen', 'src/features/list/a.ts', "import { send } from '#api/http.ts';\nsend();"],
  ['app to server', 'src/api/a.ts', "import { b } from '../../sandbox/b.ts';\nb();"],
  ['server to app', 'sandbox/a.ts', "import { b } from '../src/template/b.ts';\nb();"],
  ['browser test to app', 'e2e/a.ts', "import { b } from '../src/paths.ts';\nb();"],
])('an import %s is refused', (_how, file, source) => {
  expect(lint(file, source)).toContain('no-restricted-imports');
});

test.each([
  ['src/features/list/a.ts', "import { b } from '#components/b.ts';\nb();"],
  ['src/features/list/a.ts', "import { b } from './b.ts';\nb();"],
  ['src/features/editor/c/a.ts', "import { b } from '#features/editor/d/b.ts';\nb();"],
  ['src/api/a.ts', "import { b } from '#template/b.ts';\nb();"],
  ['src/monaco/a.ts', "import * as m from 'monaco-editor';\nm.x();"],
])('%s may write %j', (file, source) => {
  expect(lint(file, source)).not.toContain('no-restricted-imports');
});
