import type { Completion } from '#template/assist/completion.ts';
import { completionsAt } from '#template/assist/completions.ts';
import { type editor, languages } from 'monaco-editor/editor';
import { textsAround } from './groupTexts.ts';
import { jsonCompletion } from './jsonService.ts';
import { rangeAt } from './linkText.ts';
import { escapeMarkdown } from './markdown.ts';

const { CompletionItemInsertTextRule, CompletionItemKind } = languages;

const KIND = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  variable: CompletionItemKind.Variable,
  sample: CompletionItemKind.Snippet,
};

/** What belongs in a template; where that is not known, what the JSON Schema says. */
export const completionProvider: languages.CompletionItemProvider = {
  triggerCharacters: ['"', '{', ':', ' '],
  async provideCompletionItems(model, position, context, token) {
    const texts = textsAround(model);
    const trigger = context.triggerCharacter;
    const found = texts === null ? null : completionsAt(texts, model.getOffsetAt(position));
    if (found === null) {
      return trigger === '{'
        ? null
        : jsonCompletion.provideCompletionItems(model, position, context, token);
    }
    // Who types a brace or indents wants to go on typing: Enter must make a new line, not take a key.
    const wanted = found.filter(
      ({ kind }) =>
        kind === 'variable' || (trigger !== '{' && !(trigger === ' ' && kind === 'key')),
    );
    return { suggestions: wanted.map((completion, at) => itemOf(model, completion, at)) };
  },
};

function itemOf(
  model: editor.ITextModel,
  { kind, label, snippet, filter, detail, about, range, also, leadsOn }: Completion,
  at: number,
): languages.CompletionItem {
  return {
    // The description is there for every entry to see; the documentation only for one, and when asked for.
    label: { label, description: detail === '' ? about : detail },
    kind: KIND[kind],
    detail,
    documentation: { value: escapeMarkdown(about) },
    insertText: snippet,
    insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet,
    filterText: filter,
    sortText: String(at).padStart(4, '0'),
    range: rangeAt(model, range),
    ...(also === null
      ? {}
      : {
          additionalTextEdits: [
            {
              range: rangeAt(model, { offset: also.start, length: also.end - also.start }),
              text: also.text,
            },
          ],
        }),
    ...(leadsOn ? { command: { id: 'editor.action.triggerSuggest', title: 'Suggest' } } : {}),
  };
}
