import type { Exportable } from '#template/transfer/exportFiles.ts';

export type ZipOrder = Exportable[];

export type ZipAnswer = Uint8Array<ArrayBuffer>;
