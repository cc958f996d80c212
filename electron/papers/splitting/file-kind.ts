import type { PackKind } from '../../../shared/domain/pack-reading.ts';
import type { FileSignals } from './file-signals.ts';
import type { FrontSheet } from './front-sheet.ts';
import { findWhen } from './meeting-date.ts';
import { isMinutesHead, isReportHead } from './paper-head.ts';
import { type Said, said } from './said.ts';
import { isStandingTitle } from './standing-title.ts';

const supplementWords =
  /\bsupplement(?:ary)?\b.{0,30}\b(?:agenda|pack|papers?|items?|reports?|information)\b|\bagenda supplement\b|\bsupplement(?:ary)? (?:no\.? ?)?\d|\b(?:unavailable|not available|not ready|marked .to follow.)\b.{0,60}\b(?:agenda|published)\b|\breplaces? the (?:version|report|paper)\b|\blate (?:items?|papers?|reports?)\b/i;

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
  const words = sheet.lines.map((line) => line.text).join(' ');
  const dated = findWhen([...sheet.head, ...sheet.foot], false) !== null;
  if (sheet.items.length > 0 && dated && supplementWords.test(words.slice(0, 3000)))
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

/** A heading and two items, or stamps; without a heading, two of the items that stand on nearly every agenda. */
function isAgenda(sheet: FrontSheet, signals: FileSignals): boolean {
  if (sheet.items.length === 0) return false;
  if (signals.stamps.length > 0) return true;
  if (sheet.items.length < 2) return false;
  const standing = sheet.items.filter((item) => isStandingTitle(item.title)).length;
  const isTitled = sheet.head.some((line) => /\bagenda\b|\bsummons\b|\brhaglen\b/i.test(line.text));
  return sheet.hasAgendaHeading || isTitled || standing >= 2;
}
