import { membersAt } from './jsonMembers.ts';
import type { JsonPath } from './jsonPathTokens.ts';

/**
 * The text with the value at `path` made another by its text; of equal keys the last, which counts. All else
 * stays to the letter, and so does the whole where there is no such value. Throws JsonSyntaxError for text that
 * is no JSON up to there.
 */
export function editValue(
  text: string,
  path: Readonly<JsonPath>,
  change: (value: string) => string,
): string {
  let [start, end] = [0, text.length];
  for (const segment of path) {
    const members = membersAt(text, start) ?? [];
    const member =
      typeof segment === 'number'
        ? members.find(({ key }, index) => key === null && index === segment)
        : members.findLast(({ key }) => key === segment);
    if (member === undefined) return text;
    ({ start, end } = member);
  }
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}
