import type { StorageTrouble } from '#queries/storage.ts';

/** Why the browser keeps nothing, and what to do about it. */
export const storageWords: Record<StorageTrouble, { title: string; advice: string }> = {
  full: {
    title: 'The browser’s storage is full',
    advice: 'Make room on the disk, or clear the data of sites that you do not need.',
  },
  newer: {
    title: 'A newer Template Studio is open in this browser',
    advice: 'Reload this page to use it here, too.',
  },
  older: {
    title: 'Another tab holds an older Template Studio open',
    advice: 'Close or reload it.',
  },
  blocked: {
    title: 'This browser keeps no data here',
    advice: 'Some private windows do not allow it.',
  },
};
