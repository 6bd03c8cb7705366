import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './folderLock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'template-studio-lock-'));
  file = path.join(folder, 'studio.pid');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is locked and given free again', () => {
  const unlock = lockFolder(folder);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  unlock();
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

// The parent lives as long as this test does; process 1 is another user's where tests do not run as root.
test.each([process.ppid, 1])('what process %i holds is refused, and its lock stays', (holder) => {
  writeFileSync(file, String(holder));
  expect(() => lockFolder(folder)).toThrow(
    expect.objectContaining({
      name: 'DataFolderInUse',
      message: expect.stringContaining(`in use by another process (${holder})`),
    }),
  );
  expect(readFileSync(file, 'utf8')).toBe(String(holder));
});

test.each(['', '0', '-1', 'text', '4194305'])('a lock that says %j is taken over', (left) => {
  writeFileSync(file, left);
  lockFolder(folder);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
});

test('a folder that is not there is an error, not a wait', () => {
  expect(() => lockFolder(path.join(folder, 'gone'))).toThrow('ENOENT');
});
