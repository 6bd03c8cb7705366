import { pictureAddress } from '#components/pictureAddress.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { ImageOff } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import styles from './ImagePreview.module.css';

interface Loaded {
  address: string;
  /** null: it did not load. */
  size: { width: number; height: number } | null;
}

/** Why an address shows no picture, as far as a page can know: browsers tell script nothing more. */
function failureText(address: string): string {
  return window.location.protocol === 'https:' && address.startsWith('http:')
    ? 'The image did not load: this page is https, and the image is plain http.'
    : 'The image did not load. It may not exist, not be an image, or refuse to be shown elsewhere.';
}

/** The image while its address is typed, as PostHog's chooser crops it, and what became of it. */
export function ImagePreview({ address: typed, name }: { address: string; name: string }) {
  const address = useDeferredValue(pictureAddress(typed));
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  if (address === null) return null;
  const current = loaded?.address === address ? loaded : null;
  const failed = current !== null && current.size === null;
  return (
    <figure className={styles.preview}>
      <div className={styles.frame}>
        {failed ? (
          <ImageOff aria-hidden size={28} />
        ) : (
          <img
            key={address}
            className={styles.image}
            src={address}
            alt={`Preview of ${name.trim() || 'Untitled template'}`}
            decoding="async"
            referrerPolicy="no-referrer"
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
              setLoaded({ address, size: { width, height } })
            }
            onError={() => setLoaded({ address, size: null })}
          />
        )}
        {current === null && (
          <span className={styles.waiting}>
            <Spinner />
          </span>
        )}
      </div>
      <figcaption className={styles.caption}>
        <p role="status">
          {current === null && 'Loading the image…'}
          {failed && failureText(address)}
          {current?.size &&
            `${current.size.width} × ${current.size.height} pixels, shown as PostHog’s chooser crops it`}
        </p>
      </figcaption>
    </figure>
  );
}
