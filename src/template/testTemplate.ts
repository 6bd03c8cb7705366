import { jsonText } from '#lib/jsonText.ts';
import { emptyDraft } from './fields.ts';
import type { Template, TemplateDraft, TemplateFields, TemplateParts } from './template.ts';

/** For tests: a plain row of today's PostHog, with what matters replaced. */
export function testTemplate(changed: Partial<Template> = {}): Template {
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    template_name: 'Website traffic',
    dashboard_description: '',
    tags: [],
    image_url: null,
    scope: 'team',
    is_featured: false,
    availability_contexts: null,
    created_at: '2026-01-02T03:04:05.678901Z',
    created_by: null,
    team_id: 1,
    deleted: false,
    non_portable_references: null,
    tiles: jsonText([{ type: 'INSIGHT', name: 'Users', query: { kind: 'InsightVizNode' } }]),
    dashboard_filters: jsonText({}),
    variables: jsonText([]),
    source: jsonText({}),
    ...changed,
  };
}

/** For tests: an empty draft with what matters replaced. */
export function testDraft(
  fields: Partial<TemplateFields> = {},
  parts: Partial<TemplateParts> = {},
): TemplateDraft {
  const empty = emptyDraft();
  return { fields: { ...empty.fields, ...fields }, parts: { ...empty.parts, ...parts } };
}
