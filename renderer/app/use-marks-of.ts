import { useEffect, useMemo } from 'react';
import { useApp } from './app-context.ts';
import type { Marks } from './marks.ts';
import { createMarks } from './marks-store.ts';

/** The marks of a file for as long as it is shown. */
export function useMarksOf(hash: string): Marks {
  const { client, now } = useApp();
  const marks = useMemo(() => createMarks(client, hash, now), [client, hash, now]);
  useEffect(() => marks.watch(), [marks]);
  return marks;
}
