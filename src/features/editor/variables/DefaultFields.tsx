import type { JsonText } from '#lib/jsonText.ts';
import type { DefaultFields as Fields } from '#template/variableDefault.ts';
import { setVariableDefault } from '#template/variableEdits.ts';
import type { VariableFields } from '#template/variableFields.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useFormContext } from 'react-hook-form';
import styles from './VariableCard.module.css';
import type { FieldMessages } from './variableMessages.tsx';
import type { VariablesValues } from './variablesForm.ts';

interface Props {
  index: number;
  variable: VariableFields;
  messages: FieldMessages;
  locked: boolean;
  onEdit: (change: (text: JsonText) => string) => void;
}

/** PostHog's ways of counting an event that ask for nothing more; others stay as they are. */
const maths: Record<string, string> = {
  total: 'Total count',
  dau: 'Unique users',
  weekly_active: 'Weekly active users',
  monthly_active: 'Monthly active users',
  unique_session: 'Unique sessions',
  first_time_for_user: 'First time for a user',
};

/** The event or action that stands in where nobody chooses one. */
export function DefaultFields({ index, variable, messages, locked, onEdit }: Props) {
  const { register } = useFormContext<VariablesValues>();
  const { defaultKind, math } = variable;

  const field = (key: keyof Fields) =>
    register(`variables.${index}.${key}`, {
      onChange: ({ target }: { target: HTMLInputElement }) =>
        onEdit((text) => setVariableDefault(text, index, { [key]: target.value })),
    });

  if (defaultKind === 'custom') {
    return (
      <div className={styles.custom}>
        <p className={styles.label}>Default</p>
        <p>Custom: edit it in the JSON.</p>
        {messages.error ?? messages.hint}
      </div>
    );
  }
  return (
    <>
      <div className={styles.pair}>
        <Select label="Default" disabled={locked} {...field('defaultKind')}>
          {defaultKind === 'none' && <option value="none">None</option>}
          <option value="event">An event</option>
          <option value="action">An action</option>
        </Select>
        <Select label="Counted by" disabled={locked || defaultKind === 'none'} {...field('math')}>
          {math === '' && <option value="">Not set</option>}
          {[...new Set([...Object.keys(maths), math])].filter(Boolean).map((each) => (
            <option key={each} value={each}>
              {maths[each] ?? each}
            </option>
          ))}
        </Select>
      </div>
      <TextField
        label={defaultKind === 'action' ? 'Action ID' : 'Event'}
        mono
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        inputMode={defaultKind === 'action' ? 'numeric' : undefined}
        placeholder={placeholders[defaultKind]}
        readOnly={locked}
        {...messages}
        {...field('target')}
      />
    </>
  );
}

const placeholders = { event: 'Any event', action: 'Its number in PostHog', none: '$pageview' };
