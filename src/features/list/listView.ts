import type { Permissions } from '#session/permissions.ts';
import type { Template } from '#template/template.ts';

/** What the table and the gallery are both given. */
export interface ListViewProps {
  projectId: number;
  templates: Template[];
  permissions: Permissions;
  /** The rows are of the page before, while the next one is on its way. */
  stale: boolean;
  onTag: (tag: string) => void;
  /** Someone is about to open the editor: time to load it. */
  onEditIntent: () => void;
}
