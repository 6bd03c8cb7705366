import { stringValue } from '#lib/jsonMembers.ts';
import { JsonPathTokens } from '#lib/jsonPathTokens.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { JsonSyntaxError } from '#lib/jsonTokens.ts';

/** What only the text shows and the parsed value has lost. */
export interface TextFindings {
  syntaxError: JsonSyntaxError | null;
  /** Keys that an object holds more than once, with the path of the value that counts. */
  repeatedKeys: { key: string; path: JsonPath }[];
  /** Numbers that JavaScript reads as another number. */
  roundedNumbers: { number: string; becomes: string; path: JsonPath }[];
  /** Strings and keys that PostgreSQL cannot store. */
  unstorable: { character: 'NUL' | 'half of a surrogate pair'; path: JsonPath }[];
}

/** Reads a part once. After a syntax error nothing else is found: what it means cannot be known. */
export function scanText(text: string): TextFindings {
  const findings: TextFindings = {
    syntaxError: null,
    repeatedKeys: [],
    roundedNumbers: [],
    unstorable: [],
  };
  try {
    scan(text, findings);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { syntaxError: error, repeatedKeys: [], roundedNumbers: [], unstorable: [] };
  }
  return findings;
}

function scan(text: string, findings: TextFindings): void {
  const tokens = new JsonPathTokens(text);
  const keysOfOpen: Map<string, number>[] = [];
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    if (kind === '{') keysOfOpen.push(new Map());
    else if (kind === '}') {
      const repeated = [...(keysOfOpen.pop() ?? [])].filter(([, times]) => times > 1);
      for (const [key] of repeated) {
        findings.repeatedKeys.push({ key, path: [...tokens.path, key] });
      }
    } else if (kind === 'number') {
      const number = tokens.raw();
      const becomes = String(Number(number));
      if (isRounded(number, becomes)) {
        findings.roundedNumbers.push({ number, becomes, path: tokens.path });
      }
    } else if (kind === 'string' || kind === 'key') {
      const value = stringValue(tokens.raw());
      const character = unstorableIn(value);
      if (character) findings.unstorable.push({ character, path: tokens.path });
      const keys = kind === 'key' ? keysOfOpen.at(-1) : undefined;
      keys?.set(value, (keys.get(value) ?? 0) + 1);
    }
  }
}

/** Contract 8.39: PostHog answers 500 to these. */
export function unstorableIn(value: string): 'NUL' | 'half of a surrogate pair' | null {
  if (value.includes('\0')) return 'NUL';
  return value.isWellFormed() ? null : 'half of a surrogate pair';
}

/** Not 1.0 or 1e2, which say the same otherwise. Up to 15 digits JavaScript reads anything exactly. */
function isRounded(written: string, becomes: string): boolean {
  if (written.length <= 15 && !/[eE]/.test(written)) return false;
  return canonicalNumber(written) !== canonicalNumber(becomes);
}

/** Digits and exponent without anything that does not change the value. */
function canonicalNumber(written: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [written];
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return whole === '' ? written : '0';
  const power = Number(exponent) - fraction.length + (all.length - digits.length);
  return `${sign}${digits}e${power}`;
}
