import { useCallback, useEffect, useState } from 'react';
import type { FoundNotes } from '../../../shared/contract/adopting.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { useAct } from '../../app/use-act.ts';

export interface FoundInFile {
  /** Null until the file was looked through; also where it cannot be. */
  found: FoundNotes | null;
  /** What stopped the last try to take some over. */
  problem: string | null;
  adopt: (names: string[]) => void;
}

/** The notes that stand inside the file itself, and taking them over. */
export function useFoundNotes(hash: string): FoundInFile {
  const { client, announcer } = useApp();
  const act = useAct();
  const [found, setFound] = useState<FoundNotes | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(async () => {
    try {
      return await client.call('adopting.found', { hash });
    } catch {
      return null; // an offer beside the paper: without it the paper reads as well
    }
  }, [client, hash]);
  useEffect(() => {
    let isWanted = true;
    void look().then((notes) => {
      if (isWanted) setFound(notes);
    });
    return () => {
      isWanted = false;
    };
  }, [look]);
  const adopt = (names: string[]) => {
    const taking = act(async () => {
      const { taken } = await client.call('adopting.adopt', { hash, names });
      announcer.say(`${counted(taken, 'note')} taken over. Undo takes this back.`);
      setFound(await look());
    });
    void taking.then(setProblem);
  };
  return { found, problem, adopt };
}
