import { useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles, type NamedFile } from './droppedFiles.ts';

/** Files dropped anywhere on the page, folders with all that is in them. Returns whether some are held over it. */
export function useDrop(onFiles: (files: NamedFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent((transfer: DataTransfer) => {
    void droppedFiles(transfer)
      .catch(() => []) // a folder that went away meanwhile: nothing was found in it
      .then(onFiles);
  });
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    function over(event: DragEvent) {
      if (!holdsFiles(event)) return;
      event.preventDefault(); // without it the browser opens the file instead of the page
      setIsOver(true);
    }
    function leave({ relatedTarget }: DragEvent) {
      if (relatedTarget === null) setIsOver(false);
    }
    function take(event: DragEvent) {
      setIsOver(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      drop(event.dataTransfer);
    }
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', take);
    };
  }, []);
  return isOver;
}
