import { useEffect, useState } from 'react';
import type { LocalMoment } from '../../../shared/domain/when.ts';
import { useActs } from './use-acts.ts';

/** Looked at so often, in milliseconds: the minute turns within a few seconds of the clock on the wall. */
const lookMs = 5_000;

/** The moment on the clock of the desk; drawn anew when the minute turns, without seconds that tick. */
export function useClock(): LocalMoment {
  const { at } = useActs();
  const [moment, setMoment] = useState(at);
  useEffect(() => {
    const timer = setInterval(() => setMoment(at()), lookMs);
    return () => clearInterval(timer);
  }, [at]);
  return moment;
}
