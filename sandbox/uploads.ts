import type { Context } from './context.ts';
import { BodyTooLarge, invalid, methodNotAllowed, unsupportedMediaType } from './errors.ts';
import { requireMembership, requireScope } from './permissions.ts';
import type { Database } from './database.ts';

const largest = 4 * 1024 * 1024;

/** The first bytes of the pictures that PostHog's library opens; SVG is none of them. */
const beginnings = ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF8', 'BM', 'RIFF'];

/** POST …/uploaded_media/ (contract 1.6): keeps an image and gives it a public address. */
export async function uploadRoute(context: Context): Promise<Response> {
  const { db, caller, projectId, raw, request, method, throttle } = context;
  requireScope(caller, 'uploaded_media', 'write');
  requireMembership(caller, projectId);
  throttle.count(caller);
  if (method !== 'POST') throw methodNotAllowed(method);
  if (raw.fault instanceof BodyTooLarge) throw tooLarge();
  if (raw.fault !== null) throw raw.fault;
  if (raw.form === null && raw.text !== '') throw unsupportedMediaType(raw.type);
  const image = raw.form?.get('image');
  if (!(image instanceof File)) {
    throw invalid('An image file must be provided.', null, 'no-image-provided');
  }
  if (image.size > largest) throw tooLarge();
  if (!image.type.startsWith('image/')) throw unsupportedMediaType(image.type);
  const bytes = Buffer.from(await image.arrayBuffer());
  const start = bytes.toString('latin1', 0, 8);
  if (!beginnings.some((beginning) => start.startsWith(beginning))) {
    throw invalid('Uploaded media must be a valid image.', null, 'invalid_image');
  }
  const [row] = await db.query<{ id: string }>(
    'insert into media (name, type, bytes) values ($1, $2, $3) returning id',
    [image.name, image.type, bytes],
  );
  const location = `${new URL(request.url).origin}/uploaded_media/${row?.id}`;
  return Response.json(
    { id: row?.id, image_location: location, name: image.name },
    { status: 201, headers: { Location: location } },
  );
}

const tooLarge = () => invalid('Uploaded media must be less than 4MB.', null, 'file_too_large');

/** An uploaded picture at its public address; null: the path is none, or nothing is there. */
export async function uploadedMedia(db: Database, path: string): Promise<Response | null> {
  const id = /^\/uploaded_media\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (id === undefined) return null;
  const [row] = await db.query<{ type: string; bytes: Uint8Array<ArrayBuffer> }>(
    'select type, bytes from media where id::text = $1',
    [id],
  );
  if (row === undefined) return null;
  return new Response(row.bytes, {
    headers: { 'Content-Type': row.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
