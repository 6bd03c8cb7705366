import { jsonText, prettyJson } from '#lib/jsonText.ts';
import type { Completion, Slot } from './completion.ts';
import { leadsOn, literal } from './completion.ts';
import type { Entry, Sample } from './vocabulary.ts';

/** The values that PostHog knows here, and longer ones to begin with. */
export function valueCompletions(entry: Entry, isItem: boolean, slot: Slot): Completion[] {
  // A list begins with its bracket; what it is made of comes inside.
  if (entry.takes === 'list' && !isItem) return slot.quoted ? [] : [bracket('[$1]', entry, slot)];
  const values = (entry.words ?? []).flatMap(({ value, about }): Completion[] => {
    if (slot.quoted && typeof value !== 'string') return [];
    const written = JSON.stringify(value);
    return [
      {
        kind: 'value',
        label: String(value),
        snippet: `${literal(written)}${slot.comma}`,
        filter: slot.quoted ? written : String(value),
        detail: '',
        about,
        ...placeOf(slot),
      },
    ];
  });
  if (slot.quoted) return values;
  const samples = (entry.samples ?? []).map((each) => sample(each, slot));
  return entry.takes === 'object' && !isItem
    ? [...samples, bracket('{$1}', entry, slot)]
    : [...samples, ...values];
}

function sample({ label, about, value }: Sample, slot: Slot): Completion {
  let blanks = 0;
  const written = literal(prettyJson(jsonText(value))).replaceAll(
    '""',
    () => `"$${(blanks += 1)}"`,
  );
  return {
    kind: 'sample',
    label,
    snippet: `${written}${slot.comma}`,
    filter: label,
    detail: '',
    about,
    ...placeOf(slot),
  };
}

function bracket(snippet: string, entry: Entry, slot: Slot): Completion {
  const label = snippet.replace('$1', '…');
  const filter = snippet.replace('$1', '');
  const place = placeOf(slot);
  const about = label.startsWith('[') ? 'A list.' : 'An object.';
  return {
    kind: 'sample',
    label,
    snippet: `${snippet}${slot.comma}`,
    filter,
    detail: '',
    about,
    ...place,
    leadsOn: leadsOn(entry),
  };
}

function placeOf({ range, also }: Slot): Pick<Completion, 'range' | 'also' | 'leadsOn'> {
  return { range, also, leadsOn: false };
}
