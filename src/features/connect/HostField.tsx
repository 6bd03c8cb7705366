import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { UseFormRegisterReturn } from 'react-hook-form';

interface Props extends UseFormRegisterReturn<'host'> {
  /** There is only the one that is filled in. */
  fixed: boolean;
  /** The only ones to choose from; null: the person names one. */
  choice: readonly string[] | null;
  error: string | undefined;
}

/** Which PostHog: typed, pasted, chosen from those that the site offers, or given. */
export function HostField({ fixed, choice, error, ...field }: Props) {
  if (choice !== null) {
    return (
      <Select label="Host" {...field}>
        {choice.map((host) => (
          <option key={host} value={host}>
            {new URL(host).host}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <TextField
      label="Host"
      hint={
        fixed
          ? 'The key goes to this host alone'
          : 'us.posthog.com, eu.posthog.com, your own PostHog, or the address of any of its pages'
      }
      autoComplete="url"
      spellCheck={false}
      readOnly={fixed}
      error={error}
      {...field}
    />
  );
}
