import { failureSentence } from '../describeFailure.ts';
import { type CopyTarget, copyTargetQuery } from '#queries/copyTarget.ts';
import type { Template } from '#template/template.ts';
import { useQueries } from '@tanstack/react-query';
import { type OnClash, planTarget, type Target, type TargetPlan } from './planCopies.ts';
import { targetKey } from './useTargets.ts';

export type PlanState =
  | { status: 'pending' }
  | { status: 'failed'; words: string }
  | { status: 'ready'; plan: TargetPlan; known: CopyTarget };

/** What would happen in each project that is chosen, by its key; asked as it is chosen. */
export function usePlans(
  templates: readonly Template[],
  source: Target | null,
  chosen: readonly Target[],
  onClash: OnClash,
): ReadonlyMap<string, PlanState> {
  const asked = useQueries({
    queries: chosen.map(({ connection, project }) => copyTargetQuery(connection, project.id)),
  });
  const plans = new Map<string, PlanState>();
  /** Copies that are planned for an organization already: its projects share one cap. */
  const planned = new Map<string, number>();
  for (const [index, target] of chosen.entries()) {
    const { data, error = null } = asked[index] ?? {};
    if (data === undefined || source === null) {
      plans.set(targetKey(target), error === null ? { status: 'pending' } : failed(error));
      continue;
    }
    const { connection, project } = target;
    const shared = `${connection.id} ${project.organization?.id ?? project.id}`;
    const before = planned.get(shared) ?? 0;
    const plan = planTarget(templates, source, target, data, onClash, before);
    planned.set(shared, before + plan.copies.length);
    plans.set(targetKey(target), { status: 'ready', plan, known: data });
  }
  return plans;
}

function failed(error: unknown): PlanState {
  return { status: 'failed', words: failureSentence(error) };
}
