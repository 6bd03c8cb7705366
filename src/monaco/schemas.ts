import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

/** One entry for each editor that wants its document checked. */
const bindings = new Set<{ uri: string; schema: object }>();
let applied: string | null = null;
let scheduled = false;

/**
 * Checks the model at `uri` against a JSON Schema (draft 4 to 2020-12) until the returned function
 * is called: problems as warnings, completion, hover.
 */
export function bindSchema(uri: string, schema: object): () => void {
  const binding = { uri, schema };
  bindings.add(binding);
  applySoon();
  return () => {
    bindings.delete(binding);
    applySoon();
  };
}

function applySoon(): void {
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    applySchemas();
  });
}

/**
 * Tells Monaco how to check JSON. It starts its worker anew on every change of these options, so
 * the changes of one moment are made as one, and an equal schema in another object is no change.
 */
export function applySchemas(): void {
  const schemas = schemaList();
  const text = JSON.stringify(schemas);
  if (text === applied) return;
  applied = text;
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    trailingCommas: 'error',
    schemaValidation: 'warning',
    // A `$schema` in a document is text like any other: nothing is fetched for it.
    enableSchemaRequest: false,
    schemaRequest: 'ignore',
    schemas,
  });
}

/** Each schema once, with all the models it holds for. */
function schemaList() {
  const urisOf = new Map<string, Set<string>>();
  for (const { uri, schema } of bindings) {
    const text = JSON.stringify(schema);
    urisOf.set(text, (urisOf.get(text) ?? new Set()).add(uri));
  }
  return [...urisOf].map(([text, uris], at) => ({
    uri: `inmemory://studio/schema/${at}`,
    fileMatch: [...uris],
    schema: JSON.parse(text) as object,
  }));
}
