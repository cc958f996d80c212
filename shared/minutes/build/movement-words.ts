import type { Attendance } from '../../domain/attendance.ts';
import type { PresenceSpan } from '../../domain/presence-span.ts';
import type { LocalMoment } from '../../domain/when.ts';
import type { MinutesWord } from '../styles/english-words.ts';
import type { Writing } from './writing.ts';

/** Something that happened in the room, with the minute that was in hand. */
export interface Happening {
  text: string;
  minute: string | null;
  /** Before what the minute records, or behind it. */
  place: 'before' | 'behind';
}

/** All that happened in the room, in the order of time: people coming and going, the chair, breaks, the public. */
export function happenings(writing: Writing): Happening[] {
  return [...movements(writing), ...chairs(writing), ...breaks(writing), ...readmissions(writing)]
    .toSorted((one, other) => (one.at ?? '').localeCompare(other.at ?? ''))
    .map((moment) => placed(writing, moment));
}

interface Moment {
  at: LocalMoment | null;
  text: string;
  minute: string | null;
  isBefore: boolean;
}

/** Officers come and go unrecorded; it is members whose presence is law (LGA 1972 Sch 12 para 40). */
const isRecorded = ({ class: list, state }: Attendance): boolean =>
  (list === 'members' || list === 'coOpted') && state === 'present';

function movements(writing: Writing): Moment[] {
  const { source } = writing;
  return source.attendances.filter(isRecorded).flatMap((one) => {
    const spans = source.presenceSpans
      .filter(({ attendance }) => attendance === one.id)
      .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
    return spans.flatMap((span, index) => [
      ...coming(writing, span, index === 0),
      ...going(writing, span),
    ]);
  });
}

function coming(writing: Writing, { attendance, from }: PresenceSpan, isFirst: boolean): Moment[] {
  const opened = writing.source.record.openedAt;
  if (from === null || (isFirst && opened !== null && from <= opened)) return [];
  const values = { person: writing.person(attendance), time: writing.time(from) };
  const text = writing.say(isFirst ? 'arrived' : 'returned', values);
  return [{ at: from, text, minute: null, isBefore: false }];
}

function going(writing: Writing, span: PresenceSpan): Moment[] {
  const { attendance, to, endedBy, minute } = span;
  if (endedBy === 'open') return [];
  const withdrew = endedBy === 'withdrew';
  const word: MinutesWord = withdrew
    ? to === null
      ? 'withdrewWithoutTime'
      : 'withdrewAt'
    : to === null
      ? 'leftWithoutTime'
      : 'left';
  const time = to === null ? '' : writing.time(to);
  const text = writing.say(word, { person: writing.person(attendance), time });
  return [{ at: to, text, minute, isBefore: withdrew }];
}

/** Who presides from the beginning stands in the list of those present. */
function chairs({ source, say, person, time }: Writing): Moment[] {
  return source.presidings
    .toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))
    .slice(1)
    .flatMap(({ attendance, from }) => {
      if (from === null) return [];
      const text = say('tookTheChair', { person: person(attendance), time: time(from) });
      return [{ at: from, text, minute: null, isBefore: false }];
    });
}

function breaks({ source, say, time }: Writing): Moment[] {
  return source.adjournments.flatMap(({ from, to, reason: why, minute }) => {
    if (from === null) return [];
    const reason = why.trim() === '' ? '' : say('reason', { reason: why.trim() });
    const values = { from: time(from), to: to === null ? '' : time(to), reason };
    const text = say(to === null ? 'adjourned' : 'adjournedAndResumed', values);
    return [{ at: from, text, minute, isBefore: false }];
  });
}

/** Told at the head of the first public minute after the private business. */
function readmissions({ source, say, time, minutes }: Writing): Moment[] {
  return source.exclusions.flatMap(({ endedAt, covers }) => {
    if (endedAt === null) return [];
    const last = minutes.findLastIndex(({ id }) => covers.includes(id));
    const next = minutes.slice(last + 1).find(({ access }) => access === 'public');
    if (next === undefined) return [];
    const text = say('readmitted', { time: time(endedAt) });
    return [{ at: endedAt, text, minute: next.id, isBefore: true }];
  });
}

/** Into the minute that it names, else into the one in hand at that time, else into the first. */
function placed({ minutes }: Writing, { at, text, minute, isBefore }: Moment): Happening {
  const named = minutes.find(({ id }) => id === minute);
  const begun = minutes.filter(({ startedAt }) => startedAt !== null);
  const inHand = begun.findLast(({ startedAt }) => at !== null && (startedAt ?? '') <= at);
  const found = named ?? inHand ?? minutes[0];
  const isAtItsHead = isBefore || (at !== null && found?.startedAt === at);
  return { text, minute: found?.id ?? null, place: isAtItsHead ? 'before' : 'behind' };
}
