import { isApple } from '#ui/platform.ts';
import { useEffect, useEffectEvent, type RefObject } from 'react';

interface Turns {
  undo: () => void;
  redo: () => void;
}

/**
 * Ctrl/Cmd+Z, and its opposite, for everything inside the page, so that fields, code and picture share one
 * history. Boxes that hold no part of the template (a search, a dialog, Monaco's find) keep the browser's own.
 */
export function useUndoKeys(page: RefObject<HTMLElement | null>, turns: Turns): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const turn = turnOf(event);
    const target = event.target;
    if (turn === null || event.isComposing || !(target instanceof Element)) return;
    const isInside = page.current?.contains(target) === true || target === document.body;
    if (!isInside || hasOwnUndo(target)) return;
    event.preventDefault();
    event.stopPropagation();
    turns[turn]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    // Before Monaco, which would take back a step of its own.
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, []);
}

function turnOf(event: KeyboardEvent): keyof Turns | null {
  const mod = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!mod || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey && !isApple ? 'redo' : null;
}

function hasOwnUndo(target: Element): boolean {
  if (document.querySelector('dialog:modal') !== null || target.matches('input[type=search]'))
    return true;
  const isInMonaco = target.closest('.monaco-editor') !== null;
  return isInMonaco && !target.matches('.inputarea, .native-edit-context');
}
