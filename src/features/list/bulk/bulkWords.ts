import { counted } from '#lib/counted.ts';
import { scopeNames } from '#components/scopeNames.ts';
import type { BulkChange } from './bulkChange.ts';

interface BulkWords {
  /** "Archive 52 templates?" and the button that does it. */
  ask: string;
  doing: string;
  done: string;
}

/** A change of so many templates, before, while and after it is made. */
export function bulkWords(change: BulkChange, count: number): BulkWords {
  const many = counted(count, 'template');
  switch (change.kind) {
    case 'archive':
      return { ask: `Archive ${many}`, doing: `Archiving ${many}`, done: `Archived ${many}` };
    case 'add-tag':
      return {
        ask: `Add the tag “${change.tag}” to ${many}`,
        doing: `Adding the tag “${change.tag}” to ${many}`,
        done: `Added the tag “${change.tag}” to ${many}`,
      };
    case 'remove-tag':
      return {
        ask: `Remove the tag “${change.tag}” from ${many}`,
        doing: `Removing the tag “${change.tag}” from ${many}`,
        done: `Removed the tag “${change.tag}” from ${many}`,
      };
    case 'feature':
      return change.featured
        ? { ask: `Feature ${many}`, doing: `Featuring ${many}`, done: `Featured ${many}` }
        : {
            ask: `Stop featuring ${many}`,
            doing: `Taking the star off ${many}`,
            done: `Took the star off ${many}`,
          };
    case 'scope': {
      const { label } = scopeNames(change.scope);
      return {
        ask: `Change the scope of ${many} to ${label}`,
        doing: `Changing the scope of ${many} to ${label}`,
        done: `Changed the scope of ${many} to ${label}`,
      };
    }
  }
}
