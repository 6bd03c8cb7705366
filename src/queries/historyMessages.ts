import type { StorageTrouble } from '#storage/storageTrouble.ts';

/** What the worker says of a moment that it was to keep; it is asked one after the other. */
export type HistoryAnswer = 'kept' | StorageTrouble;
