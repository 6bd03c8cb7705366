import { isMissingPart, serverAnswers } from '#lib/newerVersion.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Component, type ReactNode } from 'react';

interface State {
  error: Error | null;
  /** Known once the server was asked: whether a reload finds a newer version. */
  isNewer: boolean;
}

function told({ error, isNewer }: State): { title: string; text: string } {
  if (isNewer) {
    return { title: 'A newer version of Template Studio is here', text: 'Reload to get it.' };
  }
  if (error !== null && isMissingPart(error)) {
    return {
      title: 'This page could not be loaded',
      text: 'The server of Template Studio does not answer. Check your connection, then reload.',
    };
  }
  return { title: 'This page crashed', text: error?.message ?? '' };
}

/** A crash of the app's own making: says so, and offers the one thing that helps. Nothing reloads by itself. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, isNewer: false };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error) {
    if (isMissingPart(error)) void serverAnswers().then((isNewer) => this.setState({ isNewer }));
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const { title, text } = told(this.state);
    return (
      <main style={{ maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem' }}>
        <Notice
          tone="danger"
          title={title}
          actions={<Button onClick={() => window.location.reload()}>Reload</Button>}
        >
          {text}
        </Notice>
      </main>
    );
  }
}
