import type { Completion, Slot } from './completion.ts';
import { leadsOn, literal } from './completion.ts';
import type { Entry, Keys } from './vocabulary.ts';

/** The keys that an object may have and has not. */
export function keyCompletions(keys: Keys, present: ReadonlySet<string>, slot: Slot): Completion[] {
  return Object.entries(keys)
    .filter(([key]) => !present.has(key))
    .map(([key, entry]) => {
      const written = JSON.stringify(key);
      const value = slot.colonFollows ? '' : `: ${emptyValue[entry.takes]}${slot.comma}`;
      return {
        kind: 'key',
        label: key,
        snippet: `${literal(written)}${value}`,
        filter: slot.quoted ? written : key,
        detail: '',
        about: entry.about,
        range: slot.range,
        also: slot.also,
        leadsOn: !slot.colonFollows && leadsOn(entry),
      };
    });
}

const emptyValue: Record<Entry['takes'], string> = {
  text: '"$1"',
  number: '${1:0}',
  flag: '${1:true}',
  list: '[$1]',
  object: '{$1}',
  anything: '$1',
};
