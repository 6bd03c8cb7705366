import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { LooseJsonTokens, looseStringValue } from '#lib/looseJsonTokens.ts';
import { writtenOffsets } from '#lib/writtenOffsets.ts';
import type { TextRange } from '../locate.ts';
import type { DocumentText } from './declarations.ts';
import { declarationsIn } from './declarations.ts';
import type { DocumentKind } from './documentKind.ts';
import { placeAt } from './place.ts';

/**
 * Where a variable's id stands: where it is declared; as the whole of a string in the tiles, which PostHog replaces; or
 * in braces inside longer text, which it does not (contract 8.34).
 */
export interface Occurrence {
  kind: DocumentKind;
  role: 'declaration' | 'whole' | 'embedded';
  /** Of the id as it is written, without quotes and braces. */
  range: TextRange;
  /** Which tile, from 0; null: none. */
  tile: number | null;
}

/** A variable's id, there where somebody points at. */
export interface VariableSymbol extends Occurrence {
  id: string;
}

/** The variable that is meant at `offset`, by its declaration or by a placeholder; null: none. */
export function symbolAt({ kind, text }: DocumentText, offset: number): VariableSymbol | null {
  const { token, expects, path } = placeAt(text, offset);
  if (token === null || !token.isString || !token.closed || expects === 'key') return null;
  const [part, index, key, ...further] = rooted(kind, path);
  const raw = text.slice(token.start, token.end);
  if (part === 'variables' && key === 'id' && further.length === 0) {
    const id = looseStringValue(raw);
    if (id === '') return null;
    const range = { offset: token.start + 1, length: raw.length - 2 };
    return { kind, role: 'declaration', id, range, tile: null };
  }
  if (part !== 'tiles' || typeof index !== 'number') return null;
  const place = { kind, tile: index, start: token.start };
  return placeholdersIn(raw, place).find(({ range }) => touches(range, offset)) ?? null;
}

/** Every place of the variable, first where it is declared, then in the order of the documents. */
export function occurrencesOf(id: string, documents: readonly DocumentText[]): Occurrence[] {
  const declared = documents.find(({ kind }) => kind === 'variables' || kind === 'template');
  const kind = declared?.kind ?? 'variables';
  const declarations = declarationsIn(documents)
    .filter((declaration) => declaration.id === id)
    .map(({ range }): Occurrence => ({ kind, role: 'declaration', range, tile: null }));
  return [...declarations, ...documents.flatMap((document) => usesIn(id, document))];
}

/** Where the variable is declared; of several the first, which is the one that PostHog uses. */
export function definitionOf(id: string, documents: readonly DocumentText[]): Occurrence | null {
  return occurrencesOf(id, documents).find(({ role }) => role === 'declaration') ?? null;
}

function usesIn(id: string, { kind, text }: DocumentText): Occurrence[] {
  if (kind !== 'tiles' && kind !== 'template') return [];
  const tokens = new LooseJsonTokens(text);
  const found: Occurrence[] = [];
  for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
    if (token !== 'string' || tokens.isKey) continue;
    const raw = tokens.raw();
    if (!raw.includes('{') && !raw.includes('\\u')) continue;
    const [part, tile] = rooted(kind, tokens.path);
    if (part !== 'tiles' || typeof tile !== 'number') continue;
    const here = placeholdersIn(raw, { kind, tile, start: tokens.start });
    found.push(...here.filter((placeholder) => placeholder.id === id));
  }
  return found;
}

/** Every `{…}` of a string as it is written. */
function placeholdersIn(
  raw: string,
  { kind, tile, start }: { kind: DocumentKind; tile: number; start: number },
): VariableSymbol[] {
  const value = looseStringValue(raw);
  const written = raw.includes('\\') ? writtenOffsets(raw) : null;
  const place = (index: number) => start + (written?.[index] ?? index + 1);
  return Array.from(value.matchAll(/\{([^{}]+)\}/g), ({ index, 0: whole, 1: id = '' }) => {
    const offset = place(index + 1);
    const range = { offset, length: place(index + 1 + id.length) - offset };
    return { kind, tile, id, range, role: whole === value ? 'whole' : 'embedded' };
  });
}

function touches({ offset, length }: TextRange, at: number): boolean {
  // The braces and quotes around it are it too, for who points with a mouse.
  return offset - 2 <= at && at <= offset + length + 2;
}

function rooted(kind: DocumentKind, path: JsonPath): JsonPath {
  return kind === 'template' ? path : [kind, ...path];
}
