import type { Evidence } from '../../../shared/domain/evidence.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import { findCommittee } from './committee-name.ts';
import type { FileSignals } from './file-signals.ts';
import { type FoundWhen, findWhen } from './meeting-date.ts';
import { type FoundPlace, findPlace } from './meeting-place.ts';
import type { NamedMeeting } from './pack-name.ts';
import { findPublished } from './published-date.ts';
import { capitalised, listed, notFound, type Said, said } from './said.ts';
import type { SheetLine } from './sheet-line.ts';

/** The head of a meeting as read. */
export interface Head {
  committee: Said<string | null>;
  date: Said<string | null>;
  time: Said<string | null>;
  place: Said<string | null>;
  publishedDate: Said<string | null>;
}

interface Source extends NamedMeeting {
  words: string;
}

/**
 * Committee, date, time, place and publication date: from the file's Title, Subject and name and from the words
 * of the front sheet. Two must agree for "sure"; where they differ, the front sheet is what the public read.
 */
export function readHead(
  lines: SheetLine[],
  signals: FileSignals,
  organisation: string | null,
): Head {
  const sources: Source[] = [
    ...named(signals.title, 'the file’s title'),
    ...named(signals.subject, 'its subject'),
    ...named(signals.fileName, 'the file’s name'),
  ];
  const when = findWhen(lines, isLetterPaper(signals));
  const date = joinDate(sources, when);
  const place = findPlace(lines, when?.line ?? null);
  return {
    committee: joinCommittee(sources, lines, organisation),
    date,
    time: joinTime(sources, when),
    place: place
      ? said(
          place.place,
          place.how === 'belowDate' ? 'check' : 'likely',
          placeSentence(place.how),
          place.line.pdfPage,
        )
      : notFound('The front sheet names no place after a label or in its sentence of invitation.'),
    publishedDate: findPublished(lines, date.value),
  };
}

function named(meeting: NamedMeeting | null, words: string): Source[] {
  return meeting ? [{ ...meeting, words }] : [];
}

/** North American councils print on Letter paper and write the month first. 612 x 792 points. */
function isLetterPaper(signals: FileSignals): boolean {
  const [page] = signals.pages;
  return page !== undefined && Math.abs(page.width - 612) < 2 && Math.abs(page.height - 792) < 2;
}

function joinCommittee(
  sources: Source[],
  lines: SheetLine[],
  organisation: string | null,
): Said<string | null> {
  const [first] = sources;
  const onSheet = findCommittee(lines, organisation);
  if (first?.committee == null) {
    if (onSheet === null) return councilItself(lines, organisation);
    const { name, how, line } = onSheet;
    const level = how === 'heading' ? 'check' : 'likely';
    return said(
      name,
      level,
      `The front sheet names ${name}; nothing else in the file does.`,
      line.pdfPage,
    );
  }
  const name = first.committee;
  const line = lines.find((one, index) =>
    namesIt(name, `${one.text} ${lines[index + 1]?.text ?? ''}`),
  );
  if (line) {
    const sentence = capitalised(
      `${listed([...wordsOf(sources, 'committee', name), 'the front sheet'])} agree.`,
    );
    return said(name, 'sure', sentence, line.pdfPage);
  }
  if (onSheet === null || fold(onSheet.name) === fold(name))
    return said(name, 'likely', `Only ${listed(wordsOf(sources, 'committee', name))} names it.`);
  return said(
    onSheet.name,
    'check',
    `The front sheet says ${onSheet.name}, but ${first.words} says ${name}. Please check.`,
    onSheet.line.pdfPage,
  );
}

/** A parish's agenda names the council only: it is the council that meets. */
function councilItself(lines: SheetLine[], organisation: string | null): Said<string | null> {
  const line = lines.find((one) => organisation !== null && namesIt(organisation, one.text));
  if (line === undefined || organisation === null)
    return notFound('No committee is named at the head of the first page.');
  const sentence = `The front sheet names ${organisation} and no committee, so this is taken for a meeting of the council itself. Please check.`;
  return said(organisation, 'check', sentence, line.pdfPage);
}

function namesIt(committee: string, words: string): boolean {
  return ` ${fold(words)} `.includes(` ${fold(committee)} `);
}

function wordsOf(sources: Source[], field: keyof NamedMeeting, value: string): string[] {
  return sources
    .filter((source) => fold(source[field] ?? '') === fold(value))
    .map((source) => source.words);
}

function joinDate(sources: Source[], when: FoundWhen | null): Said<string | null> {
  const dated = sources.find((source) => source.date !== null);
  if (dated?.date == null) {
    if (when === null) return notFound('The first pages give no date of a meeting.');
    return said(
      when.date,
      'likely',
      `The front sheet says ${formatDate(when.date)}.`,
      when.line.pdfPage,
    );
  }
  if (when === null)
    return said(
      dated.date,
      'likely',
      `Only ${listed(wordsOf(sources, 'date', dated.date))} gives it.`,
    );
  const page = when.line.pdfPage;
  if (when.date === dated.date) {
    const words = listed([...wordsOf(sources, 'date', dated.date), 'the front sheet']);
    return said(dated.date, 'sure', capitalised(`${words} agree.`), page);
  }
  const sentence = `The front sheet says ${formatDate(when.date)}, but ${dated.words} says ${formatDate(dated.date)}. Please check which meeting this is.`;
  return said(when.date, 'check', sentence, page);
}

function joinTime(sources: Source[], when: FoundWhen | null): Said<string | null> {
  const timed = sources.find((source) => source.time !== null);
  const onSheet = when?.time ?? null;
  const page = when?.line.pdfPage ?? null;
  if (timed?.time == null && onSheet === null)
    return notFound('The first pages give no time of day.');
  if (timed?.time == null) return sheetTime(onSheet, when);
  if (onSheet === null)
    return said(
      timed.time,
      'likely',
      `Only ${listed(wordsOf(sources, 'time', timed.time))} gives it.`,
    );
  if (onSheet === timed.time || when?.otherTimes.includes(timed.time)) {
    const words = listed([...wordsOf(sources, 'time', timed.time), 'the front sheet']);
    return said(timed.time, 'sure', capitalised(`${words} agree.`), page);
  }
  return said(
    onSheet,
    'check',
    `The front sheet says ${onSheet}, but ${timed.words} says ${timed.time}. Please check.`,
    page,
  );
}

function sheetTime(time: string | null, when: FoundWhen | null): Said<string | null> {
  const others = when?.otherTimes ?? [];
  const page = when?.line.pdfPage ?? null;
  if (others.length === 0) return said(time, 'likely', `The front sheet says ${time}.`, page);
  const sentence = `The front sheet says ${listed([String(time), ...others])}: there may be more than one meeting. Please check.`;
  return said(time, 'check', sentence, page);
}

function placeSentence(how: FoundPlace['how']): string {
  if (how === 'label') return 'It stands under the label for the place.';
  if (how === 'sentence') return 'The sentence that calls the meeting names it.';
  if (how === 'near') return 'It stands straight below the date and time.';
  return 'It stands some lines below the date. Please check.';
}

/** Evidence of the head by the names of its fields. */
export function headEvidence(head: Head): Record<string, Evidence> {
  return Object.fromEntries(Object.entries(head).map(([field, one]) => [field, one.evidence]));
}
