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
  let hadSelection = false;

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

  const beforeMonaco = (event: KeyboardEvent) => {
    hadSelection = hasSelection();
    if (!KEEPS.has(event.key)) set(false);
  };
  // Monaco, which listens on the same element and came first, prevents the events that it uses.
  const afterMonaco = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !target.hasTextFocus()) return;
    if (!event.defaultPrevented || (hadSelection && !hasSelection())) set(true);
  };

  const container = target.getContainerDomNode();
  container.addEventListener('keydown', beforeMonaco, true);
  container.addEventListener('keydown', afterMonaco);
  const blur = target.onDidBlurEditorText(() => set(false));
  return {
    dispose() {
      container.removeEventListener('keydown', beforeMonaco, true);
      container.removeEventListener('keydown', afterMonaco);
      blur.dispose();
    },
  };
}

const KEEPS = new Set(['Escape', 'Tab', 'Shift']);
