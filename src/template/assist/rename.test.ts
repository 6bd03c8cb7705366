import { applyTextEdits } from '#lib/textEdits.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretIn } from './caret.ts';
import type { DocumentText } from './declarations.ts';
import { declarationsIn } from './declarations.ts';
import { definitionOf, occurrencesOf, symbolAt } from './occurrences.ts';
import { renameVariable } from './rename.ts';

const tiles = (text: string): DocumentText => ({ kind: 'tiles', text });
const variables = (text: string): DocumentText => ({ kind: 'variables', text });

function renamed(from: string, to: string, documents: readonly DocumentText[]): DocumentText[] {
  const renaming = renameVariable(from, to, documents);
  if (!renaming.ok) throw new Error(renaming.reason);
  return documents.map(({ kind, text }) => {
    const edits = renaming.edits.find((each) => each.kind === kind)?.edits ?? [];
    return { kind, text: applyTextEdits(text, edits) };
  });
}

test('the symbol is the id, wherever it stands', () => {
  const symbolOf = (marked: string, kind: DocumentText['kind']) => {
    const { text, offset } = caretIn(marked);
    const symbol = symbolAt({ kind, text }, offset);
    return (
      symbol && [
        symbol.role,
        symbol.id,
        text.slice(symbol.range.offset).slice(0, symbol.range.length),
      ]
    );
  };
  expect(symbolOf('[{"a": ["{A|B}"]}]', 'tiles')).toEqual(['whole', 'AB', 'AB']);
  expect(symbolOf('[{"a": "x {AB|} {C}"}]', 'tiles')).toEqual(['embedded', 'AB', 'AB']);
  expect(symbolOf('[{"a": "{A|\\u0042}"}]', 'tiles')).toEqual(['whole', 'AB', 'A\\u0042']);
  expect(symbolOf('[{"id": "A|B"}]', 'variables')).toEqual(['declaration', 'AB', 'AB']);
  expect(symbolOf('{"variables": [{"id": "A|B"}]}', 'template')).toEqual([
    'declaration',
    'AB',
    'AB',
  ]);
  expect(symbolOf('[{"{A|B}": 1}]', 'tiles')).toBeNull();
  expect(symbolOf('[{"a": "A|B"}]', 'tiles')).toBeNull();
  expect(symbolOf('[{"default": {"id": "A|B"}}]', 'variables')).toBeNull();
  expect(symbolOf('{"properties": ["{A|B}"]}', 'dashboard_filters')).toBeNull();
});

test('declarations are read of text that is broken elsewhere', () => {
  const text = '[{"id": "A", "name": "x", "default": {"id": 1}}, {"id": "B", , {"id": "C"';
  expect(declarationsIn([variables(text)])).toMatchObject([
    { id: 'A', name: 'x', default: { id: 1 } },
    { id: 'B', name: null, default: undefined },
  ]);
  const template = '{"variables": [{"id": "A"}], "tiles": [{"id": "B"}]}';
  expect(declarationsIn([{ kind: 'template', text: template }])).toMatchObject([{ id: 'A' }]);
});

test('of two declarations the first one is the definition, and both are renamed', () => {
  const documents = [tiles('["{A}"]'), variables('[{"id": "A"}, {"id": "A"}]')];
  expect(definitionOf('A', documents)?.range).toEqual({ offset: 9, length: 1 });
  expect(renamed('A', 'B', documents)).toEqual([
    tiles('["{B}"]'),
    variables('[{"id": "B"}, {"id": "B"}]'),
  ]);
});

test('a name that is taken or ill-formed is refused in a sentence', () => {
  const documents = [tiles('[{"a": "{A} {C}"}]'), variables('[{"id": "A"}, {"id": "B"}]')];
  expect(renameVariable('A', 'B', documents)).toEqual({
    ok: false,
    reason: 'Another variable is called B already.',
  });
  for (const to of ['', 'a b', '1A', '{B}']) {
    expect(renameVariable('A', to, documents)).toMatchObject({ ok: false });
  }
  expect(renameVariable('A', 'A', documents)).toEqual({ ok: true, edits: [] });
  // What nobody declares may come to mean the variable that somebody had in mind.
  expect(renameVariable('C', 'B', documents)).toMatchObject({ ok: true });
});

const ids = fc.constantFrom('A', 'B', 'SIGN_UP', 'a');
const strings = fc
  .array(
    fc.oneof(
      ids.map((id) => `{${id}}`),
      fc.constantFrom('x', ' ', '"', '\\', '{', '}', 'é', '\n'),
    ),
  )
  .map((parts) => parts.join(''));
const tileTexts = fc
  .tuple(fc.array(fc.dictionary(strings, fc.oneof(strings, fc.array(strings)))), fc.boolean())
  .map(([value, escaped]) => {
    const text = JSON.stringify(value, null, 1);
    return escaped ? text.replaceAll('A', '\\u0041') : text;
  });
const variableTexts = fc
  .array(fc.record({ id: ids, name: strings, default: fc.record({ id: ids }) }))
  .map((value) => JSON.stringify(value));

test('a range is the id as it is written, and there are as many as there are', () => {
  fc.assert(
    fc.property(tileTexts, variableTexts, ids, (tileText, variableText, id) => {
      const documents = [tiles(tileText), variables(variableText)];
      const occurrences = occurrencesOf(id, documents);
      for (const { kind, range } of occurrences) {
        const text = kind === 'tiles' ? tileText : variableText;
        const written = text.slice(range.offset, range.offset + range.length);
        expect(JSON.parse(`"${written}"`)).toBe(id);
      }
      const values = JSON.stringify(JSON.parse(tileText), (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.values(value)
          : value,
      );
      const expected = values.split(`{${id}}`).length - 1;
      expect(occurrences.filter(({ kind }) => kind === 'tiles')).toHaveLength(expected);
    }),
  );
});

test('renamed and renamed back, every text is what it was, to the letter', () => {
  fc.assert(
    fc.property(
      tileTexts.filter((text) => !text.includes('\\u')),
      variableTexts,
      ids,
      (tileText, variableText, id) => {
        const before = [tiles(tileText), variables(variableText)];
        const between = renamed(id, 'NEW_NAME', before);
        expect(occurrencesOf(id, between)).toEqual([]);
        expect(occurrencesOf('NEW_NAME', between)).toHaveLength(occurrencesOf(id, before).length);
        expect(renamed('NEW_NAME', id, between)).toEqual(before);
      },
    ),
  );
});
