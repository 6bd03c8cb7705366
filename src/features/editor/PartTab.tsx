import { CodeEditor, type CodeEditorHandle } from '#monaco/CodeEditor.lazy.tsx';
import type { SchemaInForce } from '#queries/schema.ts';
import type { Permissions } from '#session/permissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { locate, locateAll } from '#template/locate.ts';
import { type Problem, sentence } from '#template/problem.ts';
import { partSchema } from '#template/schema.ts';
import type { JsonPart, Template } from '#template/template.ts';
import { useEffect, useMemo, useState } from 'react';
import styles from './PartTab.module.css';
import { ReplaceOffer } from './ReplaceOffer.tsx';
import { SchemaLine } from './SchemaLine.tsx';
import { partLabel } from './tabs.ts';

interface Props {
  projectId: number;
  part: JsonPart;
  base: Template | null;
  text: string;
  onChange: (text: string) => void;
  schema: SchemaInForce;
  permissions: Permissions;
  problems: Problem[];
  /** A place that somebody asked to see. */
  target: Problem['path'] | null;
  /** Why what is typed here would be lost; null: it would not. */
  lockedReason: string | null;
  replacing: boolean;
  onReplace: () => void;
  onSave: () => void;
}

/** One of the three documents as code. */
export function PartTab({
  projectId,
  part,
  base,
  text,
  onChange,
  schema,
  permissions,
  problems,
  target,
  lockedReason,
  replacing,
  onReplace,
  onSave,
}: Props) {
  const { host } = useConnection();
  const [editor, setEditor] = useState<CodeEditorHandle | null>(null);
  const refusal = permissions.edit(part, base);
  const offersReplace = refusal !== null && base !== null && permissions.replace(base);
  const readOnlyReason = lockedReason ?? (replacing && offersReplace ? null : refusal);

  const markers = useMemo(() => {
    // Monaco's own JSON service underlines what does not parse, and where.
    const here = problems.filter(({ path, code }) => path[0] === part && code !== 'json-syntax');
    const places = locateAll(
      text,
      here.map(({ path }) => path.slice(1)),
    );
    return here.flatMap((problem, index) => {
      const place = places[index];
      if (!place) return [];
      const { severity, code } = problem;
      return [{ ...place, severity, code, message: sentence(problem) }];
    });
  }, [problems, part, text]);

  useEffect(() => {
    if (editor === null || target?.[0] !== part) return;
    const place = locate(text, target.slice(1));
    if (place !== null) editor.reveal(place);
    editor.focus();
    // Only a new wish moves the editor; typing must not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editor, target, part]);

  const partOfSchema = useMemo(() => partSchema(schema.schema, part), [schema, part]);
  return (
    <div className={styles.tab}>
      {offersReplace && <ReplaceOffer replacing={replacing} onReplace={onReplace} />}
      <CodeEditor
        label={partLabel(part)}
        modelPath={`${host}/${projectId}/${base?.id ?? 'new'}/${part}.json`}
        value={text}
        onChange={onChange}
        schema={partOfSchema}
        readOnlyReason={readOnlyReason}
        markers={markers}
        onSave={onSave}
        handleRef={setEditor}
        height="max(24rem, calc(100vh - 20rem))"
      />
      <SchemaLine schema={schema} />
    </div>
  );
}
