import { useEffect, useRef } from 'react';

/** Says a count when it changes, not when the screen is entered: its title is being read then. */
export function useSpoken(words: string, say: (words: string) => void): void {
  const last = useRef('');
  useEffect(() => {
    if (last.current !== '' && last.current !== words && words !== '') say(words);
    if (words !== '') last.current = words;
  }, [words, say]);
}
