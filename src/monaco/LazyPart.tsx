import { Component, type ReactNode, Suspense, use } from 'react';
import { Skeleton } from '#ui/Skeleton.tsx';

/** A module that is loaded when first asked for, once; after `forget`, once more. */
export class LazyModule<T> {
  #loading: Promise<T> | null = null;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  // A failed load is kept until forgotten: React asks again while it shows the failure.
  readonly load = (): Promise<T> => (this.#loading ??= this.#load());

  readonly forget = (): void => {
    this.#loading = null;
  };
}

interface LazyPartProps<T> {
  module: LazyModule<T>;
  height: string;
  children: (loaded: T) => ReactNode;
  /** Stands in when the module can't be loaded or its part breaks; `retry` begins anew. */
  failed: (retry: () => void) => ReactNode;
}

/** Shows a part of the page whose code is loaded only when it is needed. */
export function LazyPart<T>({ module, height, children, failed }: LazyPartProps<T>) {
  return (
    <FailureBoundary failed={failed} forget={module.forget}>
      <Suspense fallback={<Skeleton height={height} />}>
        <Loaded module={module}>{children}</Loaded>
      </Suspense>
    </FailureBoundary>
  );
}

function Loaded<T>({ module, children }: Pick<LazyPartProps<T>, 'module' | 'children'>) {
  return children(use(module.load()));
}

interface BoundaryProps {
  failed: (retry: () => void) => ReactNode;
  forget: () => void;
  children: ReactNode;
}

class FailureBoundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  readonly #retry = () => {
    this.props.forget();
    this.setState({ hasFailed: false });
  };

  override render() {
    return this.state.hasFailed ? this.props.failed(this.#retry) : this.props.children;
  }
}
