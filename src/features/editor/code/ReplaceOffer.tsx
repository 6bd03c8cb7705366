import type { JsonPart } from '#template/template.ts';
import { paths } from '#paths.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useEditor } from '#features/editor/EditorContext.ts';
import { Link } from 'wouter';

/** For those who may create content but not change it: the way round, and what it means. */
export function ReplaceOffer({ part }: { part: JsonPart }) {
  const { projectId, base, permissions, replacing, startReplacing } = useEditor();
  const isOffered =
    base !== null && permissions.edit(part, base) !== null && permissions.replace(base);
  if (!isOffered) return null;
  return (
    <Notice
      tone="info"
      title={
        replacing
          ? 'Saving will replace this template'
          : 'Only staff may change this after a template is created'
      }
      actions={!replacing && <Button onClick={startReplacing}>Replace</Button>}
    >
      {replacing
        ? 'A new template takes its name and content, and this one is archived. The new one has another id; if it cannot be created, this one comes back.'
        : 'You can replace the template instead: a new one with your changes is created, and this one is archived.'}{' '}
      <Link href={paths.access(projectId)}>What may I do?</Link>
    </Notice>
  );
}
