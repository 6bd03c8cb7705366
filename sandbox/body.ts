import {
  type ApiError,
  BodyTooLarge,
  invalid,
  malformed,
  serverError,
  unsupportedMediaType,
} from './errors.ts';
import { readForm } from './form.ts';
import { deepest, depth, members } from './json.ts';
import { typeName } from './python.ts';
import { readBytes } from './readBytes.ts';

const nothing: ReadonlyMap<string, string> = new Map();
const forms = new Set(['multipart/form-data', 'application/x-www-form-urlencoded']);

/** A body that was read but not yet judged: who asks is settled before what they say (contract 1.1). */
export interface RawBody {
  /** The Content-Type header, or empty. */
  type: string;
  text: string;
  form: FormData | null;
  /** What is wrong with the bytes, told once it is the body's turn. */
  fault: ApiError | null;
}

export async function readRaw(request: Request): Promise<RawBody> {
  const type = request.headers.get('Content-Type') ?? '';
  const raw: RawBody = { type, text: '', form: null, fault: null };
  if (request.method === 'GET' || request.method === 'HEAD') return raw;
  const bytes = await readBytes(request);
  if (bytes === null) return { ...raw, fault: new BodyTooLarge() };
  try {
    if (bytes.length > 0 && forms.has(mediaType(raw))) {
      raw.form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
    } else {
      // The mark that some editors set before UTF-8 is no JSON to Python.
      raw.text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
  } catch {
    raw.fault = malformed(
      forms.has(mediaType(raw))
        ? 'Multipart form parse error - Invalid boundary in multipart'
        : "JSON parse error - 'utf-8' codec can't decode the body",
    );
  }
  return raw;
}

function mediaType({ type }: RawBody): string {
  return type.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The key that a body carries as `personal_api_key`, or null (contract 4.1). */
export function keyInBody(raw: RawBody): string | null {
  const inForm = raw.form?.get('personal_api_key');
  if (typeof inForm === 'string') return inForm;
  if (mediaType(raw) !== 'application/json' || !raw.text.includes('personal_api_key')) return null;
  try {
    const value: unknown = JSON.parse(raw.text);
    const isObject = typeof value === 'object' && value !== null && 'personal_api_key' in value;
    return isObject ? String(value.personal_api_key) : null;
  } catch {
    return null;
  }
}

/**
 * The members of the body as raw JSON text; those of a form that hold JSON as what was sent, JSON or not.
 * `creates`: for a new row. Throws the errors of contract 3.5.
 */
export function readBody(raw: RawBody, creates = false): ReadonlyMap<string, string> {
  if (raw.form !== null) return readForm(raw.form, creates);
  if (raw.text === '' && raw.fault === null) return nothing;
  if (mediaType(raw) !== 'application/json' && !forms.has(mediaType(raw))) {
    throw unsupportedMediaType(raw.type);
  }
  if (raw.fault !== null) throw raw.fault;
  let value: unknown;
  try {
    value = JSON.parse(raw.text);
  } catch (error) {
    throw malformed(`JSON parse error - ${error instanceof Error ? error.message : 'malformed'}`);
  }
  if (value === null) throw invalid('No data provided', null, 'null');
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw invalid(`Invalid data. Expected a dictionary, but got ${typeName(value)}.`);
  }
  if (depth(raw.text) > deepest) throw serverError();
  return members(raw.text);
}
