import { useRef } from 'react';

/** Milliseconds after which typing begins a new word. */
const pause = 600;

/** Puts letters that follow each other together; `at` is the time of the event, in milliseconds. */
export function useTypeAhead(): (letter: string, at: number) => string {
  const typed = useRef({ text: '', at: 0 });
  return (letter, at) => {
    const recent = at - typed.current.at < pause ? typed.current.text : '';
    typed.current = { text: recent + letter, at };
    return recent + letter;
  };
}
