import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';

export interface DeletedOffer {
  /** What was deleted, in words, for as long as Undo would bring just that back; else null. */
  name: string | null;
  /** Whether it is deleted on the disk, so that Undo takes back this and nothing before it. */
  isKept: boolean;
  offer: (name: string) => void;
  undo: () => void;
}

/** Offers to bring back what was just deleted, until anything else changes. */
export function useDeletedOffer(): DeletedOffer {
  const { client, announcer } = useApp();
  const act = useAct();
  const [state, setState] = useState<{ name: string; isKept: boolean } | null>(null);
  const isOffered = useRef(false);
  useEffect(
    () =>
      client.on('history.changed', () =>
        // the first change is the deletion itself; with the next one Undo means something else
        setState((before) =>
          before === null || before.isKept ? null : { ...before, isKept: true },
        ),
      ),
    [client],
  );
  useEffect(() => {
    isOffered.current = state?.isKept ?? false;
  }, [state]);
  return {
    name: state?.name ?? null,
    isKept: state?.isKept ?? false,
    offer: (name) => setState({ name, isKept: false }),
    undo: () => {
      if (!isOffered.current) return;
      isOffered.current = false;
      void act(async () => {
        const { undone } = await client.call('history.undo', {});
        announcer.say(`Undone: ${undone}`);
      });
    },
  };
}
