import { mayHoldTemplates } from '#template/transfer/recognise.ts';
import { isSystemFile } from '#template/transfer/zip.ts';

/** A file and what a person calls it: inside a folder by its path from there. */
export interface NamedFile {
  path: string;
  file: File;
}

/** More than these are not looked at: somebody dropped a whole disk. */
export const mostFiles = 5_000;

/** What was chosen with the file dialog, a whole folder too: of that only what may hold templates. */
export function chosenFiles(files: Iterable<File>): NamedFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })).filter(
    ({ path }) => !path.includes('/') || isWanted(path),
  );
}

/**
 * What was dropped. Files that were dropped by themselves are all taken; of folders only what may hold templates,
 * down to the last one. The entries have to be asked for before the drop's event is over.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const plain = items.map((item) => item.getAsFile());
  const found: NamedFile[] = [];
  for (const [index, entry] of entries.entries()) {
    const file = plain[index];
    if (entry?.isDirectory === true) await walk(entry as FileSystemDirectoryEntry, found); // just seen
    else if (file != null) found.push({ path: file.name, file });
  }
  return found;
}

async function walk(folder: FileSystemDirectoryEntry, found: NamedFile[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = entry.fullPath.replace(/^\//, '');
    if (found.length >= mostFiles) return;
    if (isSystemFile(path) || entry.name === 'node_modules') continue;
    if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, found); // just seen
    else if (isWanted(path)) found.push({ path, file: await fileOf(entry as FileSystemFileEntry) }); // not a folder
  }
}

function isWanted(path: string): boolean {
  return mayHoldTemplates(path) && !isSystemFile(path);
}

/** A reader gives a hundred at a time, and none when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
