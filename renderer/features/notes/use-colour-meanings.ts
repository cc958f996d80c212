import { useCallback, useEffect, useState } from 'react';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';

export interface ColourMeanings {
  /** What a colour means to me; "" for nothing. */
  meaning: (colour: MarkColour) => string;
  /** Keeps a meaning; answers what stopped it, or null. */
  name: (colour: MarkColour, meaning: string) => Promise<string | null>;
}

/** What the five colours mean to me. */
export function useColourMeanings(): ColourMeanings {
  const { client } = useApp();
  const act = useAct();
  const [known, setKnown] = useState<Partial<Record<MarkColour, string>>>({});
  useEffect(() => {
    let isWanted = true;
    client.call('annotations.colours', {}).then(
      (colours) => {
        if (!isWanted) return;
        setKnown(Object.fromEntries(colours.map(({ colour, meaning }) => [colour, meaning])));
      },
      () => undefined, // the colours are told by their names all the same
    );
    return () => {
      isWanted = false;
    };
  }, [client]);
  return {
    meaning: useCallback((colour) => known[colour] ?? '', [known]),
    name: (colour, meaning) =>
      act(async () => {
        await client.call('annotations.nameColour', { colour, meaning });
        setKnown((before) => ({ ...before, [colour]: meaning.trim() }));
      }),
  };
}
