import { approval } from '../../shared/domain/approval.ts';
import { ask } from '../../shared/domain/ask.ts';
import { type Attendance, attendance } from '../../shared/domain/attendance.ts';
import { clause } from '../../shared/domain/clause.ts';
import { correction } from '../../shared/domain/correction.ts';
import type { MinuteReading, MinutesReading } from '../../shared/domain/pack-reading.ts';
import { parseDate } from '../../shared/domain/parse-date.ts';
import type { RecordedMinute } from '../../shared/domain/recorded-minute.ts';
import { substitution } from '../../shared/domain/substitution.ts';
import type { ProseLine, PublicSource } from '../../shared/minutes/minutes-source.ts';
import { aMinutesSource, aRecordedMinute, aRow, printedRows } from './a-minutes-source.ts';

/** Minutes as a clerk would have typed them from the printed ones: everything where the desk has its place for it. */
export function typedMinutes(reading: MinutesReading): PublicSource {
  const { date, time, closedAt, minutes } = reading;
  const people = attendancesOf(reading);
  return aMinutesSource({
    record: {
      id: 'record',
      state: 'draft',
      openedAt: date === null || time === null ? null : `${date}T${time}`,
      closedAt: date === null || closedAt === null ? null : `${date}T${closedAt}`,
    },
    meeting: {
      committeeName: reading.committee ?? '',
      organisation: reading.organisation ?? '',
      date,
      time,
      place: reading.place,
    },
    firstNumber: Number(minutes[0]?.number ?? 1),
    attendances: people,
    substitutions: substitutionsOf(reading, people),
    approvals: minutes.filter(approves).map((minute) => {
      const signed = /\bsigned\b/.test(said(minute)) ? 1 : 0;
      const outcome =
        correctionIn(minute) === null ? ('approved' as const) : ('corrected' as const);
      const approvesDate = parseDate(/held on (?:the )?(.*?\d{4})/.exec(said(minute))?.[1] ?? '');
      return aRow(approval, `approval-${minute.number}`, {
        minute: idOf(minute),
        approvesDate,
        outcome,
        signed,
      });
    }),
    corrections: minutes.flatMap((minute) => {
      const corrected = correctionIn(minute);
      if (corrected === null) return [];
      const after = minute.text.split('\n')[0] ?? '';
      const fields = { minute: corrected, after, state: 'agreed' as const };
      return [aRow(correction, 'correction', { ...fields, atMinute: idOf(minute) })];
    }),
    rows: printedRows({
      minutes: minutes.map(minuteOf),
      clauses: minutes.flatMap((minute) =>
        minute.resolved.map((text, position) =>
          aRow(clause, `${idOf(minute)}-clause-${position}`, {
            minute: idOf(minute),
            position,
            text,
          }),
        ),
      ),
      asks: minutes.flatMap(asksOf),
    }),
    prose: new Map(minutes.map((minute) => [idOf(minute), proseOf(minute)])),
  });
}

const idOf = ({ number }: MinuteReading): string => `minute-${number}`;
const said = ({ agreed }: MinuteReading): string => agreed.join(' ');
const isMinutes = ({ title }: MinuteReading): boolean => title === 'Minutes';
const approves = (minute: MinuteReading): boolean => isMinutes(minute) && said(minute) !== '';
const correctionIn = (minute: MinuteReading): string | null =>
  /subject to Minute (.*), now reading/.exec(said(minute))?.[1] ?? null;

const kinds: Record<string, RecordedMinute['kind']> = {
  'Declarations of Interests': 'declarations',
  Minutes: 'minutes',
  'Work Programme': 'workProgramme',
  'Outstanding Issues': 'outstandingIssues',
  'Any Other Business': 'aob',
};

function minuteOf(minute: MinuteReading, position: number): RecordedMinute {
  return aRecordedMinute(idOf(minute), {
    position,
    title: minute.title,
    kind: kinds[minute.title] ?? 'report',
    resolutionStem: minute.resolvedStem ?? '',
    requestStem: minute.requestedStem ?? '',
  });
}

/** Requests without a stem and agreements are sentences of the prose, which the desk marks as asks, too. */
function asksOf(minute: MinuteReading) {
  const id = idOf(minute);
  const requests = minute.requestedStem === null ? [] : minute.requested;
  const agreed = isMinutes(minute) ? [] : minute.agreed;
  return [
    ...requests.map((text) => ({ text, kind: 'request' as const })),
    ...agreed.map((text) => ({ text, kind: 'agreed' as const })),
  ].map((fields, position) =>
    aRow(ask, `${id}-ask-${position}`, { ...fields, minute: id, position }),
  );
}

/** What nobody types: sentences for "nothing", which stand there by themselves, and approvals, which have a place. */
const standing = /^There were no (?:disclosable pecuniary interests|other items of business)\.$/i;

function proseOf(minute: MinuteReading): ProseLine[] {
  const lines = minute.text.split('\n').filter((line) => line !== '' && !standing.test(line));
  if (correctionIn(minute) !== null) lines.shift();
  const paragraph = (text: string): ProseLine => ({ kind: 'paragraph', text });
  return [
    ...(minute.subHeading === null
      ? []
      : [{ kind: 'subheading' as const, text: minute.subHeading }]),
    ...minute.noted.map(paragraph),
    ...lines.map(
      (line): ProseLine =>
        line.startsWith('• ') ? { kind: 'bullet', text: line.slice(2) } : paragraph(line),
    ),
    ...(isMinutes(minute) ? [] : minute.agreed.map(paragraph)),
    ...(minute.requestedStem === null ? minute.requested.map(paragraph) : []),
  ];
}

type Fields = Partial<Attendance>;

function attendancesOf({ present, apologies }: MinutesReading): Attendance[] {
  const here = { state: 'present' as const };
  const people: Fields[] = [
    ...present.members.map(({ name, title, role }) => ({
      ...here,
      name,
      title,
      class: 'members' as const,
      capacity: role === 'chair' ? ('chair' as const) : ('member' as const),
    })),
    ...present.coOptedMembers.map(({ name, title }) => ({
      ...here,
      name,
      title,
      class: 'coOpted' as const,
      capacity: 'coOpted' as const,
    })),
    ...present.otherMembers.map(({ name, title, post }) => ({
      ...here,
      name,
      title,
      post: post ?? null,
      class: 'otherMembers' as const,
    })),
    ...present.employees.flatMap(({ group, names }) =>
      names.map((name) => ({ ...here, name, area: group, class: 'employees' as const })),
    ),
    ...present.othersPresent.map((one) => ({ ...here, ...one, class: 'others' as const })),
    ...apologies.map(({ name, title }) => ({
      name,
      title,
      state: 'apologies' as const,
      class: title === null ? ('coOpted' as const) : ('members' as const),
      capacity: title === null ? ('coOpted' as const) : ('member' as const),
    })),
  ];
  return people.map((fields, position) =>
    aRow(attendance, `person-${position}`, { ...fields, position }),
  );
}

function substitutionsOf({ present }: MinutesReading, people: readonly Attendance[]) {
  return present.members.flatMap(({ name, substituteFor }) => {
    const family = substituteFor?.split(' ').at(-1) ?? '';
    const absentee = people.find((one) => one.state === 'apologies' && one.name === family);
    const substitute = people.find((one) => one.name === name);
    if (!absentee || !substitute) return [];
    const pair = { absentee: absentee.id, substitute: substitute.id };
    return [aRow(substitution, `substitution-${name}`, pair)];
  });
}
