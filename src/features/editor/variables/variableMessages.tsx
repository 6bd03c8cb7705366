import { type Problem, sentence } from '#template/problem.ts';
import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './VariableCard.module.css';

/** For a field to show: an error as such, what only warns as a hint. */
export interface FieldMessages {
  error: string | undefined;
  hint: ReactNode;
}

/** What the checks say of one member of a variable. */
export function messagesOf(
  problems: readonly Problem[],
  index: number,
  member: string,
): FieldMessages {
  const here = problems.filter(
    ({ path }) => path[0] === 'variables' && path[1] === index && path[2] === member,
  );
  const error = here.find(({ severity }) => severity === 'error');
  const others = here.filter((problem) => problem !== error);
  return {
    error: error && sentence(error),
    hint: others.length > 0 ? <Warnings problems={others} /> : undefined,
  };
}

/** What they say of the variable as a whole. That it is not used is said beside the tiles that use it. */
export function problemsOfWhole(problems: readonly Problem[], index: number): Problem[] {
  return problems.filter(
    ({ path, code }) =>
      path[0] === 'variables' &&
      path[1] === index &&
      path.length === 2 &&
      code !== 'variable-unused',
  );
}

export function Warnings({ problems }: { problems: readonly Problem[] }) {
  return problems.map((problem) => (
    <span key={problem.code} className={styles.warning}>
      {problem.severity === 'hint' ? (
        <Info aria-hidden />
      ) : (
        <TriangleAlert aria-hidden className={styles.amber} />
      )}
      {sentence(problem)}
    </span>
  ));
}
