import { failureOf } from '#api/errors.ts';
import {
  causeOf,
  useCreateTemplate,
  usePatchTemplate,
  useReplaceTemplate,
} from '#queries/saving.ts';
import type { Permissions } from '#session/permissions.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { changesBody, changesOf } from '#template/changes.ts';
import type { EditableField, Template, TemplateDraft } from '#template/template.ts';

/** How a draft gets to the server. */
export interface SavePlan {
  kind: 'create' | 'patch' | 'replace';
  changes: Map<EditableField, JsonText>;
  /** Fields that a replacement cannot carry over, since only staff may set them (contract 3.3). */
  lost: EditableField[];
}

/** `replacing`: the person chose to replace the row, because they may not change its content in place. */
export function planSave(
  base: Template | null,
  draft: TemplateDraft,
  permissions: Permissions,
  replacing: boolean,
): SavePlan {
  const changes = changesOf(base, draft);
  const inPlace = [...changes.keys()].every((field) => permissions.edit(field, base) === null);
  if (base === null || inPlace || !replacing) {
    return { kind: base === null ? 'create' : 'patch', changes, lost: [] };
  }
  return { ...planAnew(draft, permissions), kind: 'replace' };
}

/** A new template of all that a draft holds, but for what only others may set. */
export function planAnew(draft: TemplateDraft, permissions: Permissions): SavePlan {
  const changes = changesOf(null, draft);
  const lost = [...changes.keys()].filter((field) => permissions.edit(field, null) !== null);
  for (const field of lost) changes.delete(field);
  return { kind: 'create', changes, lost };
}

/** The field that a refusal is about, where it is about one. */
export function fieldOfError(error: unknown): EditableField | null {
  const failure = failureOf(causeOf(error));
  if (failure?.kind === 'name-taken') return 'template_name';
  if (failure?.kind !== 'invalid') return null;
  return failure.field as EditableField | null; // PostHog names its own fields; others match no input
}

/** Carries a plan out and returns the row as it is on the server now. */
export function useSave(projectId: number, base: Template | null) {
  const creating = useCreateTemplate(projectId);
  const patching = usePatchTemplate(projectId);
  const replacing = useReplaceTemplate(projectId);
  const pending = creating.isPending || patching.isPending || replacing.isPending;

  function save({ kind, changes }: SavePlan): Promise<Template> {
    const body = changesBody(changes);
    if (base === null) return creating.mutateAsync(body);
    return kind === 'replace'
      ? replacing.mutateAsync({ row: base, body })
      : patching.mutateAsync({ row: base, body });
  }
  return {
    save,
    pending,
    step: replacing.step,
    /** A replacement of the row was begun: it is archived, by none but ourselves. */
    isHalfDone: () => base !== null && replacing.isHalfDone(base),
  };
}
