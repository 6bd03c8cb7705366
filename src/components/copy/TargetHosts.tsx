import { describeFailure } from '../describeFailure.ts';
import { projectLabel } from '#queries/projects.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import styles from './CopyDialog.module.css';
import { OtherProject } from './OtherProject.tsx';
import type { OnClash, Target } from './planCopies.ts';
import { TargetChoice } from './TargetChoice.tsx';
import type { PlanState } from './usePlans.ts';
import { targetKey, type TargetHost } from './useTargets.ts';

interface Props {
  hosts: readonly TargetHost[];
  /** Projects whose id somebody typed. */
  typed: readonly Target[];
  plans: ReadonlyMap<string, PlanState>;
  search: string;
  onClash: OnClash;
  onToggle: (target: Target) => void;
  onAdd: (target: Target) => void;
}

/** The projects to choose from, by host where there is more than one, and by organization. */
export function TargetHosts({ hosts, typed, plans, search, onClash, onToggle, onAdd }: Props) {
  const wish = search.trim().toLowerCase();
  return hosts.map(({ connection, groups, incomplete, error, pending }) => {
    const isHere = (target: Target) => target.connection.id === connection.id;
    const listed = new Set(
      groups.flatMap(({ targets }) => targets.map(({ project }) => project.id)),
    );
    const own = typed.filter((each) => isHere(each) && !listed.has(each.project.id));
    const all = own.length === 0 ? groups : [...groups, { organization: '', targets: own }];
    return (
      <section key={connection.id} className={styles.host} aria-busy={pending}>
        {hosts.length > 1 && <h3 className={styles.hostName}>{hostName(connection)}</h3>}
        {pending && <Skeleton height="6rem" />}
        {error !== null && <p className={styles.error}>{describeFailure(error).title}.</p>}
        {all.map(({ organization, targets }, index) => {
          const shown = targets.filter((target) => fits(target, organization, wish, plans));
          if (shown.length === 0) return null;
          const name = organization || (groups.length > 1 || own.length > 0 ? 'Other' : 'Projects');
          return (
            <fieldset key={organization || index} className={styles.group}>
              <legend>{name}</legend>
              <ul className={styles.targets}>
                {shown.map((target) => (
                  <TargetChoice
                    key={targetKey(target)}
                    target={target}
                    state={plans.get(targetKey(target))}
                    onClash={onClash}
                    onToggle={() => onToggle(target)}
                  />
                ))}
              </ul>
            </fieldset>
          );
        })}
        {!pending && all.length === 0 && !incomplete && (
          <p className={styles.none}>There is no other project here.</p>
        )}
        {!pending && incomplete && (
          <OtherProject
            onAdd={(id) => onAdd({ connection, project: { id, name: '', organization: null } })}
          />
        )}
      </section>
    );
  });
}

/** What is chosen stays in sight, whatever is searched for. */
function fits(
  target: Target,
  organization: string,
  wish: string,
  plans: ReadonlyMap<string, PlanState>,
): boolean {
  if (wish === '' || plans.has(targetKey(target))) return true;
  const { id } = target.project;
  return `${projectLabel(target.project)} ${id} ${organization}`.toLowerCase().includes(wish);
}

function hostName({ host }: Target['connection']): string {
  return host.replace(/^https?:\/\//, '');
}
