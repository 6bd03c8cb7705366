import { cameEarly } from '#early/answers.ts';
import { placeOfList } from '#early/placeOfList.ts';
import { isLocal, listRequest, parseListAddress } from '#features/list/listAddress.ts';
import { listQuery } from '#queries/templates.ts';
import type { ConnectionStore } from '#session/ConnectionStore.ts';
import { personQuery } from '#session/identity.ts';
import type { QueryClient } from '@tanstack/react-query';

/** Milliseconds that a frame of an empty page is worth less than a page with its rows. */
const worthWaiting = 50;

/**
 * Puts into the cache what was asked for early and has come by now, or is about to: then the list is drawn
 * once, and no skeleton before it.
 */
export async function fillFirstPage(
  client: QueryClient,
  store: ConnectionStore,
  { path, query }: { path: string; query: URLSearchParams },
): Promise<void> {
  const place = placeOfList(path);
  if (place === null) return;
  const { book, open } = store.state();
  const connection = open.get(place.slug ?? book.home ?? '');
  const search = parseListAddress(query);
  if (connection === undefined || isLocal(search)) return;
  const filled = cameEarly().then(async (isGood) => {
    // What was refused is asked for by the page itself, which tells what is wrong.
    if (!isGood) return;
    await Promise.all([
      client.prefetchQuery(listQuery(connection, place.projectId, listRequest(search))),
      client.prefetchQuery(personQuery(connection)),
    ]);
  });
  await Promise.race([filled, new Promise((resolve) => setTimeout(resolve, worthWaiting))]);
}
