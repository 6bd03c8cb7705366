import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Component, type ReactNode } from 'react';

interface State {
  error: Error | null;
}

/** A crash of the app's own making: says so, and offers the one thing that helps. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    // A new deploy took the files of this one away: only a reload finds the new ones.
    const stale = /dynamically imported module|Failed to fetch|Importing a module/i.test(
      error.message,
    );
    return (
      <main style={{ maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem' }}>
        <Notice
          tone="danger"
          title={stale ? 'A newer version of Template Studio is here' : 'This page crashed'}
          actions={<Button onClick={() => window.location.reload()}>Reload</Button>}
        >
          {stale ? 'Reload to get it.' : error.message}
        </Notice>
      </main>
    );
  }
}
