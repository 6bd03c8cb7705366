import { membersOf } from './jsonMembers.ts';
import type { JsonText } from './jsonText.ts';
import { memberEdits } from './memberEdits.ts';
import { applyTextEdits } from './textEdits.ts';

// Edits of the text of an object that leave every other member to the letter.

/**
 * The object with this value: in the place of the last member of that key, which counts, or at the end, laid
 * out as its neighbours are. Throws JsonSyntaxError for what is no object.
 */
export function setMember(object: string, key: string, value: JsonText): string {
  membersOf(object, '{');
  return applyTextEdits(object, memberEdits(object, 0, new Map([[key, value]])));
}

/** The object without any member of that key, and the commas with them. Throws JsonSyntaxError for what is no object. */
export function removeMember(object: string, key: string): string {
  const members = membersOf(object, '{');
  const kept = members.findIndex((member) => member.key !== key);
  if (members.length > 0 && kept < 0) {
    return `${object.slice(0, object.indexOf('{') + 1)}${object.slice(object.lastIndexOf('}'))}`;
  }
  const edits = members.flatMap((member, index) => {
    if (member.key !== key) return [];
    const [before, next] = [members[index - 1], members[index + 1]];
    // Those before the first one that stays go with the comma after them, the others with the one before.
    if (index < kept) {
      return { start: member.keyStart, end: next?.keyStart ?? member.end, text: '' };
    }
    return { start: before?.end ?? member.keyStart, end: member.end, text: '' };
  });
  return applyTextEdits(object, edits);
}
