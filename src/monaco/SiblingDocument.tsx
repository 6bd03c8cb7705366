import type { DocumentKind } from '#template/assist/documentKind.ts';
import { Uri, editor } from 'monaco-editor/editor';
import { useEffect, useEffectEvent, useRef } from 'react';
import { linkText, type TextLink } from './linkText.ts';
import { holdModel, modelUri } from './models.ts';

/** Another document of the template that an editor shows a part of. */
export interface Sibling {
  kind: DocumentKind;
  /** As in CodeEditorProps: the same string means the same document. */
  modelPath: string;
  value: string;
  /** A rename wrote into it. */
  onChange: (text: string) => void;
  /** Why a rename may not; null or absent: it may. */
  readOnlyReason?: string | null | undefined;
}

/** Keeps the document in a model, unseen, while an editor beside it may lead there or rename in it. */
export function SiblingDocument({ modelPath, value, onChange }: Sibling) {
  const link = useRef<TextLink | null>(null);
  const changed = useEffectEvent(onChange);
  const begin = useEffectEvent((uri: Uri) => {
    return editor.getModel(uri) ?? editor.createModel(value, 'json', uri);
  });

  useEffect(() => {
    const model = begin(Uri.parse(modelUri(modelPath)));
    link.current = linkText(model, (text) => changed(text));
    const registered = [{ dispose: holdModel(model) }, link.current];
    return () => {
      for (const item of registered) item.dispose();
    };
  }, [modelPath]);

  useEffect(() => link.current?.show(value), [modelPath, value]);
  return null;
}
