import { templateTabs, type TemplateTab } from '#paths.ts';
import type { JsonPart } from '#template/template.ts';

export const tabNames: Record<TemplateTab, string> = {
  details: 'Details',
  tiles: 'Tiles',
  filters: 'Filters',
  variables: 'Variables',
  json: 'JSON',
};

/** Tabs that hold one JSON document each, and the field of the template that it is. */
export const partTabs = [
  { tab: 'tiles', part: 'tiles' },
  { tab: 'filters', part: 'dashboard_filters' },
  { tab: 'variables', part: 'variables' },
] as const satisfies { tab: TemplateTab; part: JsonPart }[];

/** Where a field is edited. */
export function tabOf(field: string | number | undefined): TemplateTab {
  return partTabs.find(({ part }) => part === field)?.tab ?? 'details';
}

export function partLabel(part: JsonPart): string {
  return `${tabNames[tabOf(part)]} JSON`;
}

export function parseTab(text: string | null): TemplateTab {
  return templateTabs.find((tab) => tab === text) ?? 'details';
}

/** Why nothing else can be changed, or saved, while the JSON tab holds what is no template. */
export const unreadableReason = 'The JSON tab holds text that cannot be read. Mend it there first.';
