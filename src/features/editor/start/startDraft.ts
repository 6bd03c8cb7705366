import { copyNames } from '#template/copyName.ts';
import { templateFromDashboard } from '#template/dashboardTemplate.ts';
import { draftOf } from '#template/fields.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { Permissions } from '#session/permissions.ts';
import { draftOfStarter, templateStarters } from '#template/templateStarters.ts';
import { type Template, type TemplateDraft, templateLabel } from '#template/template.ts';

/** What an editor is filled with. */
export type Start =
  | {
      ok: true;
      /** What it was made of. */ name: string;
      draft: TemplateDraft;
      note: string | null;
    }
  | { ok: false; reason: string };

export function startFromStarter(id: string): Start {
  const starter = templateStarters.find((each) => each.id === id);
  if (starter === undefined) return { ok: false, reason: `There is no starter “${id}”.` };
  return { ok: true, name: starter.name, draft: draftOfStarter(starter), note: null };
}

/** The content of another template under a name of its own, without what one may not set (contract 3.3). */
export function startFromTemplate(template: Template, { edit }: Permissions): Start {
  const { fields, parts } = draftOf(template);
  const [name = ''] = copyNames(template.template_name ?? '');
  const may = (field: 'image_url' | 'availability_contexts') => edit(field, null) === null;
  return {
    ok: true,
    name: templateLabel(template),
    note: null,
    draft: {
      parts,
      fields: {
        ...fields,
        template_name: name,
        // It belongs to this project, and nobody has marked it yet.
        scope: 'team',
        is_featured: false,
        image_url: may('image_url') ? fields.image_url : '',
        availability_contexts: may('availability_contexts') ? fields.availability_contexts : [],
      },
    },
  };
}

export function startFromDashboard(source: JsonText): Start {
  const reading = templateFromDashboard(source);
  if (!reading.ok) return reading;
  const { draft, left } = reading;
  const note =
    left === 0
      ? null
      : `${left === 1 ? 'One tile was' : `${left} tiles were`} left out, for templates cannot hold ${left === 1 ? 'it' : 'them'}.`;
  return { ok: true, name: draft.fields.template_name || 'Untitled dashboard', draft, note };
}
