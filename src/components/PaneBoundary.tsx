import { crashReport } from '#lib/crashReport.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useCopy } from './useCopy.ts';

interface Props {
  /** What a person calls the part: “Layout preview”. */
  name: string;
  /** What is told of the work that may seem lost. */
  safe?: string;
  children: ReactNode;
}

interface State {
  failure: { error: unknown; components: string } | null;
}

/** A part that fails by itself: it says so, and the rest of the page goes on. */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error, components: '' } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    this.setState({ failure: { error, components: componentStack ?? '' } });
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <Failed
        {...failure}
        name={this.props.name}
        safe={this.props.safe}
        onRetry={() => this.setState({ failure: null })}
      />
    );
  }
}

interface FailedProps {
  name: string;
  safe: string | undefined;
  error: unknown;
  components: string;
  onRetry: () => void;
}

function Failed({ name, safe, error, components, onRetry }: FailedProps) {
  const copy = useCopy();
  const copyReport = () =>
    copy(
      crashReport({
        part: name,
        error,
        components,
        address: window.location.href,
        browser: navigator.userAgent,
        time: new Date().toISOString(),
      }),
      'Copied the report',
      { tone: 'info', message: 'The browser did not allow copying.' },
    );
  return (
    <Notice
      tone="danger"
      title={`${name} failed`}
      actions={
        <>
          <Button size="s" onClick={onRetry}>
            Try again
          </Button>
          <Button size="s" onClick={() => void copyReport()}>
            Copy report
          </Button>
        </>
      }
    >
      The rest of the page works. {safe}
    </Notice>
  );
}
