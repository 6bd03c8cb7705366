import { CodeEditor } from '#monaco/CodeEditor.lazy.tsx';
import type { SchemaInForce } from '#queries/schema.ts';
import type { Permissions } from '#session/permissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { composeDocument, knownFieldsOf, readDocument } from '#template/document.ts';
import { sentence } from '#template/problem.ts';
import type { Template, TemplateDraft, TemplateFields } from '#template/template.ts';
import { Notice } from '#ui/Notice.tsx';
import { useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import styles from './PartTab.module.css';
import { ReplaceOffer } from './ReplaceOffer.tsx';
import { SchemaLine } from './SchemaLine.tsx';
import type { TemplateDocument } from './useTemplateDocument.ts';

interface Props {
  projectId: number;
  base: Template | null;
  draft: TemplateDraft;
  document: TemplateDocument;
  permissions: Permissions;
  schema: SchemaInForce;
  replacing: boolean;
  onReplace: () => void;
  onSave: () => void;
}

/** The whole template as one document; what is typed here goes to the form and the parts as soon as it reads. */
export function JsonTab({
  projectId,
  base,
  draft,
  document,
  permissions,
  schema,
  replacing,
  onReplace,
  onSave,
}: Props) {
  const { host } = useConnection();
  const { setValue } = useFormContext<TemplateFields>();
  const known = useMemo(() => knownFieldsOf(base), [base]);
  const composed = useMemo(() => composeDocument(draft, known), [draft, known]);
  /** What was typed last, and what it was read as: while the draft is still that, the text stays as typed. */
  const [typed, setTyped] = useState<{ text: string; composed: string | null } | null>(null);
  const [messages, setMessages] = useState<string[]>([]);

  const asTyped = typed !== null && typed.composed === composed ? typed.text : composed;
  const text = document.unreadable ?? asTyped;

  function change(next: string) {
    const read = readDocument(next, draft);
    if (!read.ok) {
      document.setUnreadable(next);
      setMessages(read.problems.map(sentence));
      return;
    }
    for (const [name, value] of Object.entries(read.draft.fields)) {
      setValue(name as keyof TemplateFields, value, { shouldDirty: true }); // keys of TemplateFields
    }
    setTyped({ text: next, composed: composeDocument(read.draft, known) });
    document.setParts(read.draft.parts);
    document.setUnreadable(null);
    setMessages(read.ignored.map((name) => `“${name}” belongs to PostHog and is not saved.`));
  }

  const content = permissions.edit('tiles', base);
  const offersReplace = content !== null && base !== null && permissions.replace(base);
  if (text === null) {
    return (
      <Notice tone="info" title="The parts do not make a document yet">
        One of the tabs Tiles, Filters and Variables holds text that is no JSON. Once it is mended,
        the whole template shows here.
      </Notice>
    );
  }
  return (
    <div className={styles.tab}>
      {offersReplace && <ReplaceOffer replacing={replacing} onReplace={onReplace} />}
      <CodeEditor
        label="Template JSON"
        modelPath={`${host}/${projectId}/${base?.id ?? 'new'}/template.json`}
        value={text}
        onChange={change}
        schema={schema.schema}
        readOnlyReason={offersReplace && replacing ? null : content}
        onSave={onSave}
        height="max(24rem, calc(100vh - 20rem))"
      />
      {messages.length > 0 && (
        <ul className={styles.schema} role="status">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <SchemaLine schema={schema} />
    </div>
  );
}
