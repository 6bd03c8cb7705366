import { ApiError, invalid } from './errors.ts';
import { members } from './json.ts';
import { pythonType } from './templates/validate.ts';

const nothing: ReadonlyMap<string, string> = new Map();

function parseError(error: unknown): ApiError {
  const detail = error instanceof Error ? error.message : 'malformed';
  return new ApiError(400, 'invalid_request', 'parse_error', `JSON parse error - ${detail}`);
}

/** A body that was read but not yet judged: who asks is settled before what they say (contract 1.1). */
export interface RawBody {
  type: string;
  text: string;
  form: FormData | null;
}

export async function readRaw(request: Request): Promise<RawBody> {
  const type =
    (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (request.method === 'GET' || request.method === 'HEAD') return { type, text: '', form: null };
  if (type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded') {
    return { type, text: '', form: await request.formData().catch(() => null) };
  }
  return { type, text: await request.text(), form: null };
}

/** The members of a JSON object if the body is one; for credentials, which are looked for first. */
export function peek({ type, text }: RawBody): ReadonlyMap<string, string> {
  if (type !== 'application/json') return nothing;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? members(text)
      : nothing;
  } catch {
    return nothing;
  }
}

const jsonFields = new Set(['dashboard_filters', 'tiles', 'variables']);
const listFields = new Set(['tags', 'availability_contexts']);

/** Contract 1.4: JSON fields of a form hold JSON text, a repeated list field makes the list. */
function readForm(form: FormData): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map(String);
    const [first = ''] = values;
    if (listFields.has(name)) found.set(name, JSON.stringify(values));
    else if (jsonFields.has(name)) {
      try {
        JSON.parse(first);
      } catch {
        throw invalid('Value must be valid JSON.', name);
      }
      found.set(name, first);
    } else found.set(name, JSON.stringify(first));
  }
  // An unchecked box is not sent, so what is absent from a form is false.
  if (!found.has('deleted')) found.set('deleted', 'false');
  return found;
}

/** The members of the body as raw JSON text. Throws the errors of contract 3.5. */
export function readBody({ type, text, form }: RawBody): ReadonlyMap<string, string> {
  if (form !== null) return readForm(form);
  if (text === '') return nothing;
  if (type !== 'application/json') {
    throw new ApiError(
      415,
      'invalid_request',
      'unsupported_media_type',
      `Unsupported media type "${type || 'text/plain'}" in request.`,
    );
  }
  if (Buffer.byteLength(text) > 20 * 1024 * 1024) {
    throw new ApiError(
      400,
      'invalid_request',
      'error',
      'Request body exceeded settings.DATA_UPLOAD_MAX_MEMORY_SIZE.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw parseError(error);
  }
  if (value === null) throw invalid('No data provided', null, 'null');
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw invalid(`Invalid data. Expected a dictionary, but got ${pythonType(value)}.`);
  }
  return members(text);
}
