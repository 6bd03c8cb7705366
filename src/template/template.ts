import type { JsonText } from '#lib/jsonText.ts';

export const scopes = ['team', 'organization', 'global', 'feature_flag'] as const;
export type Scope = (typeof scopes)[number];

/** Who made a template. Servers before April 2026 send a bare user id (contract 7), so all but `id` may be null. */
export interface Author {
  id: number | null;
  name: string | null;
  email: string | null;
}

/** What a template holds that does not exist outside its project (contract 1.3); only a retrieve says. */
export interface NonPortableReferences {
  actions: number;
  cohorts: number;
  warehouse_tables: string[];
}

/**
 * One row as any PostHog from 2023 to 2026 sends it, with PostHog's own field names.
 * `null` where the row, or that generation of servers, has no value.
 */
export interface Template {
  id: string;
  template_name: string | null;
  dashboard_description: string | null;
  tags: string[] | null;
  image_url: string | null;
  /** One of `scopes`, or whatever else an odd or newer row holds. */
  scope: string | null;
  /** null: the server is too old to know featured templates. */
  is_featured: boolean | null;
  availability_contexts: string[] | null;
  created_at: string | null;
  created_by: Author | null;
  team_id: number | null;
  deleted: boolean;
  non_portable_references: NonPortableReferences | null;
  tiles: JsonText;
  dashboard_filters: JsonText;
  variables: JsonText;
  /** The whole row as the server sent it, unknown fields included. */
  source: JsonText;
}

/** The parts of a template that are JSON documents, in the order PostHog writes them. */
export const jsonParts = ['tiles', 'dashboard_filters', 'variables'] as const;
export type JsonPart = (typeof jsonParts)[number];

export function isPart(name: unknown): name is JsonPart {
  return jsonParts.some((part) => part === name);
}

/** The texts of the three documents while somebody edits them; any of them may not parse at the moment. */
export type TemplateParts = Record<JsonPart, string>;

/** The fields that a form edits. Nulls of the row are shown as empty; an empty field whose row had null is unchanged. */
export interface TemplateFields {
  template_name: string;
  dashboard_description: string;
  tags: string[];
  image_url: string;
  scope: Scope;
  is_featured: boolean;
  availability_contexts: string[];
}

/** All that a person can edit of a template. */
export interface TemplateDraft {
  fields: TemplateFields;
  parts: TemplateParts;
}

export type EditableField = keyof TemplateFields | JsonPart;

/** What to call an author: old servers send no more than a number. */
export function authorLabel({ name, email, id }: Author): string {
  return name ?? email ?? `User ${id}`;
}

/** What to call a template in a sentence: names may be null or empty (contract 8.45). */
export function templateLabel(template: { template_name: string | null }): string {
  return template.template_name?.trim() || 'Untitled template';
}
