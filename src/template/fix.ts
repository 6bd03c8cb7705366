import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { Breakpoint } from './facts.ts';

/** An edit of the part texts that mends a problem. Paths are from the template's root. */
export type Fix =
  | { kind: 'declare-variable'; id: string }
  | { kind: 'remove-variable'; index: number }
  /** In `variables` and in every placeholder of `tiles`. */
  | { kind: 'rename-variable'; from: string; to: string }
  /** The whole string at `path` becomes the placeholder of `id`. */
  | { kind: 'set-placeholder'; path: Readonly<JsonPath>; id: string }
  | { kind: 'pack-layout'; breakpoint: Breakpoint }
  /** Of equal keys in the object at `path`, the last, which counts, stays. */
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
      return 'Move the tiles to free places';
    case 'drop-duplicate-keys':
      return 'Keep only the last of the equal keys';
  }
}
