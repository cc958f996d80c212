import type { Emit } from '../../../shared/contract/contract.ts';
import type { Changed } from '../../ledger/ledger.ts';
import { readLoosely } from './loosely.ts';
import type { MinutingParts } from './minuting-parts.ts';

/** Nouns of a record, but for prose, whose windows are told of each update by itself. */
const nounsOfRecord = [
  'meetingRecord',
  'recordedMinute',
  'paragraphToCheck',
  'attendance',
  'presenceSpan',
  'substitution',
  'presiding',
  'declaration',
  'motion',
  'amendment',
  'vote',
  'voteEntry',
  'ownVote',
  'clause',
  'ask',
  'matterArising',
  'exclusion',
  'adjournment',
  'approval',
  'correction',
  'speaker',
  'timePlan',
] as const;
const nounsOfCommittee = ['houseStyle', 'stockPhrase', 'committeeRule'] as const;
const nounsOfLife = ['minutesVersion', 'correction', 'approval', 'signature'] as const;

/** Rows above which nobody asks which meeting it was: everything is fetched again. */
const mostRows = 200;

/** Nouns that `record.get` and `minutes.life` tell of and nothing else does, but for the state of a record. */
export const nounsOfDesk: ReadonlySet<string> = new Set([
  'proseUpdate',
  ...nounsOfRecord.filter((noun) => noun !== 'meetingRecord'),
  ...nounsOfCommittee,
  ...nounsOfLife,
]);

/** Prose as it is typed, several times a second: Undo knows nothing of it. */
export const isOnlyProse = (changed: Changed): boolean =>
  [...changed.keys()].every((noun) => noun === 'proseUpdate');

type Store = 'council' | 'privateBusiness';

/** The one meeting whose record these rows are of; null of several, or where a row has gone. */
function onlyMeeting(
  parts: Pick<MinutingParts, Store>,
  store: Store,
  changed: Changed,
  nouns: readonly string[],
): string | null {
  const reader = readLoosely(parts[store]);
  const rows = nouns.flatMap((noun) =>
    [...(changed.get(noun) ?? [])].map((id) => [noun, id] as const),
  );
  if (rows.length > mostRows) return null;
  const meetings = new Set(
    rows.flatMap(([noun, id]) => {
      const row = reader.row(noun, id);
      // a record, and the plan of a meeting that has none yet, name their meeting themselves
      if (row === null || 'meeting' in row) return [row?.['meeting'] ?? null];
      // a correction is shown at the record it corrects and at the one that makes it
      return [row['record'], ...(row['atRecord'] == null ? [] : [row['atRecord']])].map((record) =>
        typeof record === 'string'
          ? (parts.council.row('meetingRecord', record)?.meeting ?? null)
          : null,
      );
    }),
  );
  const [only] = meetings;
  return meetings.size === 1 && typeof only === 'string' ? only : null;
}

/** Tells every window whose record or minutes changed, in either store, and never a word of them. */
export function announceRecord(parts: Pick<MinutingParts, Store>, emit: Emit): void {
  for (const store of ['council', 'privateBusiness'] as const)
    parts[store].on((changed) => {
      const has = (nouns: readonly string[]) => nouns.some((noun) => changed.has(noun));
      if (has(nounsOfCommittee)) emit('record.changed', { meeting: null });
      else if (has(nounsOfRecord))
        emit('record.changed', { meeting: onlyMeeting(parts, store, changed, nounsOfRecord) });
      if (has([...nounsOfLife, 'meetingRecord']))
        emit('minutes.changed', {
          meeting: onlyMeeting(parts, store, changed, [...nounsOfLife, 'meetingRecord']),
        });
      if (store === 'privateBusiness' && !isOnlyProse(changed)) emit('history.changed', {});
    });
}
