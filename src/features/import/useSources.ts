import { mostFiles, type NamedFile } from '#components/dropping/droppedFiles.ts';
import type { FoundTemplate } from '#template/transfer/found.ts';
import { largestFile, type Recognition } from '#template/transfer/recognise.ts';
import { useRef, useState } from 'react';
import type { AskWorker } from './useImportWorker.ts';

/** Something that was read, and what there is to say of it. */
export interface Source extends Recognition {
  key: string;
}

/** A template that was found, with a name of its own for the page. */
export interface Candidate {
  key: string;
  found: FoundTemplate;
}

/** Everything that was dropped, chosen and pasted, in its order; the same template is listed once. */
export function useSources(ask: AskWorker) {
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const [reading, setReading] = useState(0);
  const count = useRef(0);
  const known = useRef(new Map<string, string>());

  function add(recognitions: readonly Recognition[]) {
    for (const recognition of recognitions) {
      count.current += 1;
      const key = String(count.current);
      const fresh = recognition.templates.flatMap((found, index): Candidate[] => {
        const content = `${found.id ?? ''} ${found.document}`;
        if (known.current.has(content)) return [];
        known.current.set(content, key);
        return [{ key: `${key}-${index}`, found }];
      });
      const again = recognition.templates.length - fresh.length;
      const notes = again > 0 ? [againSentence(again, recognition.templates.length)] : [];
      setSources((before) => [
        ...before,
        { ...recognition, key, notes: [...recognition.notes, ...notes] },
      ]);
      setCandidates((before) => [...before, ...fresh]);
    }
  }

  async function whileReading(work: () => Promise<Recognition[]>): Promise<Recognition[]> {
    setReading((running) => running + 1);
    const read = await work();
    add(read);
    setReading((running) => running - 1);
    return read;
  }

  function readFiles(files: readonly NamedFile[]): Promise<Recognition[]> {
    return whileReading(async () => {
      if (files.length === 0) {
        return [failed('What was dropped', 'There is no file in it that could hold templates.')];
      }
      const wanted = files.slice(0, mostFiles);
      const tooLarge = wanted.filter(({ file }) => file.size > largestFile);
      const refused = tooLarge.map(({ path }) => failed(path, 'It is larger than 128 MB.'));
      const rest = wanted.filter(({ file }) => file.size <= largestFile);
      const left = files.length - wanted.length;
      if (left > 0) refused.push(failed(`${left} more files`, 'They were too many to be read.'));
      try {
        const bytes = await Promise.all(
          rest.map(async ({ path, file }) => ({
            path,
            bytes: new Uint8Array(await file.arrayBuffer()),
          })),
        );
        return [...(await ask({ kind: 'files', files: bytes })), ...refused];
      } catch (error) {
        const [first] = rest;
        const origin = rest.length === 1 && first ? first.path : `${rest.length} files`;
        return [failed(origin, unreadable(error)), ...refused];
      }
    });
  }

  function readText(text: string): Promise<Recognition[]> {
    return whileReading(async () => {
      try {
        return await ask({ kind: 'text', text });
      } catch (error) {
        return [failed('Pasted text', unreadable(error))];
      }
    });
  }

  function clear() {
    known.current.clear();
    setSources([]);
    setCandidates([]);
  }

  function dismiss(key: string) {
    for (const [content, source] of known.current) {
      if (source === key) known.current.delete(content);
    }
    setSources((before) => before.filter((source) => source.key !== key));
    setCandidates((before) => before.filter((each) => !each.key.startsWith(`${key}-`)));
  }

  return { sources, candidates, isReading: reading > 0, readFiles, readText, dismiss, clear };
}

function againSentence(again: number, all: number): string {
  if (all === 1) return 'It is in the list already.';
  return again === 1
    ? 'One of them is in the list already.'
    : `${again} of them are in the list already.`;
}

function failed(origin: string, sentence: string): Recognition {
  return { origin, templates: [], sentence, takenOff: [], notes: [] };
}

function unreadable(error: unknown): string {
  // A file that was changed or removed since it was chosen, or more than the memory holds.
  const why = error instanceof Error ? error.message : String(error);
  return `The browser could not read it. ${why}`;
}
