import { looseStringValue } from '#lib/looseJsonTokens.ts';
import { problemOf, sentence } from '../problem.ts';
import type { TextRange } from '../locate.ts';
import { nearestId } from '../variables.ts';
import type { DocumentText } from './declarations.ts';
import { declarationsIn } from './declarations.ts';
import { entryUnder, knownAt } from './known.ts';
import { occurrencesOf, symbolAt } from './occurrences.ts';
import type { VariableSymbol } from './occurrences.ts';
import { placeAt } from './place.ts';
import { defaultWords, purposeWords, countWords } from './variableWords.ts';
import type { Entry } from './vocabulary.ts';

/** What to say of something in a text: a name as it is written, and sentences. */
export interface Explanation {
  range: TextRange;
  subject: string;
  sentences: string[];
}

/** The document that is looked at, and those beside it. */
type Documents = readonly [DocumentText, ...DocumentText[]];

/** What stands at `offset` of the first of the documents, and what it does in PostHog; null: nothing to say. */
export function explainAt(documents: Documents, offset: number): Explanation | null {
  const symbol = symbolAt(documents[0], offset);
  const ofVariable = symbol === null ? null : explainVariable(symbol, documents, offset);
  return ofVariable ?? explainWord(documents[0], offset);
}

function explainWord({ kind, text }: DocumentText, offset: number): Explanation | null {
  const { token, expects, frames } = placeAt(text, offset);
  if (token === null) return null;
  const raw = text.slice(token.start, token.end);
  const { entry, keys } = knownAt(kind, text, frames);
  const range = { offset: token.start, length: raw.length };
  if (expects === 'key') {
    const key = looseStringValue(raw);
    const known = entryUnder(keys, key);
    return known && { range, subject: key, sentences: [known.about, ...valuesOf(known)] };
  }
  if (entry === null) return null;
  const value = token.isString ? looseStringValue(raw) : raw;
  const word = entry.words?.find((each) => String(each.value) === value);
  const frame = frames.at(-1);
  const key =
    frame?.bracket === '{' ? looseStringValue(text.slice(frame.keyStart, frame.keyEnd)) : null;
  if (word !== undefined) return { range, subject: value, sentences: [word.about] };
  return key === null
    ? null
    : { range, subject: key, sentences: [entry.about, ...valuesOf(entry)] };
}

/** The values that an entry takes, in a line; none where it takes anything. */
function valuesOf({ words, closed, takes }: Entry): string[] {
  if (words === undefined || takes === 'flag') return [];
  const values = words.map(({ value }) => String(value)).join(', ');
  return [closed === true ? `One of: ${values}.` : `Such as: ${values}.`];
}

function explainVariable(
  { id, role, range }: VariableSymbol,
  documents: Documents,
  offset: number,
): Explanation | null {
  const declarations = declarationsIn(documents);
  const declaration = declarations.find((each) => each.id === id);
  const near = nearestId(id, new Set(declarations.map((each) => each.id)));
  const say = (...sentences: string[]) => ({ range, subject: `{${id}}`, sentences });
  if (role === 'embedded') {
    // Braces in prose and in SQL are mostly just braces.
    if (near === null && !/^[A-Z][A-Z0-9_]*$/.test(id)) return null;
    const facts = { id, declared: near !== null };
    return say(sentence(problemOf('placeholder-embedded', 'warning', [], facts)));
  }
  if (declaration === undefined) {
    if (near === null)
      return say(sentence(problemOf('variable-undeclared', 'warning', [], { id })));
    return say(sentence(problemOf('variable-case', 'warning', [], { id, declared: near })));
  }
  const sentences = [purposeWords(declaration), defaultWords(declaration)];
  if (role === 'whole' && isProse(documents[0], offset)) {
    sentences.push(sentence(problemOf('placeholder-place', 'warning', [], { id })));
  }
  return say(...sentences, countWords(occurrencesOf(id, documents)));
}

function isProse({ kind, text }: DocumentText, offset: number): boolean {
  return knownAt(kind, text, placeAt(text, offset).frames).entry?.prose === true;
}
