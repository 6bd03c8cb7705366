import { counted } from '#lib/counted.ts';
import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { Thumbnail } from '#components/images/Thumbnail.tsx';
import { paths } from '#paths.ts';
import { fieldLabels } from '#template/placeText.ts';
import { templateLabel } from '#template/template.ts';
import { pictureOf } from '#template/transfer/found.ts';
import { countOf } from '#template/tiles.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ChevronRight } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { FoundProblems } from './FoundProblems.tsx';
import styles from './ImportItem.module.css';
import type { Choice, ImportRow, Status } from './importRows.ts';
import { problemWords } from './importWords.ts';
import { RowChanges } from './RowChanges.tsx';

interface Props {
  projectId: number;
  row: ImportRow;
  selected: boolean;
  onSelect: () => void;
  onChoose: (choice: Choice) => void;
  onRename: (name: string) => void;
}

const badges: Record<Status, { tone: 'ok' | 'amber' | 'neutral'; label: string }> = {
  new: { tone: 'ok', label: 'New' },
  changed: { tone: 'amber', label: 'Changed' },
  same: { tone: 'neutral', label: 'Same' },
};
const labels: Record<Choice, string> = { create: 'Create', replace: 'Replace', skip: 'Skip' };

/** One found template: what it is, how it differs, what is the matter with it, and what is to be done. */
export function ImportItem({ projectId, row, selected, onSelect, onChoose, onRename }: Props) {
  const { found, label, status, choice, match } = row;
  const [open, setOpen] = useState<'problems' | 'changes' | null>(null);
  const titleId = useId();
  const picture = useMemo(() => pictureOf(found), [found]);
  const problems = problemWords(row);
  const toggle = (what: 'problems' | 'changes') => setOpen(open === what ? null : what);

  return (
    <li className={styles.item} aria-labelledby={titleId} data-choice={choice}>
      <Checkbox label={`Select ${label}`} hiddenLabel checked={selected} onChange={onSelect} />
      <div className={styles.picture}>
        <Thumbnail template={picture} />
      </div>
      <div className={styles.main}>
        <div className={styles.head}>
          <strong id={titleId} className={styles.title}>
            {label}
          </strong>
          {status !== null && <Badge tone={badges[status].tone}>{badges[status].label}</Badge>}
          {picture.scope !== 'team' && <ScopeBadge scope={picture.scope} />}
        </div>
        <p className={styles.meta}>
          {counted(countOf(picture.tiles), 'tile')} · {found.origin}
          {match !== null && (
            <>
              {' · '}
              <Link href={paths.template(projectId, match.id)} target="_blank">
                {templateLabel(match) === label
                  ? 'what the project has'
                  : `the project has it as ${templateLabel(match)}`}
              </Link>
            </>
          )}
        </p>
        {row.refusals.map((refusal) => (
          <p key={refusal} className={styles.refusal}>
            {refusal}
          </p>
        ))}
        {row.leftOut.length > 0 && (
          <p className={styles.meta}>
            {`Left out, since you may not set it here: ${row.leftOut.map((field) => fieldLabels[field]).join(', ')}.`}
          </p>
        )}
        {row.task?.kind === 'replace' && (
          <p className={styles.meta}>
            You may not change its content in place, so a new template takes its place and the old
            one is archived.
          </p>
        )}
        <div className={styles.more}>
          {status === 'changed' && (
            <Unfold open={open === 'changes'} onToggle={() => toggle('changes')}>
              Changes
            </Unfold>
          )}
          {problems !== null && (
            <Unfold open={open === 'problems'} onToggle={() => toggle('problems')}>
              {problems}
            </Unfold>
          )}
        </div>
        {choice === 'create' && (
          <div className={styles.name}>
            <TextField
              label={`Name for ${label}`}
              hiddenLabel
              placeholder="Untitled template"
              value={row.name}
              error={row.nameError ?? undefined}
              onChange={({ currentTarget }) => onRename(currentTarget.value)}
            />
            {row.nameError !== null && row.freeName !== null && row.freeName !== row.name && (
              <Button size="s" onClick={() => onRename(row.freeName ?? row.name)}>
                {`Use “${row.freeName}”`}
              </Button>
            )}
          </div>
        )}
      </div>
      <SegmentedControl
        label={`What to do with ${label}`}
        hiddenLabel
        className={styles.choice}
        options={row.choices.map((value) => ({ value, label: labels[value] }))}
        value={choice}
        onChange={onChoose}
      />
      {open === 'problems' && problems !== null && <FoundProblems problems={row.problems} />}
      {open === 'changes' && match !== null && <RowChanges found={found} match={match} />}
    </li>
  );
}

function Unfold({
  open,
  onToggle,
  children,
}: {
  open: boolean;
  onToggle: () => void;
  children: string;
}) {
  return (
    <Button
      size="s"
      variant="quiet"
      aria-expanded={open}
      className={styles.unfold}
      icon={<ChevronRight aria-hidden className={styles.chevron} />}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
