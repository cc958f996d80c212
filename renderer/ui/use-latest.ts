import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Asks for the value of the last drawing: for listeners that outlive one, so that they need not be taken off
 * and put on again. What it returns never changes and is to be named among an effect's dependencies.
 */
export function useLatest<T>(value: T): () => T {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
