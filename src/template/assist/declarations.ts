import { LooseJsonTokens, looseStringValue } from '#lib/looseJsonTokens.ts';
import type { TextRange } from '../locate.ts';
import type { DocumentKind } from './documentKind.ts';

/** The text of one of a template's documents, as it stands in an editor. */
export interface DocumentText {
  kind: DocumentKind;
  text: string;
}

/** A variable where it is declared, as far as its text can be read at the moment. */
export interface Declaration {
  id: string;
  /** Of the id as it is written, without its quotes. */
  range: TextRange;
  name: string | null;
  description: string | null;
  /** The parsed value; undefined where there is none, or none that is JSON. */
  default: unknown;
}

/** Every variable that has an id, in order, from whichever of the documents declares them. */
export function declarationsIn(documents: readonly DocumentText[]): Declaration[] {
  const document = documents.find(({ kind }) => kind === 'variables' || kind === 'template');
  return document === undefined ? [] : readDeclarations(document);
}

function readDeclarations({ kind, text }: DocumentText): Declaration[] {
  const list = kind === 'variables' ? 0 : listStart(text);
  if (list < 0) return [];
  const tokens = new LooseJsonTokens(text, list);
  const found = new Map<number, Partial<Declaration>>();
  let defaultStart = -1;
  for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
    const { open } = tokens;
    // In the template, what follows the list is not of the variables.
    if (open.length === 0) break;
    const [outer, variable] = open;
    if (outer?.bracket !== '[' || variable?.bracket !== '{') continue;
    const key = looseStringValue(text.slice(variable.keyStart, variable.keyEnd));
    const declaration = found.get(outer.index) ?? {};
    found.set(outer.index, declaration);
    if (token === '{' && open.length === 3 && key === 'default') defaultStart = tokens.start;
    if (token === '}' && open.length === 2 && key === 'default' && defaultStart >= 0) {
      declaration.default = parsed(text.slice(defaultStart, tokens.end));
      defaultStart = -1;
    }
    if (token !== 'string' || tokens.isKey || open.length !== 2) continue;
    const value = looseStringValue(tokens.raw());
    if (key === 'name') declaration.name = value;
    else if (key === 'description') declaration.description = value;
    else if (key === 'id') {
      declaration.id = value;
      const length = tokens.end - tokens.start - (tokens.closed ? 2 : 1);
      declaration.range = { offset: tokens.start + 1, length };
    }
  }
  return [...found.values()].flatMap(({ id, range, name = null, description = null, ...rest }) =>
    id === undefined || id === '' || range === undefined
      ? []
      : { id, range, name, description, default: rest.default },
  );
}

/** Where the list of variables begins in the text of a whole template; -1: nowhere. */
function listStart(text: string): number {
  const tokens = new LooseJsonTokens(text);
  for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
    const isThere = token === '[' && tokens.open.length === 2;
    if (isThere && tokens.path[0] === 'variables') return tokens.start;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
