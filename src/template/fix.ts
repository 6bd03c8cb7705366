import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { jsonOrNull } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { applyTextEdits } from '#lib/textEdits.ts';
import type { Breakpoint } from './facts.ts';
import { toPointer } from './locate.ts';
import {
  duplicateKeyEdits,
  idEdits,
  packEdits,
  placeholderEdits,
  renameEdits,
} from './partEdits.ts';
import { jsonParts } from './template.ts';
import type { JsonPart, TemplateParts } from './template.ts';
import { addVariable, removeVariable } from './variableEdits.ts';

/** An edit of the part texts that mends a problem. Paths are from the template's root. */
export type Fix =
  | { kind: 'declare-variable'; id: string }
  | { kind: 'remove-variable'; index: number }
  /** In `variables`, and wherever `tiles` have it in braces. */
  | { kind: 'rename-variable'; from: string; to: string }
  /** The whole string at `path` becomes the placeholder of `id`. */
  | { kind: 'set-placeholder'; path: Readonly<JsonPath>; id: string }
  | { kind: 'pack-layout'; breakpoint: Breakpoint }
  /** Of equal keys in the object at `path` the last, which counts, stays. */
  | { kind: 'drop-duplicate-keys'; path: Readonly<JsonPath> };

/** What the button that applies it says. */
export function fixLabel(fix: Fix): string {
  switch (fix.kind) {
    case 'declare-variable':
      return `Declare the variable ${fix.id}`;
    case 'remove-variable':
      return 'Remove this variable';
    case 'rename-variable':
      return `Rename it to ${fix.to} everywhere`;
    case 'set-placeholder':
      return `Make the whole text {${fix.id}}`;
    case 'pack-layout':
      return 'Move the tiles apart';
    case 'drop-duplicate-keys':
      return 'Keep only the last of the equal keys';
  }
}

/**
 * The parts with the fix applied. Only what it is about changes; the rest of the text stays to the letter. A
 * fix that no longer applies (nothing stands at its place, the part is not JSON at the moment) changes nothing.
 */
export function applyFix(parts: TemplateParts, fix: Fix): TemplateParts {
  switch (fix.kind) {
    case 'declare-variable':
      return withPart(parts, 'variables', (text) => addVariable(text, fix.id));
    case 'remove-variable':
      return withPart(parts, 'variables', (text) => removeVariable(text, fix.index));
    case 'rename-variable': {
      const { from, to } = fix;
      const declared = withPart(parts, 'variables', (text) =>
        applyTextEdits(text, idEdits(text, from, to)),
      );
      return withPart(declared, 'tiles', (text) =>
        applyTextEdits(text, renameEdits(text, from, to)),
      );
    }
    case 'set-placeholder':
      return setPlaceholders(parts, [fix]);
    case 'pack-layout':
      return withPart(parts, 'tiles', (text) =>
        applyTextEdits(text, packEdits(text, fix.breakpoint)),
      );
    case 'drop-duplicate-keys': {
      const [root, ...path] = fix.path;
      const part = jsonParts.find((each) => each === root);
      if (part === undefined) return parts;
      return withPart(parts, part, (text) => applyTextEdits(text, duplicateKeyEdits(text, path)));
    }
  }
}

/** Many at once: a template with thousands of them is read once. */
export function setPlaceholders(
  parts: TemplateParts,
  fixes: readonly Extract<Fix, { kind: 'set-placeholder' }>[],
): TemplateParts {
  const ids = new Map(fixes.map(({ path, id }) => [toPointer(path.slice(1)), id]));
  return withPart(parts, 'tiles', (text) => applyTextEdits(text, placeholderEdits(text, ids)));
}

function withPart(
  parts: TemplateParts,
  part: JsonPart,
  edit: (text: JsonText) => string,
): TemplateParts {
  const text = jsonOrNull(parts[part]);
  return text === null ? parts : { ...parts, [part]: edit(text) };
}
