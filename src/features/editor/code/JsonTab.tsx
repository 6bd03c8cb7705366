import { CodeEditor, type CodeEditorHandle } from '#monaco/CodeEditor.lazy.tsx';
import { composeDocument, type DocumentReading, knownFieldsOf } from '#template/document.ts';
import { sentence } from '#template/problem.ts';
import { Notice } from '#ui/Notice.tsx';
import { useMemo, useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import { PlaceTrail } from '#features/editor/place/PlaceTrail.tsx';
import { useFollowCaret } from '#features/editor/place/useFollowCaret.ts';
import { useGrantWish } from '#features/editor/place/useGrantWish.ts';
import styles from './code.module.css';
import { ReplaceOffer } from './ReplaceOffer.tsx';
import { SchemaLine } from './SchemaLine.tsx';
import { useModelPath } from './useModelPath.ts';
import { useSource } from './useSource.ts';

/** The whole template as one document; what is typed here goes to the form and the parts as soon as it is read. */
export function JsonTab() {
  const { base, schema, permissions, replacing, store, state, current, save } = useEditor();
  const modelPath = useModelPath();
  const [code, setCode] = useState<CodeEditorHandle | null>(null);
  const { draft, whole } = state;
  const known = useMemo(() => knownFieldsOf(base), [base]);
  const composed = useMemo(
    () => (whole === null ? composeDocument(draft, known) : null),
    [whole, draft, known],
  );
  const text = whole ?? composed;
  useGrantWish(code, 'json', text ?? '', (path) => path);
  const onCursor = useFollowCaret(text ?? '', null);
  useSource(code);

  if (text === null) {
    return (
      <Notice tone="info" title="The parts do not make a document yet">
        One of the tabs Tiles, Filters and Variables holds text that is no JSON. Once it is mended,
        the whole template shows here.
      </Notice>
    );
  }
  const content = permissions.edit('tiles', base);
  const mayReplace = replacing && base !== null && permissions.replace(base);
  return (
    <div className={styles.code}>
      <ReplaceOffer part="tiles" />
      <CodeEditor
        label="Template JSON"
        modelPath={modelPath('template')}
        kind="template"
        value={text}
        onChange={(next) => store.typeWhole(next)}
        schema={schema.schema}
        readOnlyReason={mayReplace ? null : content}
        onSave={save}
        onCursor={onCursor}
        handleRef={setCode}
        height="max(24rem, calc(100vh - 20rem))"
      />
      <PlaceTrail />
      {whole !== null && current.reading !== null && <Reading reading={current.reading} />}
      <SchemaLine schema={schema} />
    </div>
  );
}

/** What became of the text: why it cannot be read, or which of its keys no save sends. */
function Reading({ reading }: { reading: DocumentReading }) {
  const messages = reading.ok
    ? reading.ignored.map((name) => `“${name}” belongs to PostHog and is not saved.`)
    : reading.problems.map(sentence);
  return (
    <ul className={styles.schema} role="status">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
