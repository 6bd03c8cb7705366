import { fieldLabels } from '#template/placeText.ts';
import { type EditableField, templateLabel } from '#template/template.ts';
import type { OnClash, PlannedCopy, TargetPlan } from './planCopies.ts';

/** What will happen in one project, a line each; `tone` of those that want a look. */
export interface PlanLine {
  tone: 'plain' | 'attention' | 'refused';
  words: string;
}

/** Names that a line has room for. */
const SHOWN = 3;

export function planLines(plan: TargetPlan, onClash: OnClash): PlanLine[] {
  const { copies, clashing, refusal, room } = plan;
  if (refusal !== null) return [{ tone: 'refused', words: refusal }];
  const lines: PlanLine[] = [];
  if (copies.length > 0) lines.push({ tone: 'plain', words: wayWords(copies) });
  const lost = lostWords(copies);
  if (lost !== null) lines.push({ tone: 'plain', words: lost });
  if (copies.some((copy) => copy.lost.includes('scope'))) {
    lines.push({ tone: 'plain', words: 'Seen by that project alone: the scope becomes Project.' });
  }
  if (clashing.length > 0) lines.push({ tone: 'attention', words: clashWords(plan, onClash) });
  if (room.over > 0) lines.push({ tone: 'refused', words: room.words ?? '' });
  else if (room.words !== null) lines.push({ tone: 'attention', words: room.words });
  return lines;
}

function wayWords(copies: readonly PlannedCopy[]): string {
  const byServer = copies.filter(({ way }) => way === 'endpoint').length;
  if (byServer === copies.length) return 'PostHog makes the copy itself.';
  if (byServer > 0) return `PostHog copies ${byServer} itself; the rest are created as new.`;
  return copies.length === 1 ? 'Created as a new template.' : 'Created as new templates.';
}

function lostWords(copies: readonly PlannedCopy[]): string | null {
  const fields = new Map<EditableField, number>();
  for (const field of copies.flatMap(({ lost }) => lost)) {
    if (field === 'scope') continue;
    fields.set(field, (fields.get(field) ?? 0) + 1);
  }
  const named = Array.from(fields, ([field, count]) => {
    const name = lostNames[field] ?? fieldLabels[field];
    return copies.length > 1 && count < copies.length ? `${name} (of ${count})` : name;
  });
  return named.length === 0 ? null : `Stays behind: ${named.join(', ')}.`;
}

const lostNames: Partial<Record<EditableField, string>> = {
  image_url: 'image',
  is_featured: 'featured',
  availability_contexts: 'contexts',
};

function clashWords({ clashing, copies }: TargetPlan, onClash: OnClash): string {
  const shown = clashing.slice(0, SHOWN).map((template) => {
    const name = `“${templateLabel(template)}”`;
    const copy = copies.find((each) => each.template === template);
    return onClash === 'keep-both' && copy !== undefined ? `${name} becomes “${copy.name}”` : name;
  });
  const more = clashing.length - shown.length;
  const names = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return onClash === 'skip' ? `Left out, for the name is taken: ${names}.` : `${names}.`;
}
