import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { focusPart } from './groups.tsx';

interface Row {
  id: string;
  heading: string;
}

/**
 * What was taken off a list last, told where it stood until it is back: the words to show, and what to do
 * when something was taken off. The focus goes to the head of the part, since the button it was on is gone.
 */
export function useTakenOff(part: string, rows: readonly Row[]) {
  const { announcer } = useApp();
  const [last, setLast] = useState<Row | null>(null);
  const isGone = last !== null && rows.every(({ id }) => id !== last.id);
  const words = last === null ? '' : `Taken off: ${last.heading}. Undo (Ctrl + Z) brings it back.`;
  const takenOff = (row: Row) => {
    setLast(row);
    focusPart(part);
    announcer.say(`Taken off: ${row.heading}. Undo brings it back.`);
  };
  const notice = isGone ? (
    <Notice kind="note">
      <p>{words}</p>
    </Notice>
  ) : null;
  return { notice, takenOff };
}
