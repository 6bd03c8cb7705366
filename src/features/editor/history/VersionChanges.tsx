import { ChangesInWords } from '#components/comparison/ChangesInWords.tsx';
import { useDiff } from '#components/comparison/useDiff.ts';
import { ChangedTexts } from '#features/editor/review/ChangedTexts.tsx';
import type { TemplateDraft } from '#template/template.ts';

interface Props {
  before: TemplateDraft;
  after: TemplateDraft;
  asText: boolean;
  /** What is said where nothing differs. */
  same: string;
}

/** What is between two versions. Both have to stay the same objects. */
export function VersionChanges({ before, after, asText, same }: Props) {
  const { changes, texts } = useDiff(before, after, { wantsTexts: asText });
  return asText ? <ChangedTexts texts={texts} /> : <ChangesInWords changes={changes} same={same} />;
}
