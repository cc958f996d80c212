import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  type CalendarEvent,
  calendarFile,
} from '../../../../electron/publish/calendar/calendar.ts';
import { calendarTexts } from '../../../../electron/publish/calendar/calendar-texts.ts';

const anEvent = (part: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'one@moothall',
  sequence: 0,
  date: '2025-02-13',
  time: '10:00',
  summary: 'Harbour Scrutiny Board',
  description: '',
  location: '',
  isCancelled: false,
  category: 'Meeting',
  ...part,
});
const fileOf = (...events: CalendarEvent[]): string => {
  const calendar: Calendar = { name: 'Meetings', madeAt: '2025-02-10T09:00:00.000Z', events };
  return new TextDecoder().decode(calendarFile(calendar));
};

interface Read {
  uid: string;
  summary: string;
  description: string;
  location: string;
  start: string;
  isAllDay: boolean;
  sequence: number;
  status: string;
}

/** By Mozilla's parser, its zones made of what the file itself says of them. */
function byIcalJs(file: string): Read[] {
  const root = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone') ?? new ICAL.Component('x'));
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    if (!start.isDate) start.zone = zone;
    return {
      uid: event.uid,
      summary: event.summary ?? '',
      description: event.description ?? '',
      location: event.location ?? '',
      start: start.isDate ? start.toString() : start.toJSDate().toISOString(),
      isAllDay: start.isDate,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}

/** By another that shares no code with it, whose zones are those of the computer. */
function byNodeIcal(file: string): Read[] {
  const parts = Object.values(sync.parseICS(file));
  return parts.flatMap((part): Read[] => {
    if (part?.type !== 'VEVENT') return [];
    const isAllDay = part.datetype === 'date';
    const { start } = part;
    const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()]
      .map((one) => String(one).padStart(2, '0'))
      .join('-');
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    return [
      {
        uid: part.uid,
        summary: text(part.summary),
        description: text(part.description),
        location: text(part.location),
        start: isAllDay ? day : start.toISOString(),
        isAllDay,
        sequence: Number(part.sequence),
        status: part.status ?? '',
      },
    ];
  });
}

/** Read by both, who must agree. */
function readByBoth(file: string): Read[] {
  const read = byIcalJs(file);
  expect(byNodeIcal(file)).toEqual(read);
  return read;
}

describe('times of the council', () => {
  it.each([
    ['2025-03-29', '10:00', '2025-03-29T10:00:00.000Z'],
    ['2025-03-30', '10:00', '2025-03-30T09:00:00.000Z'],
    ['2025-10-25', '18:30', '2025-10-25T17:30:00.000Z'],
    ['2025-10-26', '18:30', '2025-10-26T18:30:00.000Z'],
    ['2025-07-01', '00:00', '2025-06-30T23:00:00.000Z'],
  ])('%s at %s', (date, time, instant) => {
    expect(readByBoth(fileOf(anEvent({ date, time })))[0]?.start).toBe(instant);
  });

  it('a whole day is a day in both, also on the day on which the clocks change', () => {
    const days = ['2025-03-30', '2025-10-26', '2025-12-31'];
    const events = days.map((date) => anEvent({ uid: `${date}@moothall`, date, time: null }));
    const read = readByBoth(fileOf(...events));
    expect(read.map(({ start, isAllDay }) => [start, isAllDay])).toEqual(
      days.map((day) => [day, true]),
    );
  });
});

it('moved keeps its name with a higher number, cancelled stays and says so', () => {
  const read = readByBoth(
    fileOf(
      anEvent({ sequence: 3, date: '2025-02-20' }),
      anEvent({ uid: 'two@moothall', isCancelled: true }),
    ),
  );
  expect(read.map(({ uid, sequence, status }) => [uid, sequence, status])).toEqual([
    ['one@moothall', 3, 'CONFIRMED'],
    ['two@moothall', 0, 'CANCELLED'],
  ]);
});

describe('words', () => {
  const hostile = 'Budget\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged\r\nSUMMARY:Forged';

  it('hostile text makes no event and no property of its own', () => {
    for (const ending of ['\r\n', '\n', '\r', '\u2028', '\u0085']) {
      const text = hostile.replaceAll('\r\n', ending);
      const read = readByBoth(
        fileOf(anEvent({ summary: text, location: text, description: text })),
      );
      expect(read).toHaveLength(1);
      expect(read[0]).toMatchObject({
        uid: 'one@moothall',
        summary: hostile.replaceAll('\r\n', '\n'),
      });
    }
  });

  it('a long Welsh name: folded at 75 octets, between characters, and whole again', () => {
    const name = 'Pwyllgor Craffu Llŷr a’r Ŵyl — 🏛️, ymchwiliad; “Tŷ’r Cyffredin” \\ '
      .repeat(6)
      .trim();
    const file = fileOf(anEvent({ summary: name }));
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(readByBoth(file)[0]?.summary).toBe(name);
  });

  it('any words come back from both, without control characters', () => {
    const words = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 120 })
      .map((text) => `a${text.replace(/[\p{Cc}\u2028\u2029]/gu, '')}z`);
    fc.assert(
      fc.property(words, (summary) => {
        const file = fileOf(anEvent({ summary }));
        for (const line of file.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(readByBoth(file)[0]?.summary).toBe(summary);
      }),
      { numRuns: 100 },
    );
  });

  it('can be searched for: folded and escaped words are found whole', () => {
    const summary = `${'x'.repeat(70)} sold, for £48,250`;
    expect(calendarTexts(fileOf(anEvent({ summary }))).join('\n')).toContain('sold, for £48,250');
  });
});
