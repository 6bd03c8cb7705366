import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { CodeDiffProps } from './CodeDiff.tsx';
import { LazyModule, LazyPart } from './LazyPart.tsx';

const diffModule = new LazyModule(() => import('./CodeDiff.tsx'));

/** The comparison of two texts for pages: Monaco is loaded when it is first shown. */
export function CodeDiff(props: CodeDiffProps) {
  return (
    <LazyPart
      module={diffModule}
      height={props.height ?? '24rem'}
      failed={(retry) => (
        <Notice
          tone="danger"
          title="The comparison could not be loaded"
          actions={<Button onClick={retry}>Try again</Button>}
        />
      )}
    >
      {(loaded) => <loaded.CodeDiff {...props} />}
    </LazyPart>
  );
}
