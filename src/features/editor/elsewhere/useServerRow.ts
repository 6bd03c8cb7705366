import { type FreshRow, freshRow } from '#queries/freshRow.ts';
import { templateKeys } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

export type ServerNews = Exclude<FreshRow, { kind: 'same' }> & {
  /** Milliseconds since 1970: when it was seen here. */
  seenAt: number;
};

/** In milliseconds: a row that was asked for so lately is not asked for again. */
const FRESH = 15_000;

/** What happens to the row on the server while it is edited: asked when one comes back to the page, or goes online. */
export function useServerRow(
  projectId: number,
  base: Template | null,
  /** Where nothing would be lost, the page shows the new row at once: true. */
  takeOver: (row: Template) => boolean,
) {
  const connection = useConnection();
  const client = useQueryClient();
  const [news, setNews] = useState<ServerNews | null>(null);
  const asked = useRef<number | null>(null);
  /** How often the edit went on from another row: an answer about the one before is no news. */
  const settled = useRef(0);

  /** Throws `ApiError` where the server does not answer. */
  async function ask(): Promise<ServerNews | null> {
    if (base === null) return null;
    asked.current = Date.now();
    const before = settled.current;
    const fresh = await freshRow(connection, projectId, base);
    if (settled.current !== before) return null;
    if (fresh.kind === 'same') {
      setNews(null);
      return null;
    }
    if (fresh.kind === 'changed') {
      client.setQueryData(templateKeys.one(connection, projectId, base.id), fresh.row);
      if (takeOver(fresh.row)) {
        setNews(null);
        return null;
      }
    }
    const found = { ...fresh, seenAt: Date.now() };
    setNews(found);
    return found;
  }

  const askQuietly = useEffectEvent((force: boolean) => {
    if (document.hidden) return;
    const isFresh = asked.current !== null && Date.now() - asked.current < FRESH;
    // What one hears on the way is no matter: a save asks again, and says what is wrong.
    if (force || !isFresh) void ask().catch(() => undefined);
  });
  useEffect(() => {
    // The page has just read it.
    asked.current = Date.now();
    const look = () => askQuietly(false);
    const insist = () => askQuietly(true);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('online', insist);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('online', insist);
    };
  }, []);

  return {
    news,
    ask,
    lookNow: () => void ask().catch(() => undefined),
    /** The server holds that row, which the edit does not stand on. */
    tell: (row: Template) => setNews({ kind: 'changed', row, seenAt: Date.now() }),
    /** The edit goes on from what the server holds. */
    settle: () => {
      asked.current = Date.now();
      settled.current += 1;
      setNews(null);
    },
  };
}
