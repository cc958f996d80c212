import { authorOf } from '../author-of.ts';
import { daysAround } from '../meeting-days.ts';
import type { AskTransaction } from './ask-rows.ts';
import type { RowName } from './dependents.ts';
import { type AskRoom, keepActions } from './keep-actions.ts';
import { keepAnswer, takeBackAnswer } from './keep-answers.ts';
import { type MinutingParts, recordId } from './minuting-parts.ts';
import type { RowPlaces, RowToSet, Store } from './row-places.ts';

/**
 * Called within a change before its rows are written, and what it answers after: the ledger of asks follows the desk in
 * the same change and store, so that Undo takes both.
 */
export type AskFollower = (tx: AskTransaction, store: Store) => () => void;

interface Written {
  set: readonly RowToSet[];
  remove: readonly RowName[];
}

const isSource = ({ noun }: RowName): boolean => noun === 'clause' || noun === 'ask';

export function askFollower(
  parts: MinutingParts,
  places: RowPlaces,
  meeting: string,
  written: Written,
): AskFollower {
  const minutes = minutesTouched(places, written);
  const answers = written.set.filter(({ noun }) => noun === 'matterArising').map(({ id }) => id);
  const removed = written.remove.filter(({ noun }) => noun === 'matterArising');
  if (minutes.size + answers.length + removed.length === 0) return () => () => {};
  const room = askRoom(parts, places, meeting, written);
  return (tx, store) => {
    // what a move that was cut off left in the other store makes no asks there
    const own = [...minutes].filter(
      (minute) => places.isPrivateMinute(minute) === (store === 'privateBusiness'),
    );
    for (const { id } of removed) {
      const row = tx.row('matterArising', id);
      if (row !== null) takeBackAnswer(tx, row);
    }
    return () => {
      for (const minute of own) {
        keepActions(tx, room, minute);
        for (const { id } of tx.rows('matterArising', { record: room.record, minute }))
          keepAnswer(tx, room, id);
      }
      for (const id of answers) keepAnswer(tx, room, id);
    };
  };
}

/** Minutes whose asks may say something else now: those of the rows written, before and after. */
function minutesTouched(places: RowPlaces, { set, remove }: Written): Set<string> {
  const touched = [...set, ...remove].flatMap((row) => {
    if (row.noun === 'recordedMinute') return [row.id];
    if (!isSource(row)) return [];
    const fields = 'fields' in row ? (row as RowToSet).fields : {};
    return [fields['minute'], places.find(row.noun, row.id)?.row['minute']];
  });
  return new Set(touched.filter((minute) => typeof minute === 'string'));
}

function askRoom(
  parts: MinutingParts,
  places: RowPlaces,
  meeting: string,
  { set, remove }: Written,
): AskRoom {
  const { council } = parts;
  const row = council.row('meeting', meeting);
  const minuteFields = new Map(
    set.filter(({ noun }) => noun === 'recordedMinute').map(({ id, fields }) => [id, fields]),
  );
  const gone = new Set(remove.map(({ id }) => id));
  let days: string[] | null = null;
  return {
    record: recordId(meeting),
    committee: row?.committee ?? '',
    saidOn: row?.date ?? null,
    author: authorOf(parts.personal).name,
    meetings: () => {
      days ??= row === null ? [] : daysAround(council, row);
      return days;
    },
    minute: (id) => {
      const kept = council.row('recordedMinute', id);
      const fields = minuteFields.get(id) ?? {};
      const { title } = fields;
      // asks of private business stand in its own store, under its own title
      const shut = places.isPrivateMinute(id)
        ? parts.privateBusiness.row('recordedMinute', id)?.title
        : '';
      return {
        title: typeof title === 'string' ? title : shut || (kept?.title ?? ''),
        isRenamed: 'title' in fields,
        removed: gone.has(id) || (fields['removed'] ?? kept?.removed ?? 0) === 1,
      };
    },
    given: new Map(set.filter(isSource).map(({ id, fields }) => [id, fields])),
  };
}
