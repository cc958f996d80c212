import { formatDate, formatTime } from '../../../shared/domain/format-date.ts';
import { inOrderTaken } from '../../../shared/domain/minute-numbers.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Block } from '../../../shared/prose/prose-blocks.ts';
import { plainText } from '../../../shared/prose/prose-plain-text.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { isPrivate } from './minuting-parts.ts';

type CouncilReader = Reader<typeof sharedNouns>;

/**
 * The public part of a record as plain text: what somebody has in hand on the day when everything else fails. No
 * house style, no numbers: the words and decisions as they stand. It is given council.db alone.
 */
export function recordAsText(
  council: CouncilReader,
  record: string,
  proseOf: (minute: RecordedMinute) => Block[],
): string {
  const minutes = inOrderTaken(council.rows('recordedMinute', { record }));
  return [
    heading(council, record),
    'A copy of the minutes while they are written. Private business is not in it.',
    people(council, record),
    ...minutes
      .filter(({ removed }) => removed === 0)
      .map((minute) => minuteAsText(council, minute, proseOf)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function heading(council: CouncilReader, record: string): string {
  const id = council.row('meetingRecord', record)?.meeting ?? '';
  const meeting = council.row('meeting', id);
  const committee = meeting === null ? null : council.row('committee', meeting.committee);
  const day = meeting?.date == null ? '' : formatDate(meeting.date);
  const time = meeting?.time == null ? '' : formatTime(meeting.time);
  return [committee?.name ?? '', [day, time].filter(Boolean).join(', ')].filter(Boolean).join('\n');
}

function people(council: CouncilReader, record: string): string {
  const all = council.rows('attendance', { record });
  const named = (state: string) =>
    all
      .filter((one) => one.state === state)
      .map(({ title, name }) => [title, name].filter(Boolean).join(' '))
      .join(', ');
  return (
    [
      ['Present', named('present')],
      ['Apologies', named('apologies')],
    ] as const
  )
    .filter(([, names]) => names !== '')
    .map(([label, names]) => `${label}: ${names}`)
    .join('\n');
}

function minuteAsText(
  council: CouncilReader,
  minute: RecordedMinute,
  proseOf: (minute: RecordedMinute) => Block[],
): string {
  if (isPrivate(minute)) return [minute.title, minute.publicSummary || '(private)'].join('\n\n');
  const of = { record: minute.record, minute: minute.id };
  const list = (label: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : [label, ...lines.map((line) => `- ${line}`)].join('\n');
  const motions = council.rows('motion', of);
  const amendments = motions.flatMap(({ id }) =>
    council.rows('amendment', { record: minute.record, motion: id }),
  );
  const votes = council
    .rows('vote', of)
    .filter(({ method }) => method === 'count')
    .map(
      (one) => `for ${one.forCount}, against ${one.againstCount}, abstained ${one.abstainCount}`,
    );
  return [
    minute.title,
    plainText(proseOf(minute)),
    list(
      'Motions',
      motions.map(({ text }) => text),
    ),
    list(
      'Amendments',
      amendments.map(({ after }) => after),
    ),
    list('Votes', votes),
    list(
      'Resolved',
      council.rows('clause', of).map(({ text }) => text),
    ),
    list(
      'Requested',
      council.rows('ask', of).map(({ text }) => text),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
