import { explainAt } from '#template/assist/explain.ts';
import type { languages } from 'monaco-editor/editor';
import { textsAround } from './groupTexts.ts';
import { jsonHover } from './jsonService.ts';
import { rangeAt } from './linkText.ts';
import { escapeMarkdown } from './markdown.ts';

/** What stands there and does in PostHog; where that is not known, what the JSON Schema says. */
export const hoverProvider: languages.HoverProvider = {
  provideHover(model, position, token) {
    const texts = textsAround(model);
    const found = texts === null ? null : explainAt(texts, model.getOffsetAt(position));
    if (found === null) return jsonHover.provideHover(model, position, token);
    const { range, subject, sentences } = found;
    const lines = [`**${escapeMarkdown(subject)}**`, ...sentences.map(escapeMarkdown)];
    return { range: rangeAt(model, range), contents: lines.map((value) => ({ value })) };
  },
};
