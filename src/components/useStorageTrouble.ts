import type { StorageTrouble } from '#queries/storage.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useCallback } from 'react';
import { storageWords } from './storageWords.ts';

/** What the browser does not keep: of an edit, which is the graver, or of the past. */
type Lost = 'edits' | 'history';

const whatItMeans: Record<Lost, string> = {
  edits:
    'so unsaved changes are not kept. Editing and saving work as always; save before you leave.',
  history: 'so earlier versions of templates are not kept. Saving works all the same.',
};

/** Said once in the life of the page, not at every template; once more where what is lost turns out to be graver. */
const told = new Map<StorageTrouble, Lost>();

/** Tells why the browser keeps nothing, and what that means. */
export function useStorageTrouble(): (trouble: StorageTrouble, lost: Lost) => void {
  const { show } = useToast();
  return useCallback(
    (trouble, lost) => {
      const before = told.get(trouble);
      if (before === 'edits' || before === lost) return;
      told.set(trouble, lost);
      const { title, advice } = storageWords[trouble];
      const message = `${title}, ${whatItMeans[lost]}${lost === 'edits' ? ` ${advice}` : ''}`;
      show({ id: 'storage-trouble', tone: 'info', message });
    },
    [show],
  );
}
