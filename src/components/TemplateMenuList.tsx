import { paths } from '#paths.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import type { Template } from '#template/template.ts';
import { MenuList } from '#ui/MenuList.tsx';
import { Archive, Copy, CopyPlus, Download, Hash, Pencil } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTemplateActions } from './useTemplateActions.tsx';

interface Props {
  projectId: number;
  template: Template;
  onCopy: () => void;
}

export function TemplateMenuList({ projectId, template, onCopy }: Props) {
  const permissions = usePermissions(projectId, template);
  const [, navigate] = useLocation();
  const { archive, duplicate, exportJson, copyId } = useTemplateActions(projectId, permissions);
  return (
    <MenuList
      items={[
        {
          label: 'Edit',
          icon: <Pencil aria-hidden />,
          onSelect: () => navigate(paths.template(projectId, template.id)),
        },
        {
          label: 'Duplicate',
          icon: <Copy aria-hidden />,
          disabledReason: permissions.create,
          onSelect: () => void duplicate(template),
        },
        { label: 'Copy to…', icon: <CopyPlus aria-hidden />, onSelect: onCopy },
        {
          label: 'Export JSON',
          icon: <Download aria-hidden />,
          onSelect: () => exportJson(template),
        },
        { label: 'Copy ID', icon: <Hash aria-hidden />, onSelect: () => void copyId(template) },
        'separator',
        {
          label: 'Archive',
          icon: <Archive aria-hidden />,
          danger: true,
          disabledReason: permissions.archive(template),
          onSelect: () => void archive(template),
        },
      ]}
    />
  );
}
