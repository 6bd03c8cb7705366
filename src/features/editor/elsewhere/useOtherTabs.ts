import { useConnection } from '#session/SessionProvider.tsx';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import * as v from 'valibot';

/** What tabs of one template tell each other: who they are, and that something was saved; never what. */
const message = v.object({
  kind: v.picklist(['hello', 'here', 'bye', 'saved']),
  session: v.string(),
});

/** Other tabs of this browser in which the same template is open; `onSaved` hears when one of them saved it. */
export function useOtherTabs(
  projectId: number,
  templateId: string | null,
  session: string,
  onSaved: () => void,
) {
  const { host } = useConnection();
  const [others, setOthers] = useState<ReadonlySet<string>>(() => new Set());
  const channel = useRef<BroadcastChannel | null>(null);
  const hear = useEffectEvent(({ data }: MessageEvent<unknown>) => {
    const result = v.safeParse(message, data);
    if (!result.success || result.output.session === session) return;
    const { kind, session: other } = result.output;
    if (kind === 'saved') onSaved();
    if (kind === 'hello') channel.current?.postMessage({ kind: 'here', session });
    setOthers((known) => {
      const now = new Set(known);
      if (kind === 'bye') now.delete(other);
      else now.add(other);
      return now;
    });
  });
  useEffect(() => {
    if (templateId === null) return undefined;
    const opened = new BroadcastChannel(`template-studio:${host}:${projectId}:${templateId}`);
    channel.current = opened;
    opened.addEventListener('message', (event) => hear(event));
    opened.postMessage({ kind: 'hello', session });
    const leave = () => opened.postMessage({ kind: 'bye', session });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      opened.close();
      channel.current = null;
    };
  }, [host, projectId, templateId, session]);

  return {
    isOpenElsewhere: others.size > 0,
    tellSaved: () => channel.current?.postMessage({ kind: 'saved', session }),
  };
}
