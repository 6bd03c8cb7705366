import type { editor, IDisposable, IPosition } from 'monaco-editor/editor';

const literal = /"(?:[^"\\]|\\.)*"/g;

/** The text of the JSON string at a position; null: there is none, or an empty one. JSON strings end on their line. */
function textAt(model: editor.ITextModel, { lineNumber, column }: IPosition): string | null {
  for (const { index, 0: raw } of model.getLineContent(lineNumber).matchAll(literal)) {
    if (column < index + 1 || column > index + raw.length + 1) continue;
    try {
      const value: unknown = JSON.parse(raw);
      return typeof value === 'string' && value !== '' ? value : null;
    } catch {
      return null; // an escape that is not finished yet
    }
  }
  return null;
}

/** Offers, on every text, to look where else it is used: in the context menu and in Monaco's own command list. */
export function offerFindUsage(
  code: editor.IStandaloneCodeEditor,
  onFind: (word: string) => void,
): IDisposable {
  return code.addAction({
    id: 'template-studio.find-usage',
    label: 'Where Is This Used in Other Templates?',
    contextMenuGroupId: 'navigation',
    contextMenuOrder: 9,
    run(editor) {
      const model = editor.getModel();
      const position = editor.getPosition();
      const word = model === null || position === null ? null : textAt(model, position);
      if (word !== null) onFind(word);
    },
  });
}
