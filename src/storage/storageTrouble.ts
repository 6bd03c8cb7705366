/** Why nothing is kept: the browser's storage is full, or it gives none. */
export type StorageTrouble = 'full' | 'blocked';

/** What a failed write into the browser's database says. */
export function storageTrouble(error: unknown): StorageTrouble {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
