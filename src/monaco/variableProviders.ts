import { definitionOf, occurrencesOf, symbolAt } from '#template/assist/occurrences.ts';
import type { Occurrence, VariableSymbol } from '#template/assist/occurrences.ts';
import type { editor, IPosition, languages } from 'monaco-editor/editor';
import { type ModelText, textsAround } from './groupTexts.ts';
import { rangeAt } from './linkText.ts';

/** Where the variable of a placeholder is declared. */
export const definitionProvider: languages.DefinitionProvider = {
  provideDefinition(model, position) {
    const found = variableAt(model, position);
    const definition = found && definitionOf(found.symbol.id, found.texts);
    if (found === null || definition === null) return null;
    const originSelectionRange = rangeAt(model, found.symbol.range);
    return locationsOf([definition], found.texts).map((place) => ({
      ...place,
      originSelectionRange,
    }));
  },
};

/** Every place of a variable, those too that PostHog does not replace. */
export const referenceProvider: languages.ReferenceProvider = {
  provideReferences(model, position, { includeDeclaration }) {
    const found = variableAt(model, position);
    if (found === null) return null;
    const occurrences = occurrencesOf(found.symbol.id, found.texts);
    return locationsOf(
      occurrences.filter(({ role }) => includeDeclaration || role !== 'declaration'),
      found.texts,
    );
  },
};

/** The variable at a place, with the documents that it is in. */
export function variableAt(
  model: editor.ITextModel,
  position: IPosition,
): { symbol: VariableSymbol; texts: [ModelText, ...ModelText[]] } | null {
  const texts = textsAround(model);
  const symbol = texts && symbolAt(texts[0], model.getOffsetAt(position));
  return symbol && texts && { symbol, texts };
}

function locationsOf(
  occurrences: readonly Occurrence[],
  texts: readonly ModelText[],
): languages.Location[] {
  return occurrences.flatMap(({ kind, range }) => {
    const model = texts.find((text) => text.kind === kind)?.model;
    return model === undefined ? [] : { uri: model.uri, range: rangeAt(model, range) };
  });
}
