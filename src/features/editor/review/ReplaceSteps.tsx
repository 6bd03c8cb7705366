import type { ReplaceStep } from '#queries/saving.ts';
import { Check, Circle } from 'lucide-react';
import { Spinner } from '#ui/Spinner.tsx';
import styles from './ReplaceSteps.module.css';

const words: Record<ReplaceStep, string> = {
  archive: 'Archive the old template',
  create: 'Create the new one',
  restore: 'Bring the old one back',
};

/** How far a replacement is; the way back is shown only when it is taken. */
export function ReplaceSteps({ step }: { step: ReplaceStep }) {
  const steps: ReplaceStep[] =
    step === 'restore' ? ['archive', 'create', 'restore'] : ['archive', 'create'];
  const at = steps.indexOf(step);
  return (
    <ol className={styles.steps}>
      {steps.map((each, index) => (
        <li key={each} className={styles.step} aria-current={index === at ? 'step' : undefined}>
          {index < at ? (
            <Check aria-hidden size={16} />
          ) : index === at ? (
            <Spinner />
          ) : (
            <Circle aria-hidden size={16} />
          )}
          {words[each]}
        </li>
      ))}
    </ol>
  );
}
