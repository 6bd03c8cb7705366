import { renameVariable } from '#template/assist/rename.ts';
import type { TextEdit } from '#lib/textEdits.ts';
import { editor, type languages, type Position } from 'monaco-editor/editor';
import type { ModelText } from './groupTexts.ts';
import { rangeAt } from './linkText.ts';
import { variableAt } from './variableProviders.ts';

/** F2 on a variable: a new id in every document of the template. */
export const renameProvider: languages.RenameProvider = {
  resolveRenameLocation(model, position) {
    const found = variableAt(model, position);
    if (found !== null) {
      const { range, id } = found.symbol;
      return { range: rangeAt(model, range), text: id };
    }
    const range = rangeAt(model, { offset: model.getOffsetAt(position), length: 0 });
    return {
      range,
      text: '',
      rejectReason: 'Only the id of a variable can be renamed everywhere.',
    };
  },

  provideRenameEdits(model, position, newName) {
    const found = variableAt(model, position);
    if (found === null) return null;
    const { symbol, texts } = found;
    const renaming = renameVariable(symbol.id, newName.trim(), texts);
    if (!renaming.ok) return refused(model, position, renaming.reason);
    const changed = renaming.edits.flatMap(({ kind, edits }) => {
      const document = texts.find((text) => text.kind === kind);
      return document === undefined ? [] : { document, edits };
    });
    const locked = changed.find(({ document }) => document.readOnlyReason !== null);
    if (locked) return refused(model, position, locked.document.readOnlyReason ?? '');
    return { edits: changed.flatMap(({ document, edits }) => workspaceEdits(document, edits)) };
  },
};

function workspaceEdits({ model }: ModelText, edits: readonly TextEdit[]) {
  return edits.map(({ start, end, text }) => ({
    resource: model.uri,
    versionId: model.getVersionId(),
    textEdit: { range: rangeAt(model, { offset: start, length: end - start }), text },
  }));
}

/** Says why at the caret: the reason that a provider gives goes to the console only, once a name was typed. */
function refused(model: editor.ITextModel, position: Position, rejectReason: string) {
  const asked = editor
    .getEditors()
    .find((each) => each.getModel() === model && each.hasTextFocus());
  const messages = asked?.getContribution('editor.contrib.messageController');
  if (messages && 'showMessage' in messages && typeof messages.showMessage === 'function') {
    messages.showMessage(rejectReason, position);
  }
  return { edits: [], rejectReason };
}
