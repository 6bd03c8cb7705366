import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('clientDocument.mjs', import.meta.url));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [script, ...args]);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'template-studio-build-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writes the document into a build that is there', async () => {
  await writeFile(path.join(folder, 'index.html'), '');
  await run('https://templates.example.com/studio/', folder);
  const text = await readFile(path.join(folder, 'oauth-client.json'), 'utf8');
  expect(JSON.parse(text).client_id).toBe('https://templates.example.com/studio/oauth-client.json');
});

test('says what is wrong with the address, or that there is no build', async () => {
  await expect(run('https://studio.example.com/', folder)).rejects.toThrow('There is no build');
  await writeFile(path.join(folder, 'index.html'), '');
  await expect(run('http://studio.example.com/', folder)).rejects.toThrow(
    'PUBLIC_URL must begin with https://',
  );
});
