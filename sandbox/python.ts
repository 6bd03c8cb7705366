/** How Python sees what a client sent, where PostHog's answer shows it. */

/** The name of the type that Python's parser makes of a JSON value. */
export function typeName(value: unknown): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}

/** `str()` of a number's JSON text: integers of any size to the digit, floats with their point. */
export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw === '-0' ? '0' : raw;
  const text = String(Number(raw));
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const space =
  '[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const ends = new RegExp(`^${space}|${space}$`, 'g');

/** `str.strip()`: unlike `trim()` it leaves a byte order mark, and takes the separators \x1c to \x1f. */
export function strip(text: string): string {
  return text.replaceAll(ends, '');
}

/** The first half of a surrogate pair without the other, or the reverse: as U+D800; null: there is none. */
export function loneSurrogate(text: string): string | null {
  const found = /\p{Surrogate}/u.exec(text)?.[0];
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Python counts code points. */
export const length = (text: string): number => Array.from(text).length;
