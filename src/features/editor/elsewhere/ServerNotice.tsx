import { timeAgo } from '#ui/timeAgo.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useMinute } from '#ui/useMinute.ts';
import styles from './ServerNotice.module.css';
import type { ServerNews } from './useServerRow.ts';

interface Props {
  news: ServerNews | null;
  isOpenElsewhere: boolean;
  onShow: () => void;
  onBringIn: () => void;
}

/** What happened elsewhere to the template that is edited here. */
export function ServerNotice({ news, isOpenElsewhere, onShow, onBringIn }: Props) {
  const minute = useMinute();
  return (
    <div role="status" className={styles.region}>
      {news?.kind === 'changed' && (
        <Notice
          tone="warning"
          title={`Changed on the server ${timeAgo(news.seenAt, Math.max(minute, news.seenAt))}`}
          actions={
            <>
              <Button size="s" onClick={onShow}>
                Show
              </Button>
              <Button size="s" onClick={onBringIn}>
                Bring in
              </Button>
            </>
          }
        >
          Your unsaved changes stay; nothing of either is overwritten.
        </Notice>
      )}
      {news?.kind === 'gone' && (
        <Notice
          tone="warning"
          title="This template is gone from the server"
          actions={
            <Button size="s" onClick={onShow}>
              Keep my text…
            </Button>
          }
        >
          Somebody archived it, or you may not see it any more.
        </Notice>
      )}
      {news === null && isOpenElsewhere && (
        <Notice title="Also open in another tab">
          Each tab keeps its own unsaved changes. What one saves, the other brings in.
        </Notice>
      )}
    </div>
  );
}
