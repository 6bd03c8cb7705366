import type { SchemaInForce } from '#queries/schema.ts';
import styles from './code.module.css';

const reasons: Record<NonNullable<SchemaInForce['bundledBecause']>, string> = {
  key: 'PostHog gives its schema to signed-in sessions only, not to keys, so this is checked against the copy that comes with the app.',
  refused:
    'PostHog did not give its schema, so this is checked against the copy that comes with the app.',
  'no-schema':
    'What PostHog gave as its schema is none, so this is checked against the copy that comes with the app.',
};

/** Which rules the editor checks with. */
export function SchemaLine({ schema: { bundledBecause } }: { schema: SchemaInForce }) {
  return (
    <p className={styles.schema}>
      {bundledBecause === null
        ? 'Checked against the schema of this PostHog.'
        : reasons[bundledBecause]}
    </p>
  );
}
