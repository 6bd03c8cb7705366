import { paths } from '#paths.ts';
import type { Permissions } from '#session/permissions.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { Menu } from '#ui/Menu.tsx';
import { Archive, Copy, CopyPlus, Download, Ellipsis, Hash, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { CopyDialog } from './copy/CopyDialog.lazy.tsx';
import { useTemplateActions } from './useTemplateActions.tsx';

export function TemplateMenu({
  projectId,
  template,
  permissions,
}: {
  projectId: number;
  template: Template;
  permissions: Permissions;
}) {
  const [, navigate] = useLocation();
  const { archive, duplicate, exportJson, copyId } = useTemplateActions(projectId, permissions);
  const [copying, setCopying] = useState(false);
  return (
    <>
      <Menu
        label={`Actions for ${templateLabel(template)}`}
        trigger={<Ellipsis aria-hidden />}
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
          { label: 'Copy to…', icon: <CopyPlus aria-hidden />, onSelect: () => setCopying(true) },
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
      {copying && (
        <CopyDialog
          projectId={projectId}
          templates={[template]}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  );
}
