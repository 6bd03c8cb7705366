import { loadable } from './loadable.tsx';
import { type Template, templateLabel } from '#template/template.ts';
import { MenuButton } from '#ui/Menu.tsx';
import { Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { CopyDialog } from './copy/CopyDialog.lazy.tsx';

const TemplateMenuList = loadable(
  async () => (await import('./TemplateMenuList.tsx')).TemplateMenuList,
);

/** What stands in the menus, before one is opened. */
export function prepareTemplateMenus(): void {
  void TemplateMenuList.load().catch(() => undefined); // opening one will try again, and say what is wrong
}

interface Props {
  projectId: number;
  template: Template;
}

/** What can be done with a row. A list has many: until one is opened it is but a button. */
export const TemplateMenu = memo(function TemplateMenu({ projectId, template }: Props) {
  const [copying, setCopying] = useState(false);
  return (
    <>
      <MenuButton
        label={`Actions for ${templateLabel(template)}`}
        trigger={<Ellipsis aria-hidden />}
      >
        <TemplateMenuList
          projectId={projectId}
          template={template}
          onCopy={() => setCopying(true)}
        />
      </MenuButton>
      {copying && (
        <CopyDialog
          projectId={projectId}
          templates={[template]}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  );
});
