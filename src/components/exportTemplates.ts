import { downloadBlob } from '#lib/downloadBlob.ts';
import { downloadText } from '#lib/downloadText.ts';
import type { Template } from '#template/template.ts';
import { exportDocument, exportName } from '#template/transfer/exportFiles.ts';
import type { ZipAnswer, ZipOrder } from './exporting/zipMessages.ts';

/**
 * Hands the browser one template as a JSON file, or many as a zip of them, to save. `fileName` is the zip's, with
 * or without its ending; one file is called by its template. Rejects when the zip cannot be made.
 */
export async function exportTemplates(
  templates: readonly Template[],
  fileName: string,
): Promise<void> {
  const [first, ...more] = templates;
  if (first === undefined) return;
  if (more.length === 0) {
    downloadText(exportName(first), exportDocument(first));
    return;
  }
  const zip = await zipped(templates);
  downloadBlob(
    /\.zip$/i.test(fileName) ? fileName : `${fileName}.zip`,
    new Blob([zip], { type: 'application/zip' }),
  );
}

/** Off the main thread: megabytes take seconds to pack, and what packs them is loaded only now. */
function zipped(templates: readonly Template[]): Promise<ZipAnswer> {
  const worker = new Worker(new URL('./exporting/zip.worker.ts', import.meta.url), {
    type: 'module',
  });
  const rows = templates.map(({ id, template_name, source }) => ({ id, template_name, source }));
  return new Promise<ZipAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ZipAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The zip could not be made')),
    );
    worker.postMessage(rows satisfies ZipOrder);
  }).finally(() => worker.terminate());
}
