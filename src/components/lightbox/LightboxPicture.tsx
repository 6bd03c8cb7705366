import { isScope } from '#template/fields.ts';
import { imageAdvice } from '#template/imageAdvice.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { Switch } from '#ui/Switch.tsx';
import { useState } from 'react';
import { ChooserPreview } from '../images/ChooserPreview.tsx';
import { ImageFindings } from '../images/ImageFindings.tsx';
import { useImageOutcome } from '../images/useImageOutcome.ts';
import { LayoutMiniature } from '../LayoutMiniature.tsx';
import { imageFacts } from './imageFacts.ts';
import styles from './LightboxPicture.module.css';

interface Props {
  template: Template;
  /** null: there is no image, or its address is none. */
  address: string | null;
  /** Names of other templates with the same picture. */
  twins: readonly string[];
}

export function LightboxPicture({ template, address, twins }: Props) {
  const { outcome, weight, onLoad, onError } = useImageOutcome(address);
  const [atFullSize, setAtFullSize] = useState(false);
  const scope = isScope(template.scope) ? template.scope : 'team';
  const featured = template.is_featured === true;
  const findings = imageAdvice({
    address: template.image_url ?? '',
    page: window.location,
    outcome,
    weight,
    scope,
    featured,
  });
  const size = outcome.kind === 'loaded' ? outcome.size : null;
  const name = templateLabel(template);
  const isDrawn = address === null || outcome.kind === 'failed';
  return (
    <>
      <div className={styles.picture} data-full={(atFullSize && !isDrawn) || undefined}>
        {isDrawn ? (
          <LayoutMiniature tiles={template.tiles} label={`Preview of ${name}`} />
        ) : (
          <img
            src={address}
            alt={`Preview of ${name}`}
            decoding="async"
            referrerPolicy="no-referrer"
            onLoad={({ currentTarget }) => onLoad(currentTarget)}
            onError={() => void onError()}
          />
        )}
        {!isDrawn && outcome.kind === 'loading' && (
          <span className={styles.waiting}>
            <Spinner />
          </span>
        )}
      </div>
      <div className={styles.facts}>
        <dl className={styles.list}>
          {imageFacts(address, size, weight).map(({ name: fact, text }) => (
            <div key={fact}>
              <dt>{fact}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {size !== null && (
          <Switch label="100 %" checked={atFullSize} onChange={() => setAtFullSize(!atFullSize)} />
        )}
      </div>
      {isDrawn && (
        <p className={styles.note}>
          {template.image_url
            ? 'The image is not seen, so the tiles are drawn instead.'
            : 'It has no image: these are its tiles, as the dashboard lays them out.'}
        </p>
      )}
      <ImageFindings findings={findings} />
      {twins.length > 0 && (
        <p className={styles.note}>{`The same image is that of ${twins.join(', ')}.`}</p>
      )}
      <h3 className={styles.heading}>In PostHog’s chooser</h3>
      <ChooserPreview
        name={name}
        description={template.dashboard_description ?? ''}
        tags={[]}
        scope={scope}
        featured={featured}
        image={address === null || size === null ? null : { address, size }}
        showsSafeArea={false}
        lookedAt={false}
      />
    </>
  );
}
