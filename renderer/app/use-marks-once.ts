import { useEffect } from 'react';
import type { StandingNote } from '../../shared/contract/adopting.ts';
import { isDrawn } from '../../shared/domain/placing.ts';
import type { DrawnNotes } from '../pdf/drawn-notes.ts';
import { borrowPaper } from '../pdf/paper-shelf.ts';
import { useApp } from './app-context.ts';
import type { Marks } from './marks.ts';

/**
 * Lets each mark stand once on the page: notes inside the file that are marks of mine are drawn as marks
 * only. One that I erase is the file's own note again.
 */
export function useMarksOnce(marks: Marks): void {
  const { client } = useApp();
  useEffect(() => {
    const stops: (() => void)[] = [];
    let isOver = false;
    const loan = borrowPaper(client.paperUrl(marks.hash));
    const begin = async () => {
      const { notes } = await loan.paper;
      if (isOver) return;
      await met(notes, (stop) => stops.push(stop));
      const standing = await client.call('adopting.standing', { hash: marks.hash });
      if (isOver) return;
      stops.push(marks.store.subscribe(() => hide(notes, marks, standing)));
      hide(notes, marks, standing);
    };
    // a paper that cannot be opened says so itself; without an answer notes are seen twice, and none is lost
    begin().catch(() => undefined);
    return () => {
      isOver = true;
      for (const stop of stops) stop();
      loan.giveBack();
    };
  }, [client, marks]);
}

/** Resolves when a page with notes inside it came up: most files have none, and need not be looked through. */
function met({ store }: DrawnNotes, ending: (stop: () => void) => void): Promise<void> {
  if (store.getState().isMet) return Promise.resolve();
  return new Promise((resolve) => {
    ending(store.subscribe(({ isMet }) => isMet && resolve()));
  });
}

function hide(notes: DrawnNotes, { store }: Marks, standing: readonly StandingNote[]): void {
  const drawn = new Set(
    (store.getState().marks ?? []).filter(({ place }) => isDrawn(place)).map(({ id }) => id),
  );
  const objects = standing.flatMap(({ mark, objects }) => (drawn.has(mark) ? objects : []));
  notes.hide(new Set(objects));
}
