import { askOwnServer } from '#lib/askOwnServer.ts';
import { templateLabel, type Template } from '#template/template.ts';
import { ImageOff } from 'lucide-react';
import { LayoutMiniature } from '../LayoutMiniature.tsx';
import { pictureAddress } from './pictureAddress.ts';
import styles from './Thumbnail.module.css';
import { usePicture } from './usePicture.ts';
import { usePictureReason } from './usePictureReason.ts';

interface Props {
  template: Template;
  /** There is room to say why a picture is not seen; otherwise a mark has to do, with a tooltip. */
  roomy?: boolean | undefined;
  /** Given: the picture is a button that opens it at full size. */
  onOpen?: (() => void) | undefined;
}

/**
 * The picture of a template at a fixed size, so that nothing moves when it comes: its image, or where it
 * has none, or one that does not load, its tiles drawn small.
 */
export function Thumbnail({ template, roomy = false, onOpen }: Props) {
  const address = pictureAddress(template.image_url);
  const { frame, state, onLoad, onError, retry } = usePicture<HTMLSpanElement>(address);
  const reason = usePictureReason(template, state, address !== null);
  const name = templateLabel(template);
  const label = `Preview of ${name}`;
  const isDrawn = address === null || state.kind === 'failed';
  const content = isDrawn ? (
    <LayoutMiniature tiles={template.tiles} label={label} />
  ) : state.kind === 'waiting' ? (
    <span role="img" aria-label={label} className={styles.waiting} />
  ) : (
    <img
      className={styles.image}
      src={address}
      alt={label}
      decoding="async"
      referrerPolicy="no-referrer"
      onLoad={onLoad}
      onError={() => void askOwnServer(address).then(onError)}
    />
  );
  return (
    <span className={styles.frame} ref={frame} data-roomy={roomy || undefined}>
      {onOpen === undefined ? (
        content
      ) : (
        <button
          type="button"
          className={styles.open}
          aria-label={`Open preview of ${name}`}
          data-preview-of={template.id}
          onClick={onOpen}
        >
          {content}
        </button>
      )}
      {reason !== null && (
        <span className={styles.failed} title={reason}>
          <ImageOff aria-hidden size={12} />
          <span className={roomy ? styles.reason : 'visually-hidden'}>{reason}</span>
          {roomy && state.kind === 'failed' && (
            <button type="button" className={styles.retry} onClick={retry}>
              Try again
            </button>
          )}
        </span>
      )}
    </span>
  );
}
