import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { Validator } from '@cfworker/json-schema';
import type { OutputUnit } from '@cfworker/json-schema';
import type { JsonSchema } from './schema.ts';

/**
 * The errors that tell a person something, of at most the first `most` that the validator finds. None for a
 * schema that breaks the validator.
 */
export function schemaErrors(value: unknown, schema: JsonSchema, most: number): OutputUnit[] {
  return telling(errorsOf(value, schema, most));
}

/** The validator writes it as a pointer in a URI. */
export function pathOfError({ instanceLocation }: OutputUnit): JsonPath {
  const segments = decodeURI(instanceLocation).split('/').slice(1);
  return segments
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
}

/** What the validator's sentence has in quotes: types, keys. */
export function wordsIn(text: string): string[] {
  return Array.from(text.matchAll(/"([^"]*)"/g), ([, word]) => word ?? '');
}

function errorsOf(value: unknown, schema: JsonSchema, most: number): OutputUnit[] {
  for (const firstOnly of [false, true]) {
    try {
      return new Validator(schema, '7', firstOnly).validate(value).errors.slice(0, most);
    } catch {
      // Too many errors for its recursion, or a schema that it cannot read: the first error may still be had.
    }
  }
  return [];
}

/** Keywords that only pass on what a schema inside them says. */
const structural = new Set([
  'properties',
  'items',
  'prefixItems',
  'additionalItems',
  'additionalProperties',
  'patternProperties',
  'propertyNames',
  'dependentSchemas',
  'dependencies',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contains',
  'allOf',
  'if',
  '$ref',
  '$recursiveRef',
]);

/**
 * The errors at the bottom of it. Where none of several alternatives holds, those of the alternative that the
 * value seems to be meant as: of "an array of variables, or null" an array is not told that it is not null.
 */
function telling(errors: readonly OutputUnit[]): OutputUnit[] {
  let left = errors.filter(({ keyword }) => !structural.has(keyword));
  for (const choice of errors) {
    if (choice.keyword !== 'anyOf' && choice.keyword !== 'oneOf') continue;
    const alternatives = left.filter((error) => isWithin(error, choice));
    const branchOf = ({ keywordLocation }: OutputUnit) =>
      keywordLocation.slice(choice.keywordLocation.length + 1).split('/')[0];
    if (alternatives.length === 0) continue; // more than one of `oneOf` holds
    const misfits = new Set(
      alternatives
        .filter(
          ({ keyword, instanceLocation }) =>
            keyword === 'type' && instanceLocation === choice.instanceLocation,
        )
        .map(branchOf),
    );
    const meant = alternatives.find((error) => !misfits.has(branchOf(error)));
    left = left.filter(
      (error) =>
        error !== choice &&
        (!isWithin(error, choice) || (meant && branchOf(error) === branchOf(meant))),
    );
    if (meant === undefined) left.push(eitherType(choice, alternatives));
  }
  return left;
}

function isWithin(error: OutputUnit, choice: OutputUnit): boolean {
  return (
    error.keywordLocation.startsWith(`${choice.keywordLocation}/`) &&
    `${error.instanceLocation}/`.startsWith(`${choice.instanceLocation}/`)
  );
}

function eitherType(choice: OutputUnit, alternatives: readonly OutputUnit[]): OutputUnit {
  const types = alternatives.flatMap(({ error }) => wordsIn(error.split('Expected')[1] ?? ''));
  return { ...choice, keyword: 'type', error: `Expected "${types.join('", "')}".` };
}
