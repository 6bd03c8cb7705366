/**
 * Why the browser keeps nothing: its storage is `full`; a `newer` Template Studio has made the database its own; an
 * `older` one in another tab holds it open; or it gives none at all, as in some private windows.
 */
export type StorageTrouble = 'full' | 'newer' | 'older' | 'blocked';

/** Another tab, of an older build, holds the database open: it cannot be brought up to date. */
export class HeldOpenError extends Error {
  override readonly name = 'HeldOpenError';
}

const names = new Set([
  'QuotaExceededError',
  'VersionError',
  'SecurityError',
  'UnknownError',
  'InvalidStateError',
  'NotFoundError',
]);

/** Whether it is the browser's database that failed. */
export function isStorageError(error: unknown): boolean {
  return error instanceof HeldOpenError || (error instanceof DOMException && names.has(error.name));
}

/** Reads what `database()` and what is done with it reject with. */
export function storageTrouble(error: unknown): StorageTrouble {
  if (error instanceof HeldOpenError) return 'older';
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'blocked';
}
