import { useEffect, useMemo, useState } from 'react';
import type { Mark } from '../../../shared/contract/annotations.ts';
import { useApp } from '../../app/app-context.ts';

/** Every tag in use, most used first; those that were given here just now come last. */
export function useKnownTags(marks: readonly Mark[] | null): string[] {
  const { client } = useApp();
  const [used, setUsed] = useState<string[]>([]);
  useEffect(() => {
    let isWanted = true;
    client.call('annotations.tags', {}).then(
      (tags) => {
        if (isWanted) setUsed(tags.map(({ tag }) => tag));
      },
      () => undefined, // tags can be typed without being offered
    );
    return () => {
      isWanted = false;
    };
  }, [client]);
  // the same list for as long as it says the same: notes change with every key, tags hardly ever
  const all = [...new Set([...used, ...(marks ?? []).flatMap(({ tags }) => tags)])].join('\n');
  return useMemo(() => all.split('\n').filter((tag) => tag !== ''), [all]);
}
