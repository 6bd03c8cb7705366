import { schemaQuery } from '#queries/schema.ts';
import { generationOf } from '#queries/templates.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { splitObject } from '#lib/jsonText.ts';
import { documentFields } from '#template/documentFields.ts';
import type { EditableField, Template } from '#template/template.ts';
import { matchesAmong } from '#template/transfer/match.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Choice, type Decision, importRows } from './importRows.ts';
import { useAssessments } from './useAssessments.ts';
import type { AskWorker } from './useImportWorker.ts';
import type { Candidate } from './useSources.ts';

const ages = { 'staff-writes': 'old', 'members-write': 'unknown', current: 'current' } as const;

/** The candidates beside the project's rows, and what is to be done with each. */
export function useImportRows(
  projectId: number,
  ask: AskWorker,
  candidates: readonly Candidate[],
  existing: readonly Template[] | null,
) {
  const connection = useConnection();
  const sample = existing?.[0] ?? null;
  const permissions = usePermissions(projectId, existing === null ? undefined : sample);
  const schema = useQuery(schemaQuery(connection, projectId)).data?.schema ?? null;
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(() => new Map());
  const matches = useMemo(
    () => (existing === null ? null : matchesAmong(existing, projectId)),
    [existing, projectId],
  );
  const known = useMemo(() => fieldsKnownBy(sample), [sample]);
  const age = sample === null ? 'unknown' : ages[generationOf(sample)];
  const assessed = useAssessments(ask, candidates, matches, schema, age);
  const rows = useMemo(
    () =>
      importRows({
        candidates,
        matchOf: ({ found }) => matches?.(found) ?? null,
        assessmentOf: ({ found }) => {
          const entry = assessed.get(found);
          return entry !== undefined && entry.row === matches?.(found)
            ? entry.assessment
            : undefined;
        },
        decisions,
        takenNames: namesOf(existing ?? [], projectId),
        rights: permissions,
        known,
      }),
    [candidates, matches, assessed, decisions, existing, projectId, permissions, known],
  );

  function decide(keys: Iterable<string>, decision: Decision) {
    setDecisions((before) => {
      const after = new Map(before);
      for (const key of keys) after.set(key, { ...after.get(key), ...decision });
      return after;
    });
  }

  return {
    rows,
    permissions,
    choose: (keys: Iterable<string>, choice: Choice) => decide(keys, { choice }),
    rename: (key: string, name: string) => decide([key], { name }),
    forget: () => setDecisions(new Map()),
  };
}

/** A name is taken within its project only (contract 3.4). */
function namesOf(rows: readonly Template[], projectId: number): Set<string> {
  const own = rows.filter(({ team_id }) => team_id === projectId);
  return new Set(own.flatMap(({ template_name }) => template_name?.trim() || []));
}

/** Of a project without rows all are taken to be known: it is most likely a current PostHog. */
function fieldsKnownBy(sample: Template | null): Set<EditableField> {
  if (sample === null) return new Set(documentFields);
  const members = splitObject(sample.source);
  return new Set(documentFields.filter((field) => members.has(field)));
}
