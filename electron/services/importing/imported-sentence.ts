import type { ImportStatus } from '../../../shared/contract/imports.ts';
import type { EditionChange } from '../../../shared/domain/compare-editions.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import type { PaperCount } from './write-items.ts';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** What an import has done, in one or two sentences for people. */
export function importedSentence(
  status: ImportStatus,
  reading: PackReading,
  papers: PaperCount & { changes: readonly EditionChange[] },
): string {
  return [
    whatHappened(status, reading, papers),
    changedPages(reading, papers.changes),
    toCheck(reading),
    ...reading.notices,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function whatHappened(status: ImportStatus, reading: PackReading, papers: PaperCount): string {
  const pages = plural(reading.pages.length, 'page');
  if (status === 'revised') {
    const changes = [
      papers.changed > 0 ? `${plural(papers.changed, 'paper')} changed` : '',
      papers.added > 0 ? plural(papers.added, 'new paper') : '',
      papers.same > 0 ? `${papers.same} stayed the same` : '',
    ].filter((change) => change !== '');
    return `A newer edition of a pack that was here: ${changes.join(', ') || 'no papers'}. The earlier edition stays readable.`;
  }
  if (status === 'supplement') {
    const numbers = reading.items.map((item) => item.printedNumber).filter((one) => one !== null);
    const where = numbers.length === 0 ? 'the meeting' : `item ${numbers.join(', ')}`;
    return `A supplement, added to ${where}: ${plural(papers.added + papers.changed, 'new paper')}, ${pages}.`;
  }
  if (status === 'attached') return `Attached to the meeting: ${pages}.`;
  return `Imported: ${plural(reading.items.length, 'item')}, ${plural(papers.added, 'paper')}, ${pages}.`;
}

/** "Page 14 is new. Pages 12 and 13 changed in their words." Printed numbers of the new edition. */
function changedPages(reading: PackReading, changes: readonly EditionChange[]): string {
  const printed = (pdfPage: number) =>
    reading.pages.find((page) => page.pdfPage === pdfPage)?.printed ?? String(pdfPage);
  const pages = (kind: 'inserted' | 'reworded') =>
    changes.flatMap((change) => (change.kind === kind ? [printed(change.pdfPage)] : []));
  const removed = changes.filter((change) => change.kind === 'removed').length;
  const parts = [
    named(pages('inserted'), 'is new', 'are new'),
    named(pages('reworded'), 'changed in its words', 'changed in their words'),
    removed === 0 ? '' : `${plural(removed, 'page')} of the earlier edition left out`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('. ')}.`;
}

/** The most page numbers that a sentence bears. */
const mostNamed = 12;

function named(pages: readonly string[], did: string, didMany = did): string {
  if (pages.length === 0) return '';
  if (pages.length > mostNamed) return `${pages.length} pages ${didMany}`;
  if (pages.length === 1) return `Page ${pages[0]} ${did}`;
  return `Pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)} ${didMany}`;
}

function toCheck(reading: PackReading): string {
  if (reading.unsure.length === 0) return '';
  return `${plural(reading.unsure.length, 'thing')} to check.`;
}

/** What a file is that cannot be placed by itself, for the question where it belongs. */
export function unplacedSentence(reading: PackReading): string {
  const [minutes] = reading.previousMinutes;
  const of = minutes?.date ? ` of the meeting on ${formatShortDate(minutes.date)}` : '';
  const byKind: Record<PackReading['kind'], string> = {
    minutes: `These are minutes${of}, not an agenda pack.`,
    report: 'This is a single report, not an agenda pack.',
    document: 'This document is not an agenda pack.',
    supplement: 'This is a supplement, but it does not say for which meeting.',
    agendaPack: 'This is an agenda, but it does not say which committee meets on which day.',
    agenda: 'This is an agenda, but it does not say which committee meets on which day.',
  };
  const said = [byKind[reading.kind], ...reading.notices];
  return `${said.join(' ')} It can be attached to a meeting that you name.`;
}
