import { type Template, templateLabel } from '#template/template.ts';
import { MenuButton } from '#ui/Menu.tsx';
import { Ellipsis } from 'lucide-react';
import { lazy, memo, Suspense, useState } from 'react';
import { CopyDialog } from './copy/CopyDialog.lazy.tsx';

const loadList = () => import('./TemplateMenuList.tsx');
const TemplateMenuList = lazy(async () => ({ default: (await loadList()).TemplateMenuList }));

/** What stands in the menus, before one is opened. */
export function prepareTemplateMenus(): void {
  void loadList().catch(() => undefined); // opening one will try again, and say what is wrong
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
        <Suspense>
          <TemplateMenuList
            projectId={projectId}
            template={template}
            onCopy={() => setCopying(true)}
          />
        </Suspense>
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
