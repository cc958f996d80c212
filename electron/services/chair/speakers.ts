import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Speaker } from '../../../shared/domain/speaker.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import {
  deliberate,
  isPrivate,
  type MinutingParts,
  minuteOf,
  openStates,
  recordIn,
} from '../minuting/minuting-parts.ts';

/*
 * None of this is a step of Undo: the clerk's Undo, in another window of the same laptop, would take a speaker off the
 * list instead of the clerk's own last words. Each act has its opposite on the screen. Who spoke in private business is
 * for those entitled: a speaker stands in the store of the minute, and goes with it.
 */

/** @throws CallError('notFound' | 'invalidInput') */
export function addSpeaker(
  parts: MinutingParts,
  { meeting, minute, id, attendance, name }: InputOf<'chair.speak'>,
): void {
  const { council, personal } = parts;
  const record = recordIn(parts, meeting, ...openStates).id;
  const ledger = ledgerOf(parts, minuteOf(parts, record, minute));
  const person = attendance === null ? null : council.row('attendance', attendance);
  if (attendance !== null && person?.record !== record)
    throw new CallError('invalidInput', 'not on the list of this meeting');
  const words = person === null ? name.trim() : attendeeName(person);
  if (words === '') throw new CallError('invalidInput', 'no name');
  if (ledger.row('speaker', id) !== null) return; // sent twice
  const position = lastPlace(ledger.rows('speaker', { record, minute })) + 1;
  ledger.change(
    authorOf(personal),
    'Speaker added',
    (tx) => tx.set('speaker', id, { record, minute, attendance, name: words, position }),
    deliberate,
  );
}

/** @throws CallError('notFound' | 'invalidInput') */
export function moveSpeaker(
  parts: MinutingParts,
  { meeting, id, by }: InputOf<'chair.moveSpeaker'>,
): void {
  const { ledger, speaker, others } = speakerOf(parts, meeting, id);
  const waiting = others.filter(({ state }) => state === 'waiting');
  const from = waiting.findIndex((one) => one.id === id);
  const other = waiting[from + by];
  if (from < 0 || other === undefined) return;
  // places are given anew: two laptops may have given the same one twice
  const order = waiting.with(from, other).with(from + by, speaker);
  const places = waiting.map(({ position }) => position);
  const first = Math.min(...places);
  ledger.change(
    authorOf(parts.personal),
    'Speakers in another order',
    (tx) => {
      for (const [index, one] of order.entries())
        tx.set('speaker', one.id, { position: first + index });
    },
    deliberate,
  );
}

/** @throws CallError('notFound' | 'invalidInput') */
export function setSpeaker(
  parts: MinutingParts,
  { meeting, id, state }: InputOf<'chair.setSpeaker'>,
): void {
  const { ledger, speaker, others } = speakerOf(parts, meeting, id);
  if (speaker.state === state) return;
  const ending = state === 'speaking' ? others.filter((one) => one.state === 'speaking') : [];
  const position = state === 'waiting' ? lastPlace(others) + 1 : speaker.position;
  ledger.change(
    authorOf(parts.personal),
    'Speakers',
    (tx) => {
      for (const one of ending) tx.set('speaker', one.id, { state: 'spoken' });
      tx.set('speaker', id, { state, position });
    },
    deliberate,
  );
}

const lastPlace = (speakers: readonly Speaker[]): number =>
  Math.max(-1, ...speakers.map(({ position }) => position));

/** Either store, as far as speakers go. */
type SpeakerLedger = Ledger<Pick<typeof sharedNouns, 'speaker'>>;

const ledgerOf = (
  { council, privateBusiness }: MinutingParts,
  minute: Pick<RecordedMinute, 'access'>,
): SpeakerLedger => (isPrivate(minute) ? privateBusiness : council) as unknown as SpeakerLedger;

/** A speaker of this meeting, among all of the same item. */
function speakerOf(parts: MinutingParts, meeting: string, id: string) {
  const { council, privateBusiness } = parts;
  const record = recordIn(parts, meeting, ...openStates).id;
  const speaker = privateBusiness.row('speaker', id) ?? council.row('speaker', id);
  if (speaker?.record !== record) throw new CallError('notFound', 'no such speaker');
  const { minute } = speaker;
  const ledger = ledgerOf(parts, minuteOf(parts, record, minute));
  return { ledger, speaker, others: ledger.rows('speaker', { record, minute }) };
}
