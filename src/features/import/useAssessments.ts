import type { ServerAge } from '#template/facts.ts';
import type { JsonSchema } from '#template/schema.ts';
import type { Template } from '#template/template.ts';
import type { Assessment } from '#template/transfer/assess.ts';
import type { FoundTemplate } from '#template/transfer/found.ts';
import { useEffect, useState } from 'react';
import type { AskWorker } from './useImportWorker.ts';
import type { Candidate } from './useSources.ts';

interface Assessed {
  row: Template | null;
  schema: JsonSchema;
  /** null: it could not be checked. */
  assessment: Assessment | null;
}

/** As many are checked at a time, and then shown. */
const atOnce = 20;

/**
 * What the worker says of each candidate beside its row; of those not checked yet there is nothing. The rows and
 * the schema have to stay the same objects; null: not known yet.
 */
export function useAssessments(
  ask: AskWorker,
  candidates: readonly Candidate[],
  matches: ((found: FoundTemplate) => Template | null) | null,
  schema: JsonSchema | null,
  server: ServerAge,
): ReadonlyMap<FoundTemplate, Assessed> {
  const [known, setKnown] = useState<ReadonlyMap<FoundTemplate, Assessed>>(() => new Map());
  useEffect(() => {
    if (matches === null || schema === null) return undefined;
    let dropped = false;
    const wanted = candidates.flatMap(({ found }) => {
      const row = matches(found);
      const before = known.get(found);
      return before?.row === row && before.schema === schema ? [] : [{ found, row }];
    });
    const pairs = wanted.slice(0, atOnce);
    if (pairs.length === 0) return undefined;
    void ask({ kind: 'assess', pairs, schema, server })
      .catch(() => pairs.map(() => null))
      .then((answers) => {
        if (dropped) return;
        setKnown((before) => {
          const after = new Map(before);
          for (const [index, { found, row }] of pairs.entries()) {
            after.set(found, { row, schema, assessment: answers[index] ?? null });
          }
          return after;
        });
      });
    return () => {
      dropped = true;
    };
  }, [ask, candidates, matches, schema, server, known]);
  return known;
}
