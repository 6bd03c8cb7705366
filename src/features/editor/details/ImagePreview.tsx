import { pictureAddress } from '#components/images/pictureAddress.ts';
import { imageAdvice, type ImageOutcome } from '#template/imageAdvice.ts';
import type { TemplateFields } from '#template/template.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { Switch } from '#ui/Switch.tsx';
import { useSettled } from '#ui/useSettled.ts';
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { ChooserPreview } from '#components/images/ChooserPreview.tsx';
import { ImageFindings } from '#components/images/ImageFindings.tsx';
import { SafeArea } from '#components/images/SafeArea.tsx';
import { useImageOutcome } from '#components/images/useImageOutcome.ts';
import styles from './ImagePreview.module.css';

/** Milliseconds without a key before an address is asked for, so that its beginnings are not. */
const pause = 400;

interface Props {
  /** What the form holds at the moment. */
  fields: TemplateFields;
  /** Whether PostHog's chooser shows tags, as it did until 2025. */
  showsTags: boolean;
}

/** The image while its address is typed: the whole of it, what is the matter with it, and as PostHog's cards crop it. */
export function ImagePreview({ fields, showsTags }: Props) {
  const { image_url: typed, scope, is_featured: featured } = fields;
  const settled = useSettled(typed, pause);
  // What is no address any more goes at once.
  const address = pictureAddress(typed) === null ? null : pictureAddress(settled);
  const { outcome, weight, onLoad, onError } = useImageOutcome(address);
  const [showsSafeArea, setShowsSafeArea] = useState(false);
  const [lookedAt, setLookedAt] = useState(false);
  const findings = imageAdvice({
    address: settled,
    page: window.location,
    outcome,
    weight,
    scope,
    featured,
  });
  const size = address !== null && outcome.kind === 'loaded' ? outcome.size : null;
  return (
    <div className={styles.preview}>
      {address !== null && (
        <div className={styles.whole}>
          {outcome.kind === 'failed' ? (
            <ImageOff aria-hidden size={28} />
          ) : (
            <span className={styles.picture}>
              <img
                key={address}
                className={styles.image}
                src={address}
                alt={`Preview of ${fields.template_name.trim() || 'Untitled template'}`}
                decoding="async"
                referrerPolicy="no-referrer"
                onLoad={({ currentTarget }) => onLoad(currentTarget)}
                onError={() => void onError()}
              />
              {showsSafeArea && size !== null && <SafeArea picture={size} />}
            </span>
          )}
          {outcome.kind === 'loading' && (
            <span className={styles.waiting}>
              <Spinner />
            </span>
          )}
        </div>
      )}
      <div role="status" className={styles.words}>
        {address !== null && outcome.kind !== 'failed' && <p>{outcomeText(outcome)}</p>}
        <ImageFindings findings={findings} />
      </div>
      <div className={styles.heading}>
        <h2 className={styles.title}>In PostHog’s chooser</h2>
        <div className={styles.switches}>
          {size !== null && (
            <Switch
              label="Safe area"
              checked={showsSafeArea}
              onChange={() => setShowsSafeArea(!showsSafeArea)}
            />
          )}
          <Switch
            label="Under the pointer"
            checked={lookedAt}
            onChange={() => setLookedAt(!lookedAt)}
          />
        </div>
      </div>
      <ChooserPreview
        name={fields.template_name}
        description={fields.dashboard_description}
        tags={showsTags ? fields.tags : []}
        scope={scope}
        featured={featured}
        image={address === null || size === null ? null : { address, size }}
        showsSafeArea={showsSafeArea}
        lookedAt={lookedAt}
      />
    </div>
  );
}

function outcomeText(outcome: Exclude<ImageOutcome, { kind: 'failed' }>): string {
  if (outcome.kind === 'loading') return 'Loading the image…';
  const { width, height } = outcome.size;
  return width > 0 && height > 0 ? `${width} × ${height} pixels` : 'A drawing of no fixed size';
}
