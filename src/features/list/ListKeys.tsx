import { prepareTemplateMenus } from '#components/TemplateMenu.tsx';
import { useEffect } from 'react';
import type { ListCommandContext } from './listCommands.tsx';
import { useListCommands } from './useListCommands.ts';
import { type RowKeys, useRowKeys } from './useRowKeys.ts';

/** The list by keys and by the command menu: what nobody uses before there are rows comes after them. */
export function ListKeys(props: ListCommandContext & RowKeys) {
  useRowKeys(props);
  useListCommands(props);
  useEffect(prepareTemplateMenus, []);
  return null;
}
