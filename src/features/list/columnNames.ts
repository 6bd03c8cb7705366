import type { ListColumn } from '#storage/preferences.ts';

export const columnNames: Record<ListColumn, string> = {
  preview: 'Preview',
  tags: 'Tags',
  scope: 'Scope',
  tiles: 'Tiles',
  variables: 'Variables',
  author: 'Author',
  created: 'Created',
};
