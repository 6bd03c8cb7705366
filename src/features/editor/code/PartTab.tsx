import { CodeEditor, type CodeEditorHandle } from '#monaco/CodeEditor.lazy.tsx';
import { useConnection } from '#session/SessionProvider.tsx';
import { sentence } from '#template/problem.ts';
import { partSchema } from '#template/schema.ts';
import type { JsonPart } from '#template/template.ts';
import { useMemo, useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import { PlaceTrail } from '#features/editor/place/PlaceTrail.tsx';
import { useFollowCaret } from '#features/editor/place/useFollowCaret.ts';
import { useGrantWish } from '#features/editor/place/useGrantWish.ts';
import { partLabel, tabOf } from '#features/editor/tabs.ts';
import styles from './PartTab.module.css';
import { ReplaceOffer } from './ReplaceOffer.tsx';
import { SchemaLine } from './SchemaLine.tsx';

/** One of the three documents as code. */
export function PartTab({ part }: { part: JsonPart }) {
  const { projectId, base, schema, store, state, current, partRefusal, save } = useEditor();
  const { host } = useConnection();
  const [code, setCode] = useState<CodeEditorHandle | null>(null);
  const text = state.draft.parts[part];

  const { problems } = current.analysis;
  const markers = useMemo(
    () =>
      problems.flatMap(({ problem, place }) => {
        const { path, code: name, severity } = problem;
        // Monaco's own JSON service underlines what does not parse, and where.
        if (place === null || path[0] !== part || name === 'json-syntax') return [];
        return [{ ...place, severity, code: name, message: sentence(problem) }];
      }),
    [problems, part],
  );
  useGrantWish(code, tabOf(part), text, (path) => path.slice(1));
  const onCursor = useFollowCaret(text, part);

  const partOfSchema = useMemo(() => partSchema(schema.schema, part), [schema, part]);
  return (
    <div className={styles.tab}>
      <ReplaceOffer part={part} />
      <CodeEditor
        label={partLabel(part)}
        modelPath={`${host}/${projectId}/${base?.id ?? 'new'}/${part}.json`}
        value={text}
        onChange={(next) => store.typePart(part, next)}
        schema={partOfSchema}
        readOnlyReason={partRefusal(part)}
        markers={markers}
        onSave={save}
        onCursor={onCursor}
        handleRef={setCode}
        height="max(24rem, calc(100vh - 20rem))"
      />
      <PlaceTrail />
      <SchemaLine schema={schema} />
    </div>
  );
}
