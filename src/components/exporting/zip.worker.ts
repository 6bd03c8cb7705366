import { exportFiles } from '#template/transfer/exportFiles.ts';
import { zipFiles } from '#template/transfer/zip.ts';
import type { ZipAnswer, ZipOrder } from './zipMessages.ts';

addEventListener('message', ({ data }: MessageEvent<ZipOrder>) => {
  postMessage(zipFiles(exportFiles(data)) satisfies ZipAnswer);
});
