import { isObject } from './kind.ts';

/** PostHog's has about a hundred. */
const mostNodes = 20_000;

/**
 * Whether checking with a schema ends in a moment: it is of a usual size with all its references followed, which may
 * double it at each level, and has no pattern, since one can take years.
 */
export function isTame(schema: unknown): boolean {
  let left = mostNodes;

  function visit(node: unknown, within: ReadonlySet<unknown>): boolean {
    left -= 1;
    if (left < 0) return false;
    if (Array.isArray(node)) return node.every((item) => visit(item, within));
    if (!isObject(node)) return true;
    if (typeof node['pattern'] === 'string' || isObject(node['patternProperties'])) return false;
    const target = targetOf(schema, node['$ref']);
    // What refers to itself goes no deeper than the template that is checked.
    const isNew = target !== undefined && !within.has(target);
    if (isNew && !visit(target, new Set([...within, target]))) return false;
    return Object.values(node).every((value) => visit(value, within));
  }

  return visit(schema, new Set());
}

function targetOf(schema: unknown, reference: unknown): unknown {
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), schema);
}
