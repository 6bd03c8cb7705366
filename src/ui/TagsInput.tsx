import { useState, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import { X } from 'lucide-react';
import { classNames } from './classNames.ts';
import { Field, type FieldProps } from './Field.tsx';
import control from './control.module.css';
import styles from './TagsInput.module.css';

export interface TagsInputProps extends FieldProps {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  onBlur?: (() => void) | undefined;
  /** The text input. */
  ref?: Ref<HTMLInputElement>;
  id?: string | undefined;
  placeholder?: string | undefined;
  className?: string | undefined;
}

/**
 * Tags as chips with a text input behind them. Enter, a comma or leaving the field adds what is
 * typed; Backspace in the empty input removes the last; a pasted list with commas becomes several.
 */
export function TagsInput({
  label,
  hiddenLabel,
  hint,
  error,
  readOnlyReason,
  value,
  onChange,
  onBlur,
  ref,
  id,
  placeholder,
  className,
}: TagsInputProps) {
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const readOnly = readOnlyReason != null;

  const add = (entered: string) => {
    const wanted = entered
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    const fresh = [...new Set(wanted)].filter((tag) => !value.includes(tag));
    const refused = wanted.find((tag) => value.includes(tag));
    if (fresh.length > 0) onChange([...value, ...fresh]);
    setMessage(refused === undefined ? '' : `“${refused}” is already in the list.`);
    setText('');
  };

  const removeAt = (index: number) => {
    onChange(value.filter((_, other) => other !== index));
    setMessage(`Removed “${value[index]}”.`);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends an input method's composition is not the person's Enter.
    if (event.nativeEvent.isComposing || readOnly) return;
    if (event.key === 'Enter' || event.key === ',') {
      // Never the form's submit: that would surprise whoever presses Enter once too often.
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
      event.preventDefault();
      removeAt(value.length - 1);
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text').replaceAll(/[\n\t]/g, ',');
    if (readOnly || !pasted.includes(',')) return;
    event.preventDefault();
    add(`${text}${pasted}`);
  };

  return (
    <Field {...{ label, hiddenLabel, hint, error, readOnlyReason, id, className }}>
      {(attributes) => (
        <fieldset aria-labelledby={`${attributes.id}-label`}>
          <div className={classNames(control.control, styles.box, readOnly && control.readOnly)}>
            {value.length > 0 && (
              <ul className={styles.tags}>
                {value.map((tag, index) => (
                  // Rows exist that hold a tag twice.
                  <li key={`${index} ${tag}`} className={styles.tag}>
                    <span>{tag}</span>
                    {!readOnly && (
                      <button
                        type="button"
                        className={styles.remove}
                        aria-label={`Remove ${tag}`}
                        onClick={() => {
                          removeAt(index);
                          // The button goes with its tag; the focus must not.
                          document.getElementById(attributes.id)?.focus();
                        }}
                      >
                        <X />
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <input
              {...attributes}
              ref={ref}
              type="text"
              autoComplete="off"
              readOnly={readOnly}
              placeholder={value.length === 0 && !readOnly ? placeholder : undefined}
              value={text}
              className={styles.input}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              onBlur={() => {
                if (text.trim() !== '') add(text);
                onBlur?.();
              }}
            />
          </div>
          <p aria-live="polite" className={styles.message}>
            {message}
          </p>
        </fieldset>
      )}
    </Field>
  );
}
