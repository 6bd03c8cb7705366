import type { IDisposable, editor } from 'monaco-editor/editor';

/**
 * Lets the keyboard out of an editor in which Tab indents: Esc, then Tab or Shift+Tab, moves the
 * focus on. An Esc that closes a widget or leaves a snippet is spent on that; one that only drops
 * the selection counts. Any other key, or leaving, takes it back. `onChange` hears whether Tab
 * leaves now.
 */
export function letTabLeave(
  target: editor.IStandaloneCodeEditor,
  onChange: (leaves: boolean) => void,
): IDisposable {
  let leaves = false;
  let mayDropSelection = false;

  const set = (next: boolean) => {
    if (next === leaves) return;
    leaves = next;
    target.updateOptions({ tabFocusMode: next });
    onChange(next);
  };
  const hasSelection = () => {
    const selections = target.getSelections() ?? [];
    return selections.length > 1 || selections.some((selection) => !selection.isEmpty());
  };

  const onWayDown = (event: KeyboardEvent) => {
    mayDropSelection = event.key === 'Escape' && hasSelection();
    if (!KEEPS.has(event.key)) set(false);
  };
  // Monaco prevents the default of every Esc, but stops only those on their way that it uses.
  const onWayUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && target.hasTextFocus()) set(true);
  };

  const around = target.getContainerDomNode().parentElement;
  around?.addEventListener('keydown', onWayDown, true);
  around?.addEventListener('keydown', onWayUp);
  const listeners = [
    target.onDidBlurEditorText(() => set(false)),
    target.onDidChangeCursorSelection((event) => {
      if (mayDropSelection && event.source === 'keyboard' && !hasSelection()) set(true);
    }),
  ];
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
      around?.removeEventListener('keydown', onWayDown, true);
      around?.removeEventListener('keydown', onWayUp);
    },
  };
}

const KEEPS = new Set(['Escape', 'Tab', 'Shift']);
