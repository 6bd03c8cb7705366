import { checkTemplate } from './check.ts';
import type { CheckInput } from './check.ts';
import { applyFix, setPlaceholders } from './fix.ts';
import type { Fix } from './fix.ts';
import type { TemplateParts } from './template.ts';

/**
 * In this order, so that no fix undoes another: the text first, then what placeholders mean, then what is left
 * over, then where tiles stand.
 */
const order: readonly Fix['kind'][] = [
  'drop-duplicate-keys',
  'set-placeholder',
  'rename-variable',
  'declare-variable',
  'remove-variable',
  'pack-layout',
];

/** Each round does away with a kind of problem, and may show what stood behind it. */
const mostRounds = 50;

/** The parts with every fix applied that any problem offers, until none is left. A second time it changes nothing. */
export function fixAll(input: CheckInput): TemplateParts {
  let { parts } = input.draft;
  for (let round = 0; round < mostRounds; round += 1) {
    const problems = checkTemplate({ ...input, draft: { ...input.draft, parts } });
    const fixes = problems.flatMap(({ fix }) => fix ?? []);
    const kind = order.find((each) => fixes.some((fix) => fix.kind === each));
    if (kind === undefined) return parts;
    parts = applyKind(
      parts,
      fixes.filter((fix) => fix.kind === kind),
    );
  }
  return parts;
}

function applyKind(parts: TemplateParts, fixes: readonly Fix[]): TemplateParts {
  const placeholders = fixes.filter((fix) => fix.kind === 'set-placeholder');
  if (placeholders.length > 0) return setPlaceholders(parts, placeholders);
  const different = [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()];
  // From the last variable to the first, so that each is still where its problem was.
  const removals = different.filter((fix) => fix.kind === 'remove-variable');
  const backwards = removals.toSorted((a, b) => b.index - a.index);
  return (removals.length > 0 ? backwards : different).reduce(applyFix, parts);
}
