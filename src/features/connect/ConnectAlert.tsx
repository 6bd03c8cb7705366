import { Button, buttonClass } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ConnectAdvice } from './connectAdvice.ts';

interface Props {
  advice: ConnectAdvice;
  onTakeHost: (host: string) => void;
  onChooseProject: () => void;
}

/** Why it did not connect, and the ways on. None of them sends the key anywhere by itself. */
export function ConnectAlert({ advice, onTakeHost, onChooseProject }: Props) {
  const { title, advice: text, otherHost, chooseProject = false, link } = advice;
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        (otherHost !== undefined || chooseProject || link !== undefined) && (
          <>
            {otherHost !== undefined && (
              <Button size="s" onClick={() => onTakeHost(otherHost)}>
                Use {otherHost}
              </Button>
            )}
            {chooseProject && (
              <Button size="s" onClick={onChooseProject}>
                Choose a project
              </Button>
            )}
            {link !== undefined && (
              <a
                href={link.href}
                target="_blank"
                rel="noreferrer"
                className={buttonClass({ size: 's' })}
              >
                {link.label}
              </a>
            )}
          </>
        )
      }
    >
      {text}
    </Notice>
  );
}
