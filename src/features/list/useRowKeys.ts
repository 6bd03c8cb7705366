import { useTemplateActions } from '#components/useTemplateActions.tsx';
import { paths } from '#paths.ts';
import type { Permissions } from '#session/permissions.ts';
import type { Template } from '#template/template.ts';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { useLocation } from 'wouter';
import type { RowSelection } from '#components/selection/selection.ts';
import { linkOf, rowOfFocus } from './rowFocus.ts';

export interface RowKeys {
  projectId: number;
  rows: readonly Template[];
  permissions: Permissions;
  selection: RowSelection;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClear: () => void;
}

/** The list without a mouse. The current row is the one that has the focus; there is no second mark beside it. */
export function useRowKeys({
  projectId,
  rows,
  permissions,
  selection,
  onPrevious,
  onNext,
  onClear,
}: RowKeys): void {
  const [, navigate] = useLocation();
  const { archive, duplicate } = useTemplateActions(projectId, permissions);

  const current = () => rows.findIndex(({ id }) => id === rowOfFocus());
  const focus = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (row === undefined) return;
    const link = linkOf(row.id);
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const move = (step: number) => {
    const now = current();
    focus(now === -1 ? (step > 0 ? 0 : rows.length - 1) : now + step);
  };
  const extend = (step: number) => {
    const before = rows[current()];
    if (before !== undefined && !selection.any) selection.toggle(before, { range: false });
    move(step);
    const row = rows[current()];
    if (row !== undefined && row !== before) selection.toggle(row, { range: true });
  };
  const onCurrent = (act: (row: Template, index: number) => void) => () => {
    const index = current();
    const row = rows[index];
    if (row !== undefined) act(row, index);
  };
  const toggle = (range: boolean) => onCurrent((row) => selection.toggle(row, { range }));

  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    'shift+j': () => extend(1),
    'shift+k': () => extend(-1),
    x: toggle(false),
    'shift+x': toggle(true),
    o: onCurrent((row) => linkOf(row.id)?.click()),
    e: onCurrent((row, index) => {
      if (permissions.archive(row) !== null) return;
      // The row goes at once: whoever works down a list goes on with the next one.
      const next = rows[index + 1] ?? rows[index - 1];
      void archive(row);
      if (next !== undefined) linkOf(next.id)?.focus();
    }),
    d: onCurrent((row) => {
      if (permissions.create === null) void duplicate(row);
    }),
    n: () => {
      if (permissions.create === null) navigate(paths.newTemplate(projectId));
    },
    '[': () => onPrevious?.(),
    ']': () => onNext?.(),
    Escape: onClear,
  });
}
