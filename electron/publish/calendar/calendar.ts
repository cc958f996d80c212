/** One entry of a calendar, as plain data. Days and times are those of the council, Europe/London. */
export interface CalendarEvent {
  /** Lasting: the same matter keeps it, whatever becomes of its day. */
  uid: string;
  /** 0 at first, and one more with every change of its day, time or standing. */
  sequence: number;
  /** "2025-02-13" */
  date: string;
  /** "10:00"; null is the whole day. */
  time: string | null;
  summary: string;
  description: string;
  location: string;
  isCancelled: boolean;
  category: 'Meeting' | 'Due' | 'Answer due';
}

export interface Calendar {
  name: string;
  /** ISO 8601, in UTC. */
  madeAt: string;
  events: CalendarEvent[];
}

/** A meeting whose end nobody knows is shown as so long. Minutes. */
const usualMinutes = 120;

/**
 * British time: the last Sundays of March and October (the Summer Time Act 1972 as amended, SI 2002/262; the March rule
 * since 1981, the October one since 1996). Both changes come at 01:00 UTC.
 */
const london = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19810329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Text without control characters, in which no sign ends its line or its value (RFC 5545 §3.3.11). */
const escapedText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Lines of at most 75 octets, parted between whole characters (RFC 5545 §3.1). */
function foldedLine(line: string): string {
  let [folded, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

const compact = (text: string): string => text.replace(/[-:]/g, '');
const stamp = (iso: string): string => `${compact(new Date(iso).toISOString().slice(0, 19))}Z`;

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function whenLines({ date, time }: CalendarEvent): string[] {
  if (time === null)
    return [
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(date))}`,
      'TRANSP:TRANSPARENT',
    ];
  // a length and no end: it is right on the nights on which the clocks change, too
  return [
    `DTSTART;TZID=Europe/London:${compact(date)}T${compact(time)}00`,
    `DURATION:PT${usualMinutes}M`,
  ];
}

const textLine = (name: string, text: string): string[] =>
  text === '' ? [] : [`${name}:${escapedText(text)}`];

const eventLines = (event: CalendarEvent, madeAt: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapedText(event.uid)}`,
  `DTSTAMP:${stamp(madeAt)}`,
  `SEQUENCE:${event.sequence}`,
  ...whenLines(event),
  ...textLine('SUMMARY', event.summary),
  ...textLine('DESCRIPTION', event.description),
  ...textLine('LOCATION', event.location),
  `CATEGORIES:${event.category}`,
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

/**
 * A calendar as iCalendar (RFC 5545), in UTF-8. Written here, as neither package for it does what that asks: `ics` folds
 * by characters and knows no time zones; `ical-generator` takes times of a zone from the clock of the computer it runs on.
 */
export function calendarFile({ name, madeAt, events }: Calendar): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Moothall//Moothall//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...textLine('X-WR-CALNAME', name),
    ...london,
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${foldedLine(line)}\r\n`).join(''));
}
