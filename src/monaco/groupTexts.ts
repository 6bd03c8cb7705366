import type { DocumentText } from '#template/assist/declarations.ts';
import type { DocumentKind } from '#template/assist/documentKind.ts';
import { Uri, editor } from 'monaco-editor/editor';
import { groupOf } from './documentGroups.ts';

/** A document of a template in its model; the text is that of now. */
export interface ModelText extends DocumentText {
  model: editor.ITextModel;
  readOnlyReason: string | null;
}

/** The model's document, then those at hand with it; null where the model is of no template. */
export function textsAround(model: editor.ITextModel): [ModelText, ...ModelText[]] | null {
  const uri = model.uri.toString();
  const group = groupOf(uri) ?? [];
  const texts = group.flatMap((document) => {
    const found = editor.getModel(Uri.parse(document.uri));
    return found === null ? [] : modelText(document, found);
  });
  const own = texts.find((text) => text.model === model);
  return own === undefined ? null : [own, ...texts.filter((text) => text !== own)];
}

function modelText(
  { kind, readOnlyReason }: { kind: DocumentKind; readOnlyReason: string | null },
  model: editor.ITextModel,
): ModelText {
  return {
    kind,
    model,
    readOnlyReason,
    // Only when asked for: it may be megabytes.
    get text() {
      return model.getValue();
    },
  };
}
