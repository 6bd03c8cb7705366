import { isDirty } from '#template/changes.ts';
import { checkTemplate } from '#template/check.ts';
import type { CheckAnswer, CheckOrder } from './checkMessages.ts';

/**
 * Checks a draft off the main thread. Orders come faster than a large template can be checked, so each
 * waits until the queue of messages is empty and only the newest is carried out.
 */
let newest: CheckOrder | null = null;

function work() {
  const order = newest;
  if (order === null) return;
  newest = null;
  const { number, ...input } = order;
  const answer: CheckAnswer = {
    number,
    problems: checkTemplate(input),
    unsaved: isDirty(input.base, input.draft),
  };
  postMessage(answer);
}

addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
  if (newest === null) setTimeout(work);
  newest = data;
});
