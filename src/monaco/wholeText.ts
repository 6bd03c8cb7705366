import type { IDisposable, editor } from 'monaco-editor/editor';

/**
 * Puts text that arrives as a whole (dictation, a suggestion of the on-screen keyboard, a script's
 * insertText) into the document as it is. Monaco would type it key by key, closing brackets and
 * indenting on the way, and so double what the text already has.
 */
export function insertTextWhole(target: editor.IStandaloneCodeEditor): IDisposable {
  const container = target.getContainerDomNode();
  const insert = (event: InputEvent) => {
    const text = event.data;
    if (event.inputType !== 'insertText' || event.isComposing || !target.hasTextFocus()) return;
    if (text === null || text.length < 2) return;
    event.preventDefault();
    target.trigger('keyboard', 'paste', { text, pasteOnNewLine: false, multicursorText: null });
  };
  container.addEventListener('beforeinput', insert, true);
  return { dispose: () => container.removeEventListener('beforeinput', insert, true) };
}
