// Why the browser keeps nothing: what screens need to say so.
export { isStorageError, storageTrouble, type StorageTrouble } from '#storage/storageTrouble.ts';
