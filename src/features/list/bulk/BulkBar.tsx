import { counted } from '#lib/counted.ts';
import { CopyDialog } from '#components/copy/CopyDialog.lazy.tsx';
import { exportTemplates } from '#components/exportTemplates.ts';
import { scopeNames } from '#components/scopeNames.ts';
import { useFailureToast } from '#components/useFailureToast.ts';
import type { Permissions } from '#session/permissions.ts';
import { scopes, type Template } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Archive, Copy, Download, Eye, Star, Tags } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Selection, SelectionChange } from '#components/selection/selection.ts';
import styles from './BulkBar.module.css';
import { type BulkChange, type BulkPlan, planBulk } from './bulkChange.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { GatherDialog } from './GatherDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import { useBulk } from './useBulk.ts';
import { useGather } from './useGather.ts';

interface Props {
  projectId: number;
  selection: Selection;
  change: (changed: SelectionChange) => void;
  page: readonly Template[];
  /** Rows that match, over all pages. */
  total: number;
  permissions: Permissions;
  /** All rows that match, from wherever they are. */
  everyMatching: (
    signal: AbortSignal,
    onProgress: (loaded: number, count: number) => void,
  ) => Promise<Template[]>;
}

/** More than these, and it asks first, though all of it can be taken back. */
const manyRows = 20;

function asksFirst({ change, rows, refused, already }: BulkPlan): boolean {
  const widens = change.kind === 'scope' && change.scope !== 'team';
  return rows.length > manyRows || rows.length === 0 || refused.length > 0 || already > 0 || widens;
}

/** What can be done with the chosen rows. */
export function BulkBar({
  projectId,
  selection,
  change: changeSelection,
  page,
  total,
  permissions,
  everyMatching,
}: Props) {
  const begin = useBulk(projectId);
  const failed = useFailureToast();
  const [asking, setAsking] = useState<BulkPlan | null>(null);
  const [copying, setCopying] = useState<readonly Template[] | null>(null);
  const [tagging, setTagging] = useState<'add-tag' | 'remove-tag' | null>(null);
  const { gather, gathering } = useGather(selection, everyMatching);

  const chosen = [...selection.rows.values()];
  const count = selection.everything ? total : chosen.length;
  const isWholePage = page.length > 0 && page.every(({ id }) => selection.rows.has(id));

  async function withRows(work: (rows: Template[]) => void | Promise<void>) {
    try {
      const rows = await gather();
      if (rows !== null) await work(rows);
    } catch (error) {
      failed(error);
    }
  }

  function carryOut(plan: BulkPlan) {
    begin(plan);
    changeSelection({ kind: 'clear' });
  }

  const propose = (change: BulkChange) =>
    withRows((rows) => {
      const plan = planBulk(change, rows, permissions);
      if (asksFirst(plan)) setAsking(plan);
      else carryOut(plan);
    });

  /** Where no chosen row allows it, and for one and the same reason. */
  function refusal(change: BulkChange): string | null {
    if (selection.everything) return null;
    const { rows, refused, already } = planBulk(change, chosen, permissions);
    const [only] = refused;
    return rows.length === 0 && already === 0 && refused.length === 1
      ? (only?.reason ?? null)
      : null;
  }

  const sayCount = useSaid(`${count} selected`);
  return (
    <div className={styles.bar} role="region" aria-label="Selected templates">
      <p className={styles.count}>
        <span aria-hidden>{`${count} selected`}</span>
        <span role="status" className="visually-hidden">
          {sayCount}
        </span>
      </p>
      {!isWholePage && !selection.everything && (
        <Button
          size="s"
          variant="quiet"
          onClick={() => changeSelection({ kind: 'page', selected: true })}
        >
          Select this page
        </Button>
      )}
      {isWholePage && !selection.everything && total > chosen.length && (
        <Button size="s" variant="quiet" onClick={() => changeSelection({ kind: 'everything' })}>
          {`Select all ${total} that match`}
        </Button>
      )}
      <div className={styles.actions}>
        <Button
          size="s"
          icon={<Archive />}
          disabledReason={refusal({ kind: 'archive' })}
          onClick={() => void propose({ kind: 'archive' })}
        >
          Archive
        </Button>
        <Menu
          label="Tags of the selected"
          triggerVariant="secondary"
          triggerSize="s"
          trigger={
            <>
              <Tags aria-hidden size={16} /> Tags
            </>
          }
          items={[
            {
              label: 'Add tag…',
              disabledReason: refusal({ kind: 'add-tag', tag: '' }),
              onSelect: () => setTagging('add-tag'),
            },
            {
              label: 'Remove tag…',
              disabledReason: refusal({ kind: 'add-tag', tag: '' }),
              onSelect: () => setTagging('remove-tag'),
            },
          ]}
        />
        <Menu
          label="Feature the selected"
          triggerVariant="secondary"
          triggerSize="s"
          trigger={
            <>
              <Star aria-hidden size={16} /> Featured
            </>
          }
          items={[true, false].map((featured) => ({
            label: featured ? 'Feature' : 'Stop featuring',
            disabledReason: refusal({ kind: 'feature', featured }),
            onSelect: () => void propose({ kind: 'feature', featured }),
          }))}
        />
        <Menu
          label="Scope of the selected"
          triggerVariant="secondary"
          triggerSize="s"
          trigger={
            <>
              <Eye aria-hidden size={16} /> Scope
            </>
          }
          items={scopes.map((scope) => ({
            label: scopeNames(scope).label,
            hint: scopeNames(scope).hint,
            disabledReason: refusal({ kind: 'scope', scope }),
            onSelect: () => void propose({ kind: 'scope', scope }),
          }))}
        />
        <Button
          size="s"
          icon={<Download />}
          onClick={() => void withRows((rows) => exportTemplates(rows, 'templates'))}
        >
          Export
        </Button>
        <Button size="s" icon={<Copy />} onClick={() => void withRows(setCopying)}>
          Copy to…
        </Button>
      </div>
      <Button size="s" variant="quiet" onClick={() => changeSelection({ kind: 'clear' })}>
        Clear selection
      </Button>
      {gathering !== null && <GatherDialog {...gathering} />}
      {tagging !== null && (
        <TagDialog
          kind={tagging}
          what={counted(count, 'template')}
          tags={[...new Set(chosen.flatMap(({ tags }) => tags ?? []))].toSorted()}
          onClose={() => setTagging(null)}
          onTag={(tag) => {
            setTagging(null);
            void propose({ kind: tagging, tag });
          }}
        />
      )}
      {copying !== null && (
        <CopyDialog projectId={projectId} templates={copying} onClose={() => setCopying(null)} />
      )}
      {asking !== null && (
        <BulkDialog
          plan={asking}
          onClose={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            carryOut(asking);
          }}
        />
      )}
    </div>
  );
}

/** Words for a screen reader, once they have stayed the same for a moment: a range is told as one. */
function useSaid(words: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(words), 300);
    return () => window.clearTimeout(timer);
  }, [words]);
  return said;
}
