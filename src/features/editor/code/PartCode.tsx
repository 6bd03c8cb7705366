import { CodeEditor, type CodeEditorHandle } from '#monaco/CodeEditor.lazy.tsx';
import { paths } from '#paths.ts';
import { fixLabel } from '#template/fix.ts';
import { sentence } from '#template/problem.ts';
import { partSchema } from '#template/schema.ts';
import type { JsonPart } from '#template/template.ts';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useEditor } from '#features/editor/EditorContext.ts';
import { PlaceTrail } from '#features/editor/place/PlaceTrail.tsx';
import { useFollowCaret } from '#features/editor/place/useFollowCaret.ts';
import { useGrantWish } from '#features/editor/place/useGrantWish.ts';
import { useMend } from '#features/editor/problems/useMend.ts';
import { partLabel, tabOf } from '#features/editor/tabNames.ts';
import styles from './code.module.css';
import { SchemaLine } from './SchemaLine.tsx';
import { useSource } from './useSource.ts';
import { useModelPath } from './useModelPath.ts';
import { useSiblings } from './useSiblings.ts';

/** One of the three documents as code. */
export function PartCode({ part }: { part: JsonPart }) {
  const { projectId, schema, store, state, partRefusal, save } = useEditor();
  const [, navigate] = useLocation();
  const [code, setCode] = useState<CodeEditorHandle | null>(null);
  const modelPath = useModelPath();
  const siblings = useSiblings(part);
  const text = state.draft.parts[part];
  useGrantWish(code, tabOf(part), text, (path) => path.slice(1));
  const onCursor = useFollowCaret(text, part);
  useSource(code);
  const markers = useMarkers(part);
  const partOfSchema = useMemo(() => partSchema(schema.schema, part), [schema, part]);
  return (
    <div className={styles.code}>
      <CodeEditor
        label={partLabel(part)}
        modelPath={modelPath(part)}
        kind={part}
        alongside={siblings.documents}
        onOpenDocument={siblings.open}
        value={text}
        onChange={(next) => store.typePart(part, next)}
        schema={partOfSchema}
        readOnlyReason={partRefusal(part)}
        markers={markers}
        onFindUsage={(find) => navigate(paths.usage(projectId, { find }))}
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

/** More would slow every key in a large document, and nobody reads them in the text. */
const MOST_MARKERS = 500;

/** The part's problems where they stand, each with the way out of it. */
function useMarkers(part: JsonPart) {
  const { current } = useEditor();
  const { refusal, one } = useMend();
  const { problems, places } = current.analysis;
  return useMemo(
    () =>
      problems
        .flatMap((problem, index) => {
          const { path, code, severity, fix } = problem;
          const place = places[index];
          // Monaco's own JSON service underlines what does not parse, and where.
          if (path[0] !== part || code === 'json-syntax' || !place) return [];
          const fixes =
            fix === undefined || refusal !== null
              ? []
              : [{ title: fixLabel(fix), run: () => one(fix) }];
          return [{ ...place, severity, code, message: sentence(problem), fixes }];
        })
        .slice(0, MOST_MARKERS),
    [problems, places, part, refusal, one],
  );
}
