import { unzipSync, zipSync } from 'fflate';

export interface TextFile {
  /** With slashes between folders. */
  path: string;
  text: string;
}

export interface BinaryFile {
  path: string;
  bytes: Uint8Array;
}

/** The same files, in the same order, are the same bytes. */
export function zipFiles(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries = files.map(({ path, text }) => [path, encoder.encode(text)] as const);
  // A zip tells the time of its files, in no time zone: one that never changes, and the earliest there is.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** More than any project has, and less than a browser suffers from. */
export const zipLimits = {
  entries: 5_000,
  /** Bytes, unpacked. */
  entry: 64 * 1024 * 1024,
  total: 256 * 1024 * 1024,
  /** How much larger a file of some size may be unpacked; text hardly packs better. */
  ratio: 300,
} as const;

export type Unzipped =
  | { ok: true; files: BinaryFile[]; /** Paths that were not unpacked. */ passed: string[] }
  | { ok: false; reason: string };

/**
 * The files of a zip that `wanted` says yes to. Nothing is unpacked before the whole list has been looked at,
 * and never more than it promised: what it says of sizes may be a lie.
 */
export function unzip(bytes: Uint8Array, wanted: (path: string) => boolean): Unzipped {
  const passed: string[] = [];
  let total = 0;
  let entries = 0;
  const look = (file: { name: string; size: number; originalSize: number }): boolean => {
    entries += 1;
    if (entries > zipLimits.entries) {
      throw new ZipRefusal(`It holds more than ${zipLimits.entries} files.`);
    }
    if (isFolder(file.name) || isSystemFile(file.name)) return false;
    if (leadsOut(file.name)) {
      throw new ZipRefusal(`The path of a file in it leads out of it: ${file.name.slice(0, 100)}.`);
    }
    if (!wanted(file.name)) {
      passed.push(file.name);
      return false;
    }
    total += file.originalSize;
    const isBomb =
      file.originalSize > 1024 * 1024 && file.originalSize > file.size * zipLimits.ratio;
    if (file.originalSize > zipLimits.entry || total > zipLimits.total || isBomb) {
      throw new ZipRefusal('It would unpack to far more than it says templates can be.');
    }
    return true;
  };
  try {
    // First only a look, for unpacking begins with the first file, not after the last.
    unzipSync(bytes, { filter: (file) => (look(file), false) });
    passed.length = 0;
    total = 0;
    entries = 0;
    const files = Object.entries(unzipSync(bytes, { filter: look }));
    return { ok: true, files: files.map(([path, data]) => ({ path, bytes: data })), passed };
  } catch (error) {
    if (error instanceof ZipRefusal) return { ok: false, reason: error.message };
    // fflate's errors say which of its own steps failed, which helps nobody.
    return { ok: false, reason: 'The zip is damaged, encrypted or not a zip at all.' };
  }
}

class ZipRefusal extends Error {
  override readonly name = 'ZipRefusal';
}

function isFolder(path: string): boolean {
  return path.endsWith('/') || path.endsWith('\\');
}

/** What systems leave behind; nobody put it there. */
export function isSystemFile(path: string): boolean {
  return path.split(/[/\\]/).some((part) => part === '__MACOSX' || /^\.[^.]/.test(part));
}

function leadsOut(path: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..');
}
