import { type RefObject, useEffect, useRef, useState } from 'react';
import { useApp } from '../../app/app-context.ts';

/** What is wrong with each field of a form, in words; null where nothing is. */
export type Wrong<Field extends string> = Readonly<Record<Field, string | null>>;

export interface WrongFields<Field extends string> {
  form: RefObject<HTMLFormElement | null>;
  /** As it was at the last try: what changed under somebody's typing would take the focus. */
  wrong: Wrong<Field>;
  /** Shows all of it at the fields and goes to the first; true where there is nothing. */
  tell: (wrong: Wrong<Field>) => boolean;
}

/** Every mistake of a form at once, each at its own field. */
export function useWrongFields<Field extends string>(nothing: Wrong<Field>): WrongFields<Field> {
  const { announcer } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState(nothing);
  const isToGo = useRef(false);
  useEffect(() => {
    if (!isToGo.current) return;
    isToGo.current = false;
    // a folder that the system's dialog chooses has a button in place of a box
    form.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong="true"] button')
      ?.focus();
  });
  const tell = (found: Wrong<Field>): boolean => {
    const count = Object.values(found).filter((one) => one !== null).length;
    setWrong(found);
    isToGo.current = count > 0;
    if (count > 1) announcer.say(`${count} answers need a look. This is the first of them.`);
    return count === 0;
  };
  return { form, wrong, tell };
}
