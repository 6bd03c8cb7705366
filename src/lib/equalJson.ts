import { stringValue } from './jsonMembers.ts';
import { sameJson } from './jsonText.ts';
import { JsonTokens } from './jsonTokens.ts';

/**
 * Whether both are the same value, as a database sees it that keeps no text: the order of keys does not count, of
 * equal keys the last does, and 1e2 is 100.0. Whole numbers and others are two kinds, and no number is rounded.
 * Throws JsonSyntaxError for what is no JSON; meant for documents of at most a thousand levels.
 */
export function equalJson(a: string, b: string): boolean {
  return sameJson(a, b) || canonical(new JsonTokens(a)) === canonical(new JsonTokens(b));
}

function canonical(tokens: JsonTokens): string {
  tokens.next();
  const text = valueText(tokens);
  tokens.next(); // throws when anything follows
  return text;
}

/** `tokens` has just read the first token of the value, and will have read the last one. */
function valueText(tokens: JsonTokens): string {
  const { kind } = tokens;
  if (kind === '[') return `[${itemTexts(tokens).join(',')}]`;
  if (kind === '{') return objectText(tokens);
  if (kind === 'string') return JSON.stringify(stringValue(tokens.raw()));
  return kind === 'number' ? numberText(tokens.raw()) : tokens.raw();
}

function itemTexts(tokens: JsonTokens): string[] {
  const items: string[] = [];
  for (let kind = tokens.next(); kind !== ']'; kind = tokens.next()) {
    if (kind !== ',') items.push(valueText(tokens));
  }
  return items;
}

function objectText(tokens: JsonTokens): string {
  const members = new Map<string, string>();
  let key = '';
  for (let kind = tokens.next(); kind !== '}'; kind = tokens.next()) {
    if (kind === 'key') key = stringValue(tokens.raw());
    else if (kind !== ':' && kind !== ',') members.set(key, valueText(tokens));
  }
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

/** Digits and exponent, without anything that does not change the value; a whole number as it is written. */
function numberText(written: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  if (fraction === '' && !/[eE]/.test(written)) return written;
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return '0.0';
  return `${sign}${digits}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(all.length - digits.length)}`;
}
