import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import { authorOf } from '../author-of.ts';
import { readLoosely } from './loosely.ts';
import { deliberate, isPrivate, type MinutingParts, wordsOfMinute } from './minuting-parts.ts';
import { moveMinute, openMinute, settlePrivateMinutes } from './move-minute.ts';
import { nameForThePublic, publicTitleOf } from './public-titles.ts';

/**
 * Says whether a minute is private after two people said different things of it without knowing of each other. What one
 * of them wrote in it may stand in either store: it comes together where the choice has it, and nothing of it is lost.
 */
export function chooseAccess(
  parts: MinutingParts,
  id: string,
  access: RecordedMinute['access'],
): void {
  const minute = parts.council.row('recordedMinute', id);
  if (minute === null) return;
  const wasPrivate = isPrivate(minute);
  if (isPrivate({ access })) {
    if (!wasPrivate) keepTitle(parts, minute);
    setAccess(parts, id, access);
    settlePrivateMinutes(parts, new Set([id]));
    if (!wasPrivate) nameForThePublic(parts, minute);
  } else if (wasPrivate) moveMinute(parts, minute.record, id, access);
  else openRest(parts, minute);
}

function setAccess(
  { council, personal }: MinutingParts,
  id: string,
  access: RecordedMinute['access'],
): void {
  council.change(
    authorOf(personal),
    'Access to an item chosen',
    (tx) => tx.set('recordedMinute', id, { access }),
    deliberate,
  );
}

/** The title that it has now is its own from here on. */
function keepTitle({ privateBusiness, personal }: MinutingParts, minute: RecordedMinute): void {
  const { id, record, title } = minute;
  privateBusiness.change(
    authorOf(personal),
    'Item made private',
    (tx) => tx.set('recordedMinute', id, { record, title }),
    deliberate,
  );
}

/** What the one who made it private took away comes back; what stands in the open is newer and stays. */
function openRest(parts: MinutingParts, minute: RecordedMinute): void {
  const { council, privateBusiness } = parts;
  const { id, record, item } = minute;
  const own = privateBusiness.row('recordedMinute', id);
  const gone = wordsOfMinute.filter((field) => minute[field] === '');
  const words = Object.fromEntries(gone.map((field) => [field, own?.[field] ?? '']));
  const isNamed = own?.title && minute.title === publicTitleOf(council, item);
  const fields = { access: 'public', ...words, ...(isNamed ? { title: own.title } : {}) };
  const open = readLoosely(council);
  openMinute(parts, record, id, fields, (row) => open.row(row.noun, row.id) !== null);
}
