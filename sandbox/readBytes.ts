/** Bytes of a body that Django takes (contract 1.4). */
const most = 20 * 1024 * 1024;

/** The bytes of a body; null where they are more than Django takes: the rest is read past, not kept. */
export async function readBytes({ body }: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  return size > most ? null : new Uint8Array(Buffer.concat(chunks));
}
