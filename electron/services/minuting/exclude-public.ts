import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { authorOf } from '../author-of.ts';
import { derivedId } from '../derived-id.ts';
import { nextTaken } from './conduct.ts';
import {
  deliberate,
  type MinutingParts,
  minuteOf,
  openStates,
  recordIn,
} from './minuting-parts.ts';
import { moveMinute } from './move-minute.ts';

type Resolution = InputOf<'record.exclude'>;

/**
 * Resolves to exclude press and public: the minutes that it covers become private, with all that was written in
 * them. It is no step of Undo, since words went from one store to the other; a minute is made public again by name.
 * @throws CallError('invalidInput') without the paragraph and reason that exempt business needs (R28, R29)
 */
export function excludePublic(parts: MinutingParts, resolution: Resolution): void {
  const { council } = parts;
  const record = recordIn(parts, resolution.meeting, ...openStates);
  const { confidential, paragraphs, publicInterest, at } = resolution;
  if (!confidential && (paragraphs.length === 0 || publicInterest.trim() === ''))
    throw new CallError('invalidInput', 'exempt without a paragraph or a reason');
  const covers = [...new Set(resolution.covers)].map((id) => minuteOf(parts, record.id, id));
  if (resolution.minute !== null) minuteOf(parts, record.id, resolution.minute);
  const minute =
    resolution.minute ?? derivedId('recordedMinute', record.id, 'exclusion', covers[0]?.id ?? '');
  if (covers.some(({ id }) => id === minute))
    throw new CallError('invalidInput', 'the resolution itself is public');
  // the words go first: once the resolution stands nothing that it covers is left in the open
  for (const { id } of covers)
    moveMinute(parts, record.id, id, confidential ? 'confidential' : 'exempt', {
      exemptParagraphs: paragraphs,
    });
  council.change(
    authorOf(parts.personal),
    'Press and public excluded',
    (tx) => {
      if (council.row('recordedMinute', minute) === null)
        makeMinute(tx, record, { minute, before: covers });
      if (record.state === 'live' && tx.row('recordedMinute', minute)?.takenOrder === null)
        tx.set('recordedMinute', minute, { takenOrder: nextTaken(tx, record.id), startedAt: at });
      const exclusion = derivedId('exclusion', record.id, minute);
      // resolved once more by the same minute, it covers more business, and what it covered stays covered
      const before = tx.row('exclusion', exclusion)?.covers ?? [];
      tx.set('exclusion', exclusion, {
        record: record.id,
        minute,
        covers: [...new Set([...before, ...covers.map(({ id }) => id)])],
        paragraphs,
        confidential: confidential ? 1 : 0,
        publicInterest,
        at,
        endedAt: null,
      });
    },
    deliberate,
  );
}

type Transaction = Parameters<Parameters<MinutingParts['council']['change']>[2]>[0];

/** The minute of the resolution, before the first that it covers; those behind move on by one. */
function makeMinute(
  tx: Transaction,
  { id: record }: MeetingRecord,
  { minute, before }: { minute: string; before: readonly { position: number }[] },
): void {
  const position = Math.min(...before.map((one) => one.position));
  for (const other of tx.rows('recordedMinute', { record }))
    if (other.position >= position)
      tx.set('recordedMinute', other.id, { position: other.position + 1 });
  const title = 'Exclusion of Press and Public';
  tx.set('recordedMinute', minute, { record, position, title, kind: 'exclusion' });
}

/**
 * The public is admitted again. What was minuted without it stays private. Said once more, by a second press or on a
 * second laptop, the first moment stands.
 */
export function readmitPublic(
  parts: MinutingParts,
  { meeting, exclusion, at }: InputOf<'record.readmit'>,
): void {
  const { council } = parts;
  const record = recordIn(parts, meeting, ...openStates);
  const kept = council.row('exclusion', exclusion);
  if (kept?.record !== record.id) throw new CallError('notFound', 'no such exclusion');
  if (kept.endedAt !== null) return;
  council.change(authorOf(parts.personal), 'Press and public admitted again', (tx) =>
    tx.set('exclusion', exclusion, { endedAt: at }),
  );
}
