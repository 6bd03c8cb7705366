import { Button, type ButtonProps } from '#ui/Button.tsx';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { chosenFiles, type NamedFile } from './droppedFiles.ts';

interface Props extends Omit<ButtonProps, 'onClick' | 'ref'> {
  /** Names the input behind the button. */
  label: string;
  /** A whole folder instead of files. */
  folder?: boolean;
  accept?: string;
  onFiles: (files: NamedFile[]) => void;
  /** Opens the browser's dialog from elsewhere. */
  ref?: Ref<{ open: () => void }>;
}

/** Every browser knows it; React's types do not. */
const wholeFolder = { webkitdirectory: '' };

/** A button that lets a person choose files of this machine. */
export function ChooseFiles({ label, folder = false, accept, onFiles, ref, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const open = () => input.current?.click();
  useImperativeHandle(ref, () => ({ open }));
  return (
    <>
      <Button {...button} onClick={open} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        {...(folder ? wholeFolder : { multiple: true })}
        onChange={({ currentTarget }) => {
          onFiles(chosenFiles(currentTarget.files ?? []));
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
    </>
  );
}
