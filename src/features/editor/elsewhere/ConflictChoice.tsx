import { jsonOrNull, prettyJson } from '#lib/jsonText.ts';
import { stringValue } from '#lib/jsonMembers.ts';
import type { Choice, Conflict } from '#template/merge/conflict.ts';
import { useId } from 'react';
import styles from './ConflictChoice.module.css';

interface Props {
  conflict: Conflict;
  /** What to call the two sides. */
  names: Record<Choice, string>;
  value: Choice | null;
  onChange: (choice: Choice) => void;
}

/** No value is shown at greater length than this. */
const longest = 2_000;

/** One place that both changed: the two side by side, as radio buttons. */
export function ConflictChoice({ conflict, names, value, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className={styles.conflict}>
      <legend className={styles.place}>{conflict.place}</legend>
      {conflict.kind === 'value' && conflict.base !== null && (
        <p className={styles.base}>
          Before: <span className={styles.was}>{shown(conflict.base, 120)}</span>
        </p>
      )}
      <div className={styles.sides}>
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side} className={styles.side}>
            <span className={styles.name}>
              <input
                type="radio"
                name={id}
                aria-label={`${names[side]}: ${conflict.place}`}
                checked={value === side}
                onChange={() => onChange(side)}
              />
              {names[side]}
            </span>
            {conflict[side] === null ? (
              <em className={styles.gone}>Removed</em>
            ) : (
              <span className={styles.value}>{shown(conflict[side], longest) || 'Empty'}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function shown(text: string, most: number): string {
  const json = jsonOrNull(text)?.trim();
  const words =
    json === undefined ? text : json.startsWith('"') ? stringValue(json) : prettyJson(json);
  return words.length > most ? `${words.slice(0, most)}…` : words;
}
