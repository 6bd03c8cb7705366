import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

function isAlive(pid: number): boolean {
  // A crash between making the file and writing it leaves it empty; and 0 would ask for our own group.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is there but may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * PGlite does not lock its folder, and two processes in it lose each other's writes. Returns what gives the
 * folder free again; a crash leaves the lock, which the next start takes over. Throws `DataFolderInUse`.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'studio.pid');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isAlive(holder)) {
      throw new DataFolderInUse(
        `The data folder ${folder} is in use by another process (${holder}). Stop that, or choose another folder: SANDBOX_DATA=elsewhere. If that process is no Template Studio, remove ${file}.`,
      );
    }
    rmSync(file, { force: true });
  }
}
