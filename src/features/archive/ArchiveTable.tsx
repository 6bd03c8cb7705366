import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { Thumbnail } from '#components/images/Thumbnail.tsx';
import { useCommands } from '#components/commands/useCommands.ts';
import { RowCheckbox } from '#components/selection/RowCheckbox.tsx';
import { useSelection } from '#components/selection/useSelection.ts';
import { useRestore } from '#components/useRestore.ts';
import type { Permissions } from '#session/permissions.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Button } from '#ui/Button.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '#ui/Table.tsx';
import { ArchiveRestore } from 'lucide-react';
import { useMemo, useState } from 'react';
import styles from './ArchivePage.module.css';
import { useRestoreMany } from './useRestoreMany.ts';
import { CreateAnewDialog } from './CreateAnewDialog.tsx';

export interface ArchivedRow {
  /** Milliseconds since 1970. */
  archivedAt: number;
  template: Template;
}

export function ArchiveTable({
  projectId,
  rows,
  permissions,
}: {
  projectId: number;
  rows: ArchivedRow[];
  permissions: Permissions;
}) {
  const [anew, setAnew] = useState<Template | null>(null);
  const templates = useMemo(() => rows.map(({ template }) => template), [rows]);
  const { selection, change, rows: chosen } = useSelection(String(projectId), templates);
  const restoreMany = useRestoreMany(projectId);
  const { restore, busyId } = useRestore(projectId, setAnew);
  useCommands(() =>
    permissions.restore === null
      ? rows.map(({ template }) => ({
          id: `archive restore ${template.id}`,
          label: `Restore ${templateLabel(template)}`,
          group: 'The archive',
          icon: <ArchiveRestore />,
          run: () => void restore(template),
        }))
      : [],
  );
  return (
    <>
      <Table label="Archived templates">
        <TableHead>
          <TableRow>
            <HeaderCell className={styles.select}>
              <Checkbox
                label="Select all"
                hiddenLabel
                checked={selection.rows.size === rows.length}
                indeterminate={chosen.any && selection.rows.size < rows.length}
                onChange={() => chosen.togglePage(selection.rows.size < rows.length)}
              />
            </HeaderCell>
            <HeaderCell className={styles.picture}>
              <span className="visually-hidden">Preview</span>
            </HeaderCell>
            <HeaderCell>Name</HeaderCell>
            <HeaderCell>Scope</HeaderCell>
            <HeaderCell>Archived</HeaderCell>
            <HeaderCell>
              <span className="visually-hidden">Actions</span>
            </HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ template, archivedAt }) => {
            const name = templateLabel(template);
            return (
              <TableRow key={template.id} selected={chosen.isSelected(template.id)}>
                <Cell stacked="mark" className={styles.select}>
                  <RowCheckbox
                    template={template}
                    isSelected={chosen.isSelected(template.id)}
                    toggle={chosen.toggle}
                  />
                </Cell>
                <Cell stacked="start" className={styles.picture}>
                  <Thumbnail template={template} />
                </Cell>
                <Cell stacked="title">
                  <strong>{name}</strong>
                  <p className={styles.id}>{template.id}</p>
                </Cell>
                <Cell label="Scope">
                  <ScopeBadge scope={template.scope} />
                </Cell>
                <Cell label="Archived">
                  <RelativeTime date={new Date(archivedAt).toISOString()} />
                </Cell>
                <Cell stacked="end" className={styles.actions}>
                  <Button
                    aria-label={`Restore ${name}`}
                    busy={busyId === template.id}
                    disabledReason={permissions.restore}
                    onClick={() => void restore(template)}
                  >
                    Restore
                  </Button>
                </Cell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {chosen.any && (
        <div role="region" aria-label="Selected templates" className={styles.bar}>
          <p role="status">{`${selection.rows.size} selected`}</p>
          <Button
            size="s"
            variant="primary"
            icon={<ArchiveRestore />}
            disabledReason={permissions.restore}
            onClick={() => {
              restoreMany([...selection.rows.values()]);
              change({ kind: 'clear' });
            }}
          >
            Restore the selected
          </Button>
          <Button size="s" variant="quiet" onClick={() => change({ kind: 'clear' })}>
            Clear selection
          </Button>
        </div>
      )}
      {anew !== null && (
        <CreateAnewDialog
          projectId={projectId}
          template={anew}
          permissions={permissions}
          onClose={() => setAnew(null)}
        />
      )}
    </>
  );
}
