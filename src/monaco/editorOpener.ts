import type { TextRange } from '#template/locate.ts';
import { type IDisposable, type IPosition, type IRange, Range, editor } from 'monaco-editor/editor';
import { variableAt } from './variableProviders.ts';

/** Called with the URI of a model that somebody wants to see in place of the editor's own. */
type Open = (uri: string, range: TextRange) => void;

const openers = new Map<editor.ICodeEditor, Open>();

/** Hears, until disposed, that "go to definition" and the like lead out of the editor, peek views included. */
export function openFrom(source: editor.ICodeEditor, open: Open): IDisposable {
  openers.set(source, open);
  return { dispose: () => openers.delete(source) };
}

/** Leads out of an editor to another document, by way of the page that shows them. */
export const editorOpener: editor.ICodeEditorOpener = {
  openCodeEditor(source, resource, place) {
    // The small editor in a peek view is not ours; the one that it opened in has the focus or is the only one.
    const open = openers.get(source) ?? [...openers.values()].at(-1);
    const model = editor.getModel(resource);
    // Within its own document Monaco finds the way by itself.
    if (open === undefined || model === null || source.getModel() === model) return false;
    const range = rangeIn(model, place);
    // Monaco gives where a definition begins; people look for all of it.
    const variable = variableAt(model, model.getPositionAt(range.offset))?.symbol;
    open(resource.toString(), range.length === 0 && variable ? variable.range : range);
    return true;
  },
};

function rangeIn(model: editor.ITextModel, place: IRange | IPosition | undefined): TextRange {
  const range =
    place === undefined
      ? new Range(1, 1, 1, 1)
      : Range.lift('lineNumber' in place ? Range.fromPositions(place) : place);
  const offset = model.getOffsetAt(range.getStartPosition());
  return { offset, length: model.getOffsetAt(range.getEndPosition()) - offset };
}
