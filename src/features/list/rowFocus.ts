/** The name of a row, which stands for it where the focus is concerned. */
export function linkOf(templateId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a[data-row="${CSS.escape(templateId)}"]`);
}

/** The id of the template whose row has the focus; null: none has. */
export function rowOfFocus(): string | null {
  const row = document.activeElement?.closest('[data-row-of]');
  return row?.getAttribute('data-row-of') ?? null;
}
