import type { JsonPath } from './jsonPathTokens.ts';

/** A value inside a parsed document, and how it is reached from there. */
export interface JsonPlace {
  value: unknown;
  /** The key or index in `parent`; null at the root. */
  segment: string | number | null;
  parent: JsonPlace | null;
}

/** Every value in the document in its order, the root first. A loop, so that deep nesting is no matter. */
export function* walkJson(root: unknown): Generator<JsonPlace, void, undefined> {
  const waiting: JsonPlace[] = [{ value: root, segment: null, parent: null }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    yield place;
    const { value } = place;
    if (typeof value !== 'object' || value === null) continue;
    const segments = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    for (const segment of segments.toReversed()) {
      // Its own key or index, so it is there.
      const inner = (value as Record<string | number, unknown>)[segment];
      waiting.push({ value: inner, segment, parent: place });
    }
  }
}

export function pathOf(place: JsonPlace): JsonPath {
  const path: JsonPath = [];
  for (let at: JsonPlace | null = place; at !== null; at = at.parent) {
    if (at.segment !== null) path.push(at.segment);
  }
  return path.toReversed();
}
