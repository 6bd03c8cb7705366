import { counted } from '#lib/counted.ts';
import { jsonOrNull, JsonSyntaxError, checkJson } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { JsonTokens } from '#lib/jsonTokens.ts';
import { repairJson } from '#lib/repairJson.ts';
import type { Repair } from '#lib/repairJson.ts';
import { curlData } from './curlData.ts';
import { fencedBlocks } from './fences.ts';
import { recogniseValue } from './recogniseValue.ts';
import type { Reading, ValueReading } from './recogniseValue.ts';

/** How deep PostHog's own parser goes, less a little (it answers deeper ones with a 500). */
const deepest = 900;

/** How often Markdown may stand in a block of Markdown: a text that is nothing but fences would have no end. */
const mostFences = 3;

/**
 * Finds the templates in a text: JSON, or what holds some (Markdown, a curl line, a line an object), or what is
 * nearly JSON. `name`: what to call a template that is made of nameless tiles. Never throws.
 */
export function recogniseText(
  text: string,
  origin: string,
  name: string,
  fences = mostFences,
): ValueReading {
  const json = jsonOrNull(text);
  if (json !== null) return fromJson(json, origin, name, []);
  if (text.trim() === '') return refused('There is nothing in it.');
  const curl = curlData(text);
  if (curl !== null) return fromCurl(curl, origin, name);
  const blocks = fences === 0 ? [] : fencedBlocks(text);
  if (blocks.length > 0) return fromBlocks(blocks, origin, name, fences - 1);
  const lines = jsonLines(text);
  if (lines !== null) {
    const read = fromJson(lines, origin, name, []);
    if (!read.ok) return read;
    return { ok: true, reading: { ...read.reading, what: `${read.reading.what}, one a line` } };
  }
  const repaired = repairJson(text) ?? repairInside(text);
  if (repaired !== null) return fromJson(repaired.text, origin, name, repaired.repairs);
  if (/^\s*</.test(text))
    return refused('It is a web page or XML, not JSON. A download may have ended at a login.');
  return refused(whereItStops(text));
}

function fromJson(
  json: JsonText,
  origin: string,
  name: string,
  repairs: readonly (Repair | 'other text around it')[],
): ValueReading {
  if (isTooDeep(json)) {
    return refused(`It is nested more than ${deepest} levels deep, which PostHog cannot store.`);
  }
  const read = recogniseValue(json, origin, name);
  if (read.ok && repairs.length > 0) {
    read.reading.notes.push(`It was not quite JSON and was mended: ${repairs.join(', ')}.`);
  }
  return read;
}

function fromCurl(
  { data, isFile }: { data: string | null; isFile: boolean },
  origin: string,
  name: string,
): ValueReading {
  if (data === null) return refused('It is a curl line that sends nothing.');
  if (isFile) {
    return refused(`It is a curl line that sends the file ${data.slice(1)}. Drop that file here.`);
  }
  const json = jsonOrNull(data) ?? repairJson(data)?.text ?? null;
  if (json === null) return refused('It is a curl line, but what it sends is not JSON.');
  const read = fromJson(json, origin, name, []);
  if (!read.ok) return refused(`It is a curl line. ${read.reason}`);
  const { what } = read.reading;
  return { ok: true, reading: { ...read.reading, what: `${what}, in a curl line` } };
}

function fromBlocks(
  blocks: readonly string[],
  origin: string,
  name: string,
  fences: number,
): ValueReading {
  const read = blocks.map((block, index) =>
    recogniseText(block, origin, blocks.length === 1 ? name : `${name} ${index + 1}`, fences),
  );
  const readings = read.flatMap((block) => (block.ok ? [block.reading] : []));
  const [first] = readings;
  if (first === undefined) {
    const [failed] = read;
    const reason = failed?.ok === false ? failed.reason : '';
    return refused(`It is a text with ${counted(blocks.length, 'block')} of code. ${reason}`);
  }
  const templates = readings.flatMap((reading) => reading.templates);
  const where = readings.length === 1 ? 'a block' : `${readings.length} blocks`;
  return {
    ok: true,
    reading: {
      what:
        readings.length === 1
          ? `${first.what}, in a block of code`
          : `${counted(templates.length, 'template')} in ${where} of code`,
      templates,
      takenOff: new Set(readings.flatMap(({ takenOff }) => [...takenOff])),
      notes: [...new Set(readings.flatMap(({ notes }) => notes))],
    } satisfies Reading,
  };
}

/** Objects one a line, as a list; null: at least one line is no object, or there is but one. */
function jsonLines(text: string): JsonText | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return null;
  return jsonOrNull(`[${lines.join(',')}]`);
}

/** A document with words around it, as people send them. */
function repairInside(
  text: string,
): { text: JsonText; repairs: (Repair | 'other text around it')[] } | null {
  const start = text.search(/[{[]/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (start < 0 || end <= start || /^\s*</.test(text)) return null;
  const inside = text.slice(start, end + 1);
  const json = jsonOrNull(inside);
  const around = 'other text around it' as const;
  if (json !== null) return { text: json, repairs: [around] };
  const repaired = repairJson(inside);
  return repaired && { text: repaired.text, repairs: [...repaired.repairs, around] };
}

function isTooDeep(json: JsonText): boolean {
  const tokens = new JsonTokens(json);
  while (tokens.next() !== 'end') if (tokens.depth > deepest) return true;
  return false;
}

function whereItStops(text: string): string {
  try {
    checkJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    if (!/[{[]/.test(text)) return 'There is no JSON in it.';
    const line = text.slice(0, error.offset).split('\n').length;
    return `It is not JSON, and could not be mended. Line ${line}: ${error.message}.`;
  }
  return 'There is no template in it.';
}

function refused(reason: string): ValueReading {
  return { ok: false, reason };
}
