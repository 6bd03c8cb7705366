import { type IDisposable, editor, type languages, Range } from 'monaco-editor/editor';
import type { MarkerFix } from './markers.ts';
import { shownMarkers } from './markers.ts';

const COMMAND = 'studio.runFix';

/** The fixes of the problems that Monaco has at hand, as its light bulb and Ctrl+. show them. */
export const quickFixProvider: languages.CodeActionProvider = {
  provideCodeActions(model, _range, { markers, only }) {
    if (only !== undefined && !'quickfix'.startsWith(only)) return null;
    const actions = shownMarkers(model).flatMap(({ data, fixes }) => {
      const marker = markers.find(
        (each) => each.message === data.message && Range.equalsRange(each, data),
      );
      return marker === undefined ? [] : fixes.map((fix, at) => actionOf(fix, marker, at === 0));
    });
    return { actions, dispose: () => undefined };
  },
};

/** Runs what the page gave for a fix: the page changes its document, and the model follows. */
export function registerFixCommand(): IDisposable {
  return editor.registerCommand(COMMAND, (_accessor, run: () => void) => run());
}

function actionOf(
  { title, run }: MarkerFix,
  marker: editor.IMarkerData,
  isPreferred: boolean,
): languages.CodeAction {
  return {
    title,
    kind: 'quickfix',
    diagnostics: [marker],
    isPreferred,
    command: { id: COMMAND, title, arguments: [run] },
  };
}
