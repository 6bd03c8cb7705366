import type { IDisposable, editor } from 'monaco-editor/editor';

/** Tells the caret's offset whenever it is another: an edit above changes it, though line and column stay. */
export function followCaret(
  code: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  tell: (offset: number) => void,
): IDisposable {
  let last: number | null = null;
  const report = () => {
    const position = code.getPosition();
    if (position === null) return;
    const offset = model.getOffsetAt(position);
    if (offset === last) return;
    last = offset;
    tell(offset);
  };
  const listeners = [code.onDidChangeCursorPosition(report), model.onDidChangeContent(report)];
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}
