import { type PaneName, recallPane, rememberPane } from '#storage/preferences.ts';
import { SplitPane } from '#ui/SplitPane.tsx';
import { type ReactNode, useState } from 'react';

interface Props {
  name: PaneName;
  label: string;
  first: ReactNode;
  second: ReactNode;
}

/** A view of a part beside its code; how wide they are is remembered. */
export function EditorSplit({ name, label, first, second }: Props) {
  const [size, setSize] = useState(() => recallPane(name) ?? 36);
  return (
    <SplitPane
      label={label}
      first={first}
      second={second}
      size={size}
      onResize={(next) => {
        setSize(next);
        rememberPane(name, next);
      }}
    />
  );
}
