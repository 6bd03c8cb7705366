import { prepareTemplateMenus } from '#components/TemplateMenu.tsx';
import { useEffect } from 'react';
import { type RowKeys, useRowKeys } from './useRowKeys.ts';

/** The list without a mouse, and its menus made ready: what nobody uses before there are rows comes after them. */
export function ListKeys(props: RowKeys) {
  useRowKeys(props);
  useEffect(prepareTemplateMenus, []);
  return null;
}
