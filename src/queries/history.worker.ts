import type { Moment } from '#storage/historyEntries.ts';
import { keepVersion } from '#storage/keepVersion.ts';
import { storageTrouble } from '#storage/storageTrouble.ts';
import type { HistoryAnswer } from './historyMessages.ts';

// Reads, hashes and writes off the main thread: of two megabytes that takes longer than a key may wait.

async function answerTo(moment: Moment): Promise<HistoryAnswer> {
  try {
    await keepVersion(moment);
    return 'kept';
  } catch (error) {
    return storageTrouble(error);
  }
}

addEventListener('message', ({ data }: MessageEvent<Moment>) => {
  void answerTo(data).then((answer) => postMessage(answer));
});
