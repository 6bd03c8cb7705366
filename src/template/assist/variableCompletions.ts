import type { Completion, Slot } from './completion.ts';
import { literal } from './completion.ts';
import type { Declaration } from './declarations.ts';
import { defaultWords, purposeWords } from './variableWords.ts';

/** Each variable as a placeholder that is the whole text, for only that is replaced (contract 8.34). */
export function variableCompletions(
  declarations: readonly Declaration[],
  slot: Slot,
): Completion[] {
  const byId = new Map(declarations.map((declaration) => [declaration.id, declaration]));
  return [...byId.values()].map((declaration) => {
    const label = `{${declaration.id}}`;
    const written = JSON.stringify(label);
    return {
      kind: 'variable',
      label,
      snippet: `${literal(written)}${slot.comma}`,
      filter: slot.quoted ? written : label,
      detail: declaration.name ?? '',
      about: `${purposeWords(declaration)}\n\n${defaultWords(declaration)}`,
      range: slot.range,
      also: slot.also,
      leadsOn: false,
    };
  });
}
