import { useEffect, useEffectEvent } from 'react';

interface Handlers {
  onFiles: (files: File[]) => void;
  onText: (text: string) => void;
}

/** What is pasted anywhere but into a field or a dialog; files wherever they are pasted. */
export function usePaste({ onFiles, onText }: Handlers): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    if (clipboardData === null || event.defaultPrevented) return;
    const isField =
      target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    if (document.querySelector('dialog:modal') !== null) return;
    const files = [...clipboardData.files];
    const text = clipboardData.getData('text/plain');
    if (files.length === 0 && (isField || text === '')) return;
    event.preventDefault();
    if (files.length > 0) onFiles(files);
    else onText(text);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}
