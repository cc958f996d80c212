import { useRef, useState } from 'react';
import { useAct } from './use-act.ts';

/** Something a part of a screen does when asked; what stopped it last stands beside it until the next try. */
export interface Deed {
  problem: string | null;
  /** Says why something cannot even be tried, or takes that away. */
  setProblem: (problem: string | null) => void;
  run: (deed: () => Promise<unknown>, done?: () => void) => void;
  /** The same for what a second press would do a second time: while one is on its way there is no other. */
  once: (deed: () => Promise<unknown>, done?: () => void) => void;
}

export function useDeed(): Deed {
  const act = useAct();
  const [problem, setProblem] = useState<string | null>(null);
  const run: Deed['run'] = (deed, done) => {
    // a refusal is answered as its sentence, so nothing is thrown here
    void act(deed).then((said) => {
      setProblem(said);
      if (said === null) done?.();
    });
  };
  const isOnItsWay = useRef(false);
  const once: Deed['once'] = (deed, done) => {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    const ended = () => {
      isOnItsWay.current = false;
    };
    run(() => deed().finally(ended), done);
  };
  return { problem, setProblem, run, once };
}
