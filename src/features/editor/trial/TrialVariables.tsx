import { jsonOrNull } from '#lib/jsonText.ts';
import { choiceOf, shownChoice } from '#template/variableChoice.ts';
import { type Variable, variablesIn } from '#template/variables.ts';
import { TextField } from '#ui/TextField.tsx';
import { useEffect, useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import styles from './TrialVariables.module.css';

interface Props {
  /** The text of the part, which may be no JSON. */
  variables: string;
  /** What stands in place of the defaults, by the variable's id. */
  onChoose: (choices: ReadonlyMap<string, unknown>) => void;
}

/** The variables step of PostHog's “New dashboard”: a field a variable, with its default filled in. */
export function TrialVariables({ variables: text, onChoose }: Props) {
  const variables = useMemo(() => {
    const json = jsonOrNull(text);
    return json === null ? [] : variablesIn(JSON.parse(json));
  }, [text]);
  const { register, control } = useForm({
    defaultValues: { typed: variables.map((variable) => ({ text: shownChoice(variable) })) },
  });
  const typed = useWatch({ control, name: 'typed' });
  useEffect(() => onChoose(choicesOf(variables, typed)), [variables, typed, onChoose]);

  return (
    <section className={styles.variables} aria-labelledby="trial-variables">
      <h3 id="trial-variables">Variables</h3>
      {variables.length === 0 ? (
        <p className={styles.none}>There are none, so PostHog asks nothing.</p>
      ) : (
        variables.map((variable, at) => (
          <TextField
            key={variable.index}
            label={labelOf(variable)}
            hint={hintOf(variable)}
            placeholder={shownChoice(variable)}
            spellCheck={false}
            autoComplete="off"
            mono
            {...register(`typed.${at}.text`)}
          />
        ))
      )}
    </section>
  );
}

function choicesOf(
  variables: readonly Variable[],
  typed: readonly { text: string }[],
): Map<string, unknown> {
  const choices = new Map<string, unknown>();
  for (const [at, variable] of variables.entries()) {
    // Of two with one id the first counts.
    if (variable.id === null || choices.has(variable.id)) continue;
    const choice = choiceOf(variable, typed[at]?.text ?? '');
    if (choice !== undefined) choices.set(variable.id, choice);
  }
  return choices;
}

function labelOf({ name, id, index, required }: Variable): string {
  return `${name?.trim() || id || `Variable ${index + 1}`}${required ? '' : ' (optional)'}`;
}

function hintOf(variable: Variable): string {
  const { description, type, id } = variable;
  const what = type === 'element' ? 'A selector of an element' : 'The name of an event';
  const place = id === null ? '' : `, for {${id}}`;
  // People write descriptions with and without a full stop.
  const said = description?.trim().replace(/(?<![.!?…])$/, '.') ?? '';
  return [said === '.' ? '' : said, `${what}${place}.`].filter(Boolean).join(' ');
}
