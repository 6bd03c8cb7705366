import type { Connection } from '#api/connection.ts';
import { ApiError } from '#api/errors.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { patchTemplate } from '#api/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { openSessions } from '#storage/draftLocks.ts';
import { listReplaceJobs, type ReplaceJob } from '#storage/replaceJobs.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { capQuery } from './cap.ts';
import {
  goOnReplacing,
  ReplaceError,
  type ReplaceStep,
  replaceTemplate,
  rollBackReplacing,
} from './replaceTemplate.ts';
import { createOnce } from './createOnce.ts';
import { templateKeys } from './templates.ts';
import { useKeepFresh } from './useKeepFresh.ts';

export function useCreateTemplate(projectId: number) {
  const connection = useConnection();
  const keepFresh = useKeepFresh(projectId);
  return useMutation({
    mutationFn: (body: JsonText) => createOnce(connection, projectId, body),
    onSuccess: keepFresh,
  });
}

/** Sends the changed fields of one row and nothing else: one key too many is a 400 for all (contract 8.6). */
export function usePatchTemplate(projectId: number) {
  const connection = useConnection();
  const keepFresh = useKeepFresh(projectId);
  return useMutation({
    mutationFn: ({ row, body }: { row: Template; body: JsonText }) =>
      patchTemplate(connection, projectId, row, body),
    onSuccess: keepFresh,
  });
}

/** What went wrong below: a replacement only says how it ended. */
export function causeOf(error: unknown): unknown {
  return error instanceof ReplaceError ? error.cause : error;
}

/** What replacements of this page have left half done, by connection and row. */
const halfDone = new Map<string, ReplaceJob>();

/**
 * Replaces a row as `replaceTemplate` does, and goes on with what it left half done before. `step` is what it is at.
 * Throws before it begins where the cap is in the way.
 */
export function useReplaceTemplate(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  const keepFresh = useKeepFresh(projectId);
  const [step, setStep] = useState<ReplaceStep | null>(null);
  const keyOf = (row: Template) => `${connection.id} ${row.id}`;
  const mutation = useMutation({
    mutationFn: async ({ row, body }: { row: Template; body: JsonText }) => {
      const left = halfDone.get(keyOf(row));
      if (left?.body === body) return goOnReplacing(connection, left, setStep);
      if (left !== undefined) await rollBackReplacing(connection, left);
      // The archived row makes room for one: only an organization beyond the cap has none.
      const cap = await client.fetchQuery(capQuery(connection, projectId)).catch(() => null);
      if (cap !== null && cap.used > cap.limit) {
        const detail = `It has ${cap.used}, and ${cap.limit} are allowed. Archive some first.`;
        const cause = new ApiError({ kind: 'limit-reached', detail });
        throw new ReplaceError(null, { cause });
      }
      return replaceTemplate(connection, projectId, { row, body }, setStep);
    },
    onSuccess: keepFresh,
    onSettled: (_made, error, { row }) => {
      setStep(null);
      const left = error instanceof ReplaceError ? error.job : null;
      if (left !== null) halfDone.set(keyOf(row), left);
      else if (error === null || error instanceof ReplaceError) halfDone.delete(keyOf(row));
    },
  });
  return { ...mutation, step, isHalfDone: (row: Template) => halfDone.has(keyOf(row)) };
}

/** Replacements that a closed tab or a crash cut off. */
export function cutOffQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'replacing'],
    networkMode: 'always',
    staleTime: 0,
    queryFn: async () => {
      const [jobs, open] = await Promise.all([
        listReplaceJobs(connection.host, projectId).catch(() => []),
        openSessions(),
      ]);
      return jobs.filter(({ id }) => !open.has(id));
    },
  });
}

/** Ends what was cut off: on to the new template, or back to the old one. */
export function useEndReplacing(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  return useMutation({
    mutationFn: ({ job, how }: { job: ReplaceJob; how: 'go on' | 'roll back' }) =>
      how === 'go on' ? goOnReplacing(connection, job) : rollBackReplacing(connection, job),
    onSettled: () =>
      client.invalidateQueries({ queryKey: templateKeys.project(connection, projectId) }),
  });
}

export { ReplaceError, type ReplaceStep } from './replaceTemplate.ts';
export type { ReplaceJob } from '#storage/replaceJobs.ts';
