import { setVariable } from '#template/variableEdits.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useFormContext } from 'react-hook-form';
import { DefaultFields } from './DefaultFields.tsx';
import { IdField } from './IdField.tsx';
import { UsesLine } from './UsesLine.tsx';
import type { VariableCardProps } from './VariableCard.tsx';
import styles from './VariableCard.module.css';
import { messagesOf, problemsOfWhole, Warnings } from './variableMessages.tsx';
import { variableLabel, type VariablesValues } from './variablesForm.ts';

export type VariableBodyProps = Omit<VariableCardProps, 'onToggle' | 'onMove' | 'onRemove'>;

const typeNames: Record<string, string> = { event: 'Event', element: 'Element' };

/** The fields of a variable. What is typed goes into the text at once; the id only when one is done with it. */
export function VariableBody(props: VariableBodyProps) {
  const { index, variable, use, problems, types, refusal, onEdit, onShowUses } = props;
  const { register } = useFormContext<VariablesValues>();
  const locked = refusal !== null;
  const edit = `Edit ${variableLabel(variable, index)}`;

  const field = (key: 'name' | 'description' | 'type' | 'required') =>
    register(`variables.${index}.${key}`, {
      onChange: ({ target }: { target: HTMLInputElement }) =>
        onEdit(edit, (text) =>
          setVariable(text, index, key, key === 'required' ? target.checked : target.value),
        ),
    });

  const ofType = messagesOf(problems, index, 'type');
  const whole = problemsOfWhole(problems, index);
  return (
    <div className={styles.body}>
      <UsesLine id={variable.id} use={use} onShowUses={onShowUses} />
      <IdField {...props} />
      <TextField
        label="Name"
        readOnly={locked}
        {...messagesOf(problems, index, 'name')}
        {...field('name')}
      />
      <TextField
        label="Description"
        readOnly={locked}
        {...messagesOf(problems, index, 'description')}
        {...field('description')}
      />
      <div className={styles.pair}>
        <Select
          label="Type"
          disabled={locked}
          className={ofType.error || ofType.hint ? styles.wide : undefined}
          {...ofType}
          {...field('type')}
        >
          {[...new Set([...types, variable.type])].map((type) => (
            <option key={type} value={type}>
              {typeNames[type] ?? (type || 'None')}
            </option>
          ))}
        </Select>
        <Checkbox
          label="Required"
          disabled={locked}
          className={styles.required}
          {...messagesOf(problems, index, 'required')}
          {...field('required')}
        />
      </div>
      <DefaultFields
        index={index}
        variable={variable}
        messages={messagesOf(problems, index, 'default')}
        locked={locked}
        onEdit={(change) => onEdit(edit, change)}
      />
      {whole.length > 0 && (
        <p className={styles.whole}>
          <Warnings problems={whole} />
        </p>
      )}
    </div>
  );
}
