import type { PackKind } from '../../../shared/domain/pack-reading.ts';
import type { FileSignals } from './file-signals.ts';
import type { FrontSheet } from './front-sheet.ts';
import { findWhen } from './meeting-date.ts';
import { isMinutesHead, isReportHead } from './paper-head.ts';
import { type Said, said } from './said.ts';
import { isStandingTitle } from './standing-title.ts';

const supplementHead =
  /\bagenda supplement\b|\bsupplement(?:ary|al)? (?:agenda|pack|papers?|items?|reports?)\b|^supplement(?:ary)?(?: (?:no\.? ?)?\d)?$/i;
const supplementLetter =
  /\b(?:unavailable|not available|not ready|marked .to follow.)\b.{0,60}\b(?:agenda|published)\b|\breplaces? the (?:version|report|paper)\b/i;

/** What kind of document the file is, from its Title, its front sheet and the heads of its pages. */
export function decideKind(
  signals: FileSignals,
  sheet: FrontSheet,
  hasPapers: boolean,
): Said<PackKind> {
  return byTitle(signals, sheet, hasPapers) ?? byWords(signals, sheet, hasPapers);
}

function byTitle(
  signals: FileSignals,
  sheet: FrontSheet,
  hasPapers: boolean,
): Said<PackKind> | null {
  const kind = signals.title?.kind;
  const isNamed = sheet.items.length > 0 || signals.outline.length > 0;
  if (kind === 'supplement')
    return said('supplement', 'sure', 'The file’s title says that it is a supplement.');
  if (kind === 'minutes') return said('minutes', 'likely', 'The file’s title says minutes.');
  if (kind !== 'agenda' || !isNamed) return null;
  return said(
    hasPapers ? 'agendaPack' : 'agenda',
    'sure',
    `The file’s title and its front sheet agree that it is an agenda${hasPapers ? ' with its papers' : ''}.`,
  );
}

function byWords(signals: FileSignals, sheet: FrontSheet, hasPapers: boolean): Said<PackKind> {
  const [first] = signals.pages;
  if (first === undefined || !signals.pages.some((page) => page.lines.length > 0))
    return said('document', 'check', 'No page of this file has text to read.');
  if (isMinutesHead(first))
    return said('minutes', 'likely', 'The first page is the head of minutes.', 1);
  const dated = findWhen([...sheet.head, ...sheet.foot], false) !== null;
  if (sheet.items.length > 0 && dated && saysSupplement(sheet))
    return said('supplement', 'likely', 'The first page says that it adds to an agenda.', 1);
  if (isAgenda(sheet, signals) && dated) {
    const what = `The first pages list ${sheet.items.length} items of a dated meeting`;
    return hasPapers
      ? said('agendaPack', 'likely', `${what}, and their papers follow.`, 1)
      : said('agenda', 'likely', `${what}, without papers.`, 1);
  }
  if (isReportHead(first))
    return said('report', 'likely', 'The first page is the head of a report.', 1);
  return said(
    'document',
    'check',
    'Nothing in this file says that it is an agenda, minutes or a report.',
  );
}

/** A heading, or the letter in front, says so; an agenda that opens with apologies is whole. */
function saysSupplement({ items, head, foot }: FrontSheet): boolean {
  if (items.some((item) => /^apolog|^ymddiheur/i.test(item.title))) return false;
  const headings = head.slice(0, 15).filter((line) => line.text.length < 90);
  const prose = [...head, ...foot].map((line) => line.text).join(' ');
  return (
    headings.some((line) => supplementHead.test(line.text)) ||
    supplementLetter.test(prose.slice(0, 3000))
  );
}

/** Lists of decisions, forward plans and registers are dated and numbered, and no agendas. */
const otherLists =
  /\bdecision (?:notice|list|record|sheet)s?\b|\brecord of decisions?\b|\bdecisions? (?:determined|taken|made)\b|\bforward plan\b|\bplan document\b|\bnotice of (?:key )?decisions?\b/i;
const agendaTitle =
  /^(?!\()(?:.*\b)?agenda\b(?! items?\b)|\bsummons\b|\brhaglen\b|\bnotice of (?:a |the )?meeting\b/i;

/** Stamps, or a list of items under the word "agenda", or of items that stand on nearly every agenda. */
function isAgenda(sheet: FrontSheet, signals: FileSignals): boolean {
  const { items } = sheet;
  if (items.length === 0) return false;
  if (signals.stamps.length > 0) return true;
  if (items.length < 2) return false;
  const heads = sheet.head.filter((line) => line.text.length < 90).map((line) => line.text);
  const titles = [signals.pdf.title, ...heads.slice(0, 12)].join('\n');
  const isTitled = heads.some((text) => agendaTitle.test(text));
  if (otherLists.test(titles) && !isTitled) return false;
  const standing = items.filter((item) => isStandingTitle(item.title)).length;
  const marked = items.filter((item) => item.range !== null || item.reference !== null).length;
  return isTitled || (sheet.hasAgendaHeading && standing + marked > 0) || standing >= 2;
}
