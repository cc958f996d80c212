import { useEffect, useState } from 'react';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { useApp } from '../../app/app-context.ts';

/** "Yellow: ask about this", or the colour's name alone while it means nothing to me. */
export function useColourWords(): (colour: MarkColour) => string {
  const { client } = useApp();
  const [meanings, setMeanings] = useState<Partial<Record<MarkColour, string>>>({});
  useEffect(() => {
    let isWanted = true;
    client.call('annotations.colours', {}).then(
      (all) => {
        if (!isWanted) return;
        setMeanings(Object.fromEntries(all.map(({ colour, meaning }) => [colour, meaning])));
      },
      () => undefined, // the colours have their names all the same
    );
    return () => {
      isWanted = false;
    };
  }, [client]);
  return (colour) => {
    const meaning = meanings[colour] ?? '';
    return meaning === '' ? markLooks[colour].name : `${markLooks[colour].name}: ${meaning}`;
  };
}
