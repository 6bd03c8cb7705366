import { checkContext, checkSteps } from '../check.ts';
import { fieldsOf } from '../fields.ts';
import { bundledSchema } from '../schema.ts';
import { finish } from '#lib/steps.ts';
import { authorLabel, type Template, templateLabel } from '../template.ts';
import { keyOfUse, usesIn } from './uses.ts';

/** What is wrong with a template, as a number a severity; hints are no problems. */
export interface ProblemCount {
  errors: number;
  warnings: number;
}

/** What a template is found by. */
export interface CatalogEntry {
  id: string;
  name: string;
  /** Name, description and tags in small letters: what a search looks in. */
  text: string;
  tags: readonly string[];
  author: string | null;
  scope: string | null;
  /** null: the server knows no such thing. */
  featured: boolean | null;
  createdAt: string;
  hasImage: boolean;
  /** Of another project; feature flag templates of others are listed only by their scope (contract 2.1). */
  isForeign: boolean;
  /** Each word it uses, once. */
  words: ReadonlySet<string>;
  /** null: not checked yet. */
  problems: ProblemCount | null;
}

export function entryOf(template: Template, projectId: number): CatalogEntry {
  const { tags, template_name, dashboard_description, created_by } = template;
  return {
    id: template.id,
    name: templateLabel(template),
    text: [template_name, dashboard_description, ...(tags ?? [])].join('\n').toLowerCase(),
    tags: tags ?? [],
    author: created_by === null ? null : authorLabel(created_by),
    scope: template.scope,
    featured: template.is_featured,
    createdAt: template.created_at ?? '',
    hasImage: (template.image_url ?? '').trim() !== '',
    isForeign: template.team_id !== projectId,
    words: new Set(usesIn(template).map(keyOfUse)),
    problems: null,
  };
}

/** Takes a few milliseconds a template, so it is done apart from the rest. */
export function countProblems(template: Template): ProblemCount {
  const { tiles, dashboard_filters, variables } = template;
  const draft = { fields: fieldsOf(template), parts: { tiles, dashboard_filters, variables } };
  const input = { draft, schema: bundledSchema, server: 'unknown', base: template } as const;
  const problems = finish(checkSteps(input, checkContext(input)));
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity);
  return { errors: count('error').length, warnings: count('warning').length };
}
