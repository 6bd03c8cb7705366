import { paths } from '#paths.ts';
import { sameImage } from '#template/sameImage.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { pictureAddress } from '../images/pictureAddress.ts';
import styles from './Lightbox.module.css';
import { LightboxPicture } from './LightboxPicture.tsx';

interface Props {
  projectId: number;
  /** The rows of the page, which one leafs through. */
  templates: readonly Template[];
  /** The id of the first one shown. */
  startAt: string;
  onClose: () => void;
}

/** Pixels a finger must travel to turn to the next picture. */
const swipe = 60;

/** The picture of a template at full size, and as PostHog's chooser crops it; arrows lead to the next. */
export function Lightbox({ projectId, templates, startAt, onClose }: Props) {
  const [id, setId] = useState(startAt);
  const pressed = useRef<number | null>(null);
  const index = Math.max(
    templates.findIndex((template) => template.id === id),
    0,
  );
  const template = templates[index];
  const last = templates.length - 1;

  function turnTo(wanted: number) {
    const next = templates[Math.max(0, Math.min(wanted, last))];
    if (next !== undefined) setId(next.id);
  }

  function close() {
    onClose();
    // Where a person would look next: the picture they saw last, not the one they began with.
    requestAnimationFrame(() => {
      document
        .querySelector<HTMLElement>(`[data-preview-of="${CSS.escape(template?.id ?? '')}"]`)
        ?.focus();
    });
  }

  useHotkeys(
    {
      ArrowLeft: () => turnTo(index - 1),
      ArrowRight: () => turnTo(index + 1),
      Home: () => turnTo(0),
      End: () => turnTo(last),
    },
    { inDialog: true },
  );

  function onPointerUp({ clientX, pointerType }: PointerEvent) {
    const from = pressed.current;
    pressed.current = null;
    if (from === null || pointerType !== 'touch' || Math.abs(clientX - from) < swipe) return;
    turnTo(index + (clientX < from ? 1 : -1));
  }

  if (template === undefined) return null;
  const address = pictureAddress(template.image_url);
  const twins = sameImage(template, templates);
  return (
    <Dialog
      open
      closeOnOutsideClick
      size="xl"
      onClose={close}
      title={templateLabel(template)}
      description={<span role="status">{`${index + 1} of ${templates.length}`}</span>}
      footer={
        <>
          <span className={styles.turn}>
            <IconButton
              label="Previous picture"
              icon={<ArrowLeft />}
              variant="secondary"
              disabledReason={index === 0 ? 'This is the first one.' : null}
              onClick={() => turnTo(index - 1)}
            />
            <IconButton
              label="Next picture"
              icon={<ArrowRight />}
              variant="secondary"
              disabledReason={index === last ? 'This is the last one.' : null}
              onClick={() => turnTo(index + 1)}
            />
          </span>
          {address !== null && (
            <a
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              referrerPolicy="no-referrer"
              className={buttonClass()}
            >
              Open the image
            </a>
          )}
          <Link
            href={paths.template(projectId, template.id)}
            className={buttonClass({ variant: 'primary' })}
          >
            Edit template
          </Link>
        </>
      }
    >
      <div
        className={styles.stage}
        onPointerDown={({ clientX }) => {
          pressed.current = clientX;
        }}
        onPointerUp={onPointerUp}
      >
        {/* Nothing of one picture, such as its size, is to be seen beside the next. */}
        <LightboxPicture key={template.id} template={template} address={address} twins={twins} />
      </div>
    </Dialog>
  );
}
