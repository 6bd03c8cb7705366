import { useTitle } from '#components/useTitle.ts';
import { SettingsError } from '#session/siteSettings.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './WrongSettingsPage.module.css';

/** In the place of the whole app: what is wrong in settings.json, for whoever serves it. */
export function WrongSettingsPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  useTitle('Settings');
  const wrong = error instanceof SettingsError ? error : null;
  return (
    <main className={styles.page}>
      <h1>{wrong === null ? 'The settings did not come' : 'The settings are wrong'}</h1>
      <p>
        Template Studio is set up by the file settings.json beside it. It does not start with half
        of its settings: tell whoever runs it.
      </p>
      <Notice
        tone="danger"
        title={wrong?.member ?? 'settings.json'}
        actions={<Button onClick={onRetry}>Try again</Button>}
      >
        {error.message}
      </Notice>
    </main>
  );
}
