import { downloadBlob } from './downloadBlob.ts';

/** Hands a text to the browser as a file to save. */
export function downloadText(fileName: string, text: string, type = 'application/json'): void {
  downloadBlob(fileName, new Blob([text], { type }));
}
