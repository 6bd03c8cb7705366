import { projectLabel } from '#queries/projects.ts';
import type { Permissions } from '#session/permissions.ts';
import type { PlannedCopy, Target } from './planCopies.ts';
import type { PlanState } from './usePlans.ts';
import { targetKey } from './useTargets.ts';

interface Ready {
  copies: PlannedCopy[];
  permissionsOf: (copy: PlannedCopy) => Permissions;
  /** Templates whose name is taken, over all targets. */
  clashes: number;
  /** Why it cannot begin now; null: it can. */
  refusal: string | null;
}

/** All that would be copied, or the first thing that is in the way. */
export function readyCopies(
  chosen: readonly Target[],
  plans: ReadonlyMap<string, PlanState>,
): Ready {
  const permissions = new Map<Target, Permissions>();
  const copies: PlannedCopy[] = [];
  let clashes = 0;
  let refusal: string | null = chosen.length === 0 ? 'Choose a project first.' : null;
  for (const target of chosen) {
    const state = plans.get(targetKey(target));
    if (state === undefined || state.status === 'pending') {
      refusal ??= 'Looking at what is there…';
      continue;
    }
    const name = projectLabel(target.project);
    if (state.status === 'failed') {
      refusal ??= `${name}: ${state.words}`;
      continue;
    }
    const { plan, known } = state;
    permissions.set(target, known.permissions);
    copies.push(...plan.copies);
    clashes += plan.clashing.length;
    const inTheWay = plan.refusal ?? (plan.room.over === 0 ? null : plan.room.words);
    if (inTheWay !== null) refusal ??= `${name}: ${inTheWay}`;
  }
  if (copies.length === 0) refusal ??= 'Every name is taken there, and those are left out.';
  return {
    copies,
    clashes,
    refusal,
    permissionsOf: ({ target }) => {
      const found = permissions.get(target);
      if (found === undefined) throw new Error('A copy was planned for a project nobody chose');
      return found;
    },
  };
}
