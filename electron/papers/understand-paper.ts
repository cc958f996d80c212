import type { EvidenceByField } from '../../shared/domain/evidence.ts';
import type { MinutesReading, PackKind, PackReading } from '../../shared/domain/pack-reading.ts';
import { parseDate } from '../../shared/domain/parse-date.ts';
import { harvestActionPlans } from './harvest/harvest-action-plans.ts';
import { harvestAllMinutes } from './harvest/harvest-all-minutes.ts';
import { harvestBriefingNote } from './harvest/harvest-briefing-note.ts';
import { modifiedDay } from './modified-day.ts';
import { bodyWord } from './splitting/committee-name.ts';
import type { FileSignals } from './splitting/file-signals.ts';
import { findOrganisation } from './splitting/organisation.ts';
import { fileNotices, otherPages, pageFacts } from './splitting/page-facts.ts';
import { headValue, largestHeading } from './splitting/paper-head.ts';
import { notFound, type Said, said } from './splitting/said.ts';
import { calmCapitals } from './splitting/title-case.ts';
import { listUnsure } from './splitting/unsure.ts';

/**
 * A file that is no agenda: minutes, a report or some other document. It has no items and no front sheet; its
 * meeting is taken from the head of the minutes or report, and left open where that says nothing.
 */
export function understandPaper(signals: FileSignals, kind: Said<PackKind>): PackReading {
  const all = kind.value === 'minutes' ? harvestAllMinutes(signals.pages) : [];
  const minutes = all[0] ?? null;
  const note = kind.value === 'report' ? harvestBriefingNote(signals.pages) : null;
  const title = kind.value === 'minutes' ? notFound('') : titleOf(signals);
  const head = kind.value === 'minutes' ? minutesHead(minutes) : reportHead(signals, kind.value);
  const organisation = organisationOf(signals, minutes);
  const evidence: EvidenceByField = {
    kind: kind.evidence,
    organisation: organisation.evidence,
    ...(kind.value === 'minutes' ? {} : { title: title.evidence }),
    ...(kind.value === 'document' ? {} : evidenceOf(head)),
  };
  return {
    kind: kind.value,
    organisation: organisation.value,
    committee: head.committee.value,
    date: head.date.value,
    time: head.time.value,
    place: head.place.value,
    publishedDate: null,
    modifiedDate: modifiedDay(signals.pdf),
    title: title.value,
    contact: null,
    otherContacts: [],
    membership: [],
    byInvitation: [],
    privateBusiness: null,
    items: [],
    replaces: false,
    previousMinutes: all,
    briefingNotes: note ? [note] : [],
    workProgramme: null,
    actionPlans: kind.value === 'minutes' ? [] : harvestActionPlans(signals.pages),
    appendixRecommendations: [],
    outlineNoise: [],
    pages: pageFacts(signals),
    frontPages: 0,
    offsetRuns: signals.numbers.runs,
    otherPages: otherPages(signals, 0, []),
    notices: fileNotices(signals),
    unsure: listUnsure(evidence, []),
    evidence,
  };
}

interface PaperHead {
  committee: Said<string | null>;
  date: Said<string | null>;
  time: Said<string | null>;
  place: Said<string | null>;
}

/** Committee and date are always told of; a report need not name time and place. */
function evidenceOf(head: PaperHead): EvidenceByField {
  const told = Object.entries(head).filter(
    ([field, one]) => one.value !== null || field === 'committee' || field === 'date',
  );
  return Object.fromEntries(told.map(([field, one]) => [field, one.evidence]));
}

function minutesHead(minutes: MinutesReading | null): PaperHead {
  const from = <Value>(value: Value | null, field: string): Said<Value | null> =>
    value === null
      ? notFound('The head of the minutes does not say.')
      : {
          value,
          evidence:
            minutes?.evidence[field] ??
            said(value, 'likely', 'The head of the minutes says so.', 1).evidence,
        };
  return {
    committee: from(minutes?.committee ?? null, 'committee'),
    date: from(minutes?.date ?? null, 'date'),
    time: from(minutes?.time ?? null, 'time'),
    place: from(minutes?.place ?? null, 'place'),
  };
}

const committeeLabel = /^(?:committee|meeting(?: name)?|report to|to)\s*:\s*/i;
const dateLabel = /^(?:date(?: of meeting)?|meeting date|dyddiad)\s*:\s*/i;

/** "To: Cabinet – 4 March 2025" names committee and date on one line. */
function reportHead(signals: FileSignals, kind: PackKind): PaperHead {
  const [page] = signals.pages;
  const nothing = notFound('The head of the first page does not say.');
  const none = { committee: nothing, date: nothing, time: nothing, place: nothing };
  if (page === undefined || kind !== 'report') return none;
  const to = headValue(page, committeeLabel);
  const date = parseDate(headValue(page, dateLabel) ?? to ?? '');
  const committee = committeeIn(to ?? '');
  const sentence = 'The head of the report says so.';
  return {
    ...none,
    committee: committee ? said(calmCapitals(committee), 'likely', sentence, 1) : nothing,
    date: date ? said(date, 'likely', sentence, 1) : nothing,
  };
}

/** Whom a report is addressed to, without courtesies: "Honorable Mayor and City Council" is the City Council. */
function committeeIn(words: string): string | null {
  const [first = ''] = words.split(/\s[-–]\s|\s[-–](?=\d)|\s\(?\d{1,2}\s\p{L}{3,9}\s\d{4}/u, 1);
  const name = first
    .replace(
      /^(?:the\s+)?(?:honorable\s+)?(?:mayor|chair(?:man|person)?)\s+and\s+(?:members\s+of\s+(?:the\s+)?)?/i,
      '',
    )
    .replace(/^(?:the\s+)?members\s+of\s+(?:the\s+)?/i, '')
    .trim();
  return bodyWord.test(name) && name.length < 120 ? name : null;
}

function organisationOf(signals: FileSignals, minutes: MinutesReading | null): Said<string | null> {
  if (minutes?.organisation != null)
    return said(minutes.organisation, 'likely', 'The head of the minutes names it.', 1);
  return findOrganisation(signals.pages, 1);
}

const titleLabel = /^(?:subject|title|report title|pwnc|teitl)\s*:\s*/i;
/** Titles that programs leave behind name nothing. */
const emptyTitle =
  /^(?:agenda template|minutes template|untitled|document\d*|microsoft word.*|.*\.(?:docx?|pdf|rtf|indd)|\w+:|[\w-]*_[\w-]*)$/i;

function titleOf(signals: FileSignals): Said<string | null> {
  const [page] = signals.pages;
  const labelled = page ? headValue(page, titleLabel) : null;
  if (labelled) return said(labelled, 'likely', 'It stands after its label on the first page.', 1);
  const heading = page ? largestHeading(page) : null;
  if (heading)
    return said(calmCapitals(heading), 'likely', 'It is the largest heading of the first page.', 1);
  const own = signals.pdf.title.trim();
  if (own !== '' && !emptyTitle.test(own))
    return said(own, 'check', 'Only the file’s own title says so.');
  return notFound('The first page has no heading to take a title from.');
}
