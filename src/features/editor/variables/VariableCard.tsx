import type { Problem } from '#template/problem.ts';
import { problemsByItem } from '#template/problemsByItem.ts';
import type { VariableFields } from '#template/variableFields.ts';
import type { VariableUse } from '#template/variableUses.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { ArrowDown, ArrowUp, ChevronRight, TriangleAlert, X } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { VariableBody } from './VariableBody.tsx';
import styles from './VariableCard.module.css';
import { variableLabel, type EditVariables } from './variablesForm.ts';

export interface VariableCardProps {
  index: number;
  count: number;
  variable: VariableFields;
  otherIds: readonly string[];
  use: VariableUse | undefined;
  problems: readonly Problem[];
  types: readonly string[];
  refusal: string | null;
  open: boolean;
  isNew: boolean;
  onToggle: () => void;
  /** `part`: what of the card gets the focus at its new place. */
  onMove: (to: number, part: string) => void;
  onRemove: () => void;
  onEdit: EditVariables;
  onRename: (from: string, to: string) => void;
  onNewId: (id: string) => void;
  onShowUses: ((id: string, tiles: readonly number[]) => void) | undefined;
}

/** One variable: a line that says which, and its fields where it is open. */
export function VariableCard({ onToggle, onMove, onRemove, ...body }: VariableCardProps) {
  const { index, count, variable, use, problems, refusal, open } = body;
  const bodyId = useId();
  const label = variableLabel(variable, index);
  const found = problemsByItem(problems, 'variables').get(index);

  function moveByKey(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? index - 1 : index + 1, 'title');
  }

  return (
    <li className={styles.card} data-row={index}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.title}
          data-part="title"
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
          onKeyDown={moveByKey}
        >
          <ChevronRight aria-hidden className={styles.chevron} />
          <span className={styles.words}>
            <span className={styles.id}>
              {variable.id || 'No id'}
              {found && (
                <TriangleAlert
                  role="img"
                  aria-label={found.severity === 'error' ? 'Has errors' : 'Has warnings'}
                  className={found.severity === 'error' ? styles.bad : styles.mark}
                />
              )}
            </span>
            <span className={styles.facts}>
              {[usedIn(use), variable.name].filter(Boolean).join(' · ')}
            </span>
          </span>
        </button>
        <IconButton
          size="s"
          label={`Move ${label} up`}
          icon={<ArrowUp aria-hidden />}
          data-part="up"
          disabledReason={refusal ?? (index === 0 ? 'It is the first.' : null)}
          onClick={() => onMove(index - 1, 'up')}
        />
        <IconButton
          size="s"
          label={`Move ${label} down`}
          icon={<ArrowDown aria-hidden />}
          data-part="down"
          disabledReason={refusal ?? (index === count - 1 ? 'It is the last.' : null)}
          onClick={() => onMove(index + 1, 'down')}
        />
        <IconButton
          size="s"
          label={`Remove ${label}`}
          icon={<X aria-hidden />}
          disabledReason={refusal}
          onClick={onRemove}
        />
      </div>
      {open && (
        <div id={bodyId} role="group" aria-label={`Variable ${variable.id || index + 1}`}>
          {variable.readable ? (
            <VariableBody {...body} />
          ) : (
            <p className={styles.unreadable}>It is no object. Edit it in the JSON, or remove it.</p>
          )}
        </div>
      )}
    </li>
  );
}

function usedIn(use: VariableUse | undefined): string {
  const tiles = use?.tiles.length ?? 0;
  if (tiles === 0) return 'Not used';
  return tiles === 1 ? '1 tile' : `${tiles} tiles`;
}
