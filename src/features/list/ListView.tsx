import { useDeferredValue } from 'react';
import type { ListSearch } from './listAddress.ts';
import type { ListViewProps } from './listView.ts';
import { TemplateGallery } from './TemplateGallery.tsx';
import { TemplateTable } from './TemplateTable.tsx';

/** The rows as a table or as a gallery. The switch between them is drawn first, then what it switches to. */
export function ListView({ view, ...props }: ListViewProps & { view: ListSearch['view'] }) {
  const View = useDeferredValue(view) === 'gallery' ? TemplateGallery : TemplateTable;
  return <View {...props} />;
}
