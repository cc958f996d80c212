import type { EvidenceByField } from '../../shared/domain/evidence.ts';
import type { ItemReading, PackReading } from '../../shared/domain/pack-reading.ts';
import type { PdfText } from '../../shared/domain/page-text.ts';
import { harvestFile } from './harvest-file.ts';
import { modifiedDay } from './modified-day.ts';
import { decideKind } from './splitting/file-kind.ts';
import {
  countFrontPages,
  type FileSignals,
  itemHints,
  readSignals,
} from './splitting/file-signals.ts';
import { type FrontSheet, readFrontSheet } from './splitting/front-sheet.ts';
import { claimContext, pagesBeforeRanges } from './splitting/gather-claims.ts';
import { type Head, headEvidence, readHead } from './splitting/head.ts';
import { withLateItems } from './splitting/late-items.ts';
import { findOrganisation } from './splitting/organisation.ts';
import { outlineNoise } from './splitting/outline-noise.ts';
import { fileNotices, otherPages, pageFacts } from './splitting/page-facts.ts';
import { placeItems } from './splitting/placement.ts';
import { type PlacedItem, toItemReadings } from './splitting/read-items.ts';
import type { Said } from './splitting/said.ts';
import { unnumberedEvidence } from './splitting/unnumbered-lines.ts';
import { listUnsure } from './splitting/unsure.ts';
import { understandPaper } from './understand-paper.ts';

/**
 * What one file is and says: its kind, the meeting, the items with their pages and papers, earlier minutes,
 * recommendations, the work programme. Pure: the same text gives the same reading. Nothing is invented; what
 * was not found is null, and what is doubtful is listed in `unsure`.
 */
export function understand(pdf: PdfText): PackReading {
  const signals = readSignals(pdf);
  const { sheet, frontPages } = findSheet(signals);
  const context = claimContext(signals, sheet.items, frontPages);
  const items = withLateItems(sheet.items, signals);
  const placements = placeItems(items, context);
  const placed = items.flatMap((item, index) => {
    const placement = placements[index];
    return placement ? [{ item, placement }] : [];
  });
  const hasPapers =
    placed.some(({ placement }) => placement.pdfPages !== null) || frontPages < pdf.pages.length;
  const kind = decideKind(signals, sheet, hasPapers);
  if (kind.value === 'minutes' || kind.value === 'report' || kind.value === 'document')
    return understandPaper(signals, kind);
  const readings = toItemReadings(placed, sheet.items, context, kind.value);
  return readingOf({ signals, sheet, frontPages, placed, readings, kind });
}

/**
 * Reads the front sheet, and reads it again where its own page ranges show that it is shorter than it seemed,
 * or where page numbers begin on the sheet itself.
 */
function findSheet(signals: FileSignals): { sheet: FrontSheet; frontPages: number } {
  const hints = itemHints(signals);
  const read = (count: number) => readFrontSheet(signals.pages.slice(0, count), hints);
  const counted = countFrontPages(signals);
  const sheet = read(counted);
  const whole = countFrontPages(signals, false);
  if (sheet.items.length === 0 && whole > counted) return { sheet: read(whole), frontPages: whole };
  const frontPages = pagesBeforeRanges(signals, sheet.items, counted);
  return frontPages === counted ? { sheet, frontPages } : { sheet: read(frontPages), frontPages };
}

interface Understood {
  signals: FileSignals;
  sheet: FrontSheet;
  frontPages: number;
  placed: PlacedItem[];
  readings: ItemReading[];
  kind: Said<PackReading['kind']>;
}

function readingOf(understood: Understood): PackReading {
  const { signals, sheet, frontPages, readings, kind } = understood;
  const organisation = findOrganisation(signals.pages, frontPages);
  const head = readHead([...sheet.head, ...sheet.foot], signals, organisation.value);
  const harvest = harvestFile(signals.pages, frontPages, readings, head.committee.value);
  const unnumbered = unnumberedEvidence(sheet.unnumbered);
  const evidence: EvidenceByField = {
    ...harvest.evidence,
    ...(unnumbered ? { items: unnumbered } : {}),
    ...(kind.value === 'supplement' ? foundOnly : every)({
      ...headEvidence(head),
      organisation: organisation.evidence,
    }),
    kind: kind.evidence,
  };
  const taken = readings.flatMap((item) => (item.pdfPages ? [item.pdfPages] : []));
  return {
    kind: kind.value,
    organisation: organisation.value,
    ...headValues(head),
    modifiedDate: modifiedDay(signals.pdf),
    title: signals.title?.name ?? null,
    ...harvest.values,
    privateBusiness: privateBusinessOf(sheet, readings),
    items: readings,
    outlineNoise: outlineNoise(signals.pdf.outline, readings),
    replaces: claimsReplacement(sheet, signals),
    pages: pageFacts(signals),
    frontPages,
    offsetRuns: signals.numbers.runs,
    otherPages: otherPages(signals, frontPages, taken),
    notices: fileNotices(signals),
    unsure: listUnsure(evidence, readings),
    evidence,
  };
}

/** A supplement need not repeat what its agenda says; what it leaves out is no question. */
function foundOnly(evidence: EvidenceByField): EvidenceByField {
  const asked = new Set(['committee', 'date']);
  return Object.fromEntries(
    Object.entries(evidence).filter(([field, one]) => one.level !== 'unknown' || asked.has(field)),
  );
}

function every(evidence: EvidenceByField): EvidenceByField {
  return evidence;
}

function headValues(head: Head): Pick<PackReading, keyof Head> {
  const { committee, date, time, place, publishedDate } = head;
  return {
    committee: committee.value,
    date: date.value,
    time: time.value,
    place: place.value,
    publishedDate: publishedDate.value,
  };
}

/** The closed heading of the front sheet, its words and the numbers of the items under it. */
function privateBusinessOf(
  { privateHeading }: FrontSheet,
  items: ItemReading[],
): PackReading['privateBusiness'] {
  if (privateHeading === null) return null;
  const under = items.filter((item) => item.access !== 'public');
  return {
    text: privateHeading.text,
    items: under.flatMap((item) => item.printedNumber ?? []),
  };
}

const replaceWords =
  /\breplac(?:es|ing|ement)\b.{0,80}\b(?:version|report|paper|appendix|original|agenda|pack)\b|\b(?:revised|amended|updated) (?:version|report|paper|appendix|recommendations?)\b|\bsupersedes?\b/i;

/** Said by the letter or the title of a supplement; the clerk confirms it. */
function claimsReplacement(sheet: FrontSheet, signals: FileSignals): boolean {
  if (signals.title?.kind === 'agenda') return false;
  const words = [...sheet.head, ...sheet.foot].map((line) => line.text).join(' ');
  return (
    replaceWords.test(words) ||
    /\b(?:revised|amended|replacement)\b/i.test(signals.title?.name ?? '')
  );
}
