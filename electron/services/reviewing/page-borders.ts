import { CallError } from '../../../shared/contract/call-error.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { derivedId } from '../derived-id.ts';
import { type CouncilTransaction, evidenceWith } from './mended-row.ts';

/** The printed number of a page of the pack, or null where it bears none or none that is a number. */
function printedNumber(pack: Pack | null, pdfPage: number | null): number | null {
  const printed = pack?.pages.find((page) => page.pdfPage === pdfPage)?.printed ?? null;
  return printed !== null && /^\d+$/.test(printed) ? Number(printed) : null;
}

/** Sets an item's printed pages from its pages of the file. */
export function setPrintedPages(tx: CouncilTransaction, id: string): void {
  const item = tx.row('agendaItem', id);
  if (item === null || item.pack === null) return;
  const pack = tx.row('pack', item.pack);
  tx.set('agendaItem', id, {
    printedFrom: printedNumber(pack, item.pdfFrom),
    printedTo: printedNumber(pack, item.pdfTo),
  });
}

/**
 * Moves the border before an item: what stood before it in the file ends one page earlier, and the
 * papers on both sides are cut or stretched to fit. Throws CallError('invalidInput').
 */
export function moveStart(
  tx: CouncilTransaction,
  move: { item: AgendaItem; pdfFrom: number; why: Evidence },
): void {
  const { item, pdfFrom, why } = move;
  const pack = item.pack === null ? null : tx.row('pack', item.pack);
  if (pack === null || pdfFrom > pack.pageCount || pdfFrom > (item.pdfTo ?? pdfFrom))
    throw new CallError('invalidInput', 'the item would start behind its end');
  const before = tx
    .rows('agendaItem', { meeting: item.meeting, pack: pack.id })
    .filter((row) => row.pdfFrom !== null && row.pdfFrom < (item.pdfFrom ?? pdfFrom + 1))
    .sort((one, other) => (other.pdfFrom ?? 0) - (one.pdfFrom ?? 0))[0];
  if (before?.pdfFrom && before.pdfFrom >= pdfFrom)
    throw new CallError('invalidInput', 'the item before it would have no page left');
  setRange(tx, item, { pdfFrom, pdfTo: item.pdfTo ?? pdfFrom }, why);
  moveEdge(tx, item, pack, 'first', pdfFrom);
  if (before === undefined) return;
  setRange(tx, before, { pdfTo: pdfFrom - 1 }, why);
  moveEdge(tx, before, pack, 'last', pdfFrom - 1);
}

function setRange(
  tx: CouncilTransaction,
  item: AgendaItem,
  range: { pdfFrom?: number; pdfTo: number },
  why: Evidence,
): void {
  tx.set('agendaItem', item.id, { ...range, ...evidenceWith(item, ['pdfPages'], why) });
  setPrintedPages(tx, item.id);
}

/** The first paper of an item begins, or its last one ends, at the moved border. */
function moveEdge(
  tx: CouncilTransaction,
  item: AgendaItem,
  pack: Pack,
  edge: 'first' | 'last',
  page: number,
): void {
  const versions = tx
    .rows('paper', { item: item.id })
    .flatMap((paper) => tx.rows('paperVersion', { paper: paper.id, pack: pack.id }))
    .sort((one, other) => one.pdfFrom - other.pdfFrom);
  const version = edge === 'first' ? versions[0] : versions.at(-1);
  if (version === undefined) return;
  if (edge === 'first' && page <= version.pdfTo)
    tx.set('paperVersion', version.id, {
      pdfFrom: page,
      printedFrom: printedNumber(pack, page),
    });
  if (edge === 'last' && page >= version.pdfFrom && page < version.pdfTo)
    tx.set('paperVersion', version.id, { pdfTo: page, printedTo: printedNumber(pack, page) });
}

/** Where a paper stands in a pack, as a person says it. Throws CallError('invalidInput'). */
export function placeVersion(
  tx: CouncilTransaction,
  place: { paper: string; pack: string; pdfFrom: number; pdfTo: number },
): void {
  const pack = tx.row('pack', place.pack);
  if (pack === null || place.pdfTo < place.pdfFrom || place.pdfTo > pack.pageCount)
    throw new CallError('invalidInput', 'no such pages');
  const versions = tx.rows('paperVersion', { paper: place.paper });
  const known = versions.find((version) => version.pack === place.pack);
  tx.set('paperVersion', known?.id ?? derivedId('paperVersion', place.paper, place.pack), {
    ...place,
    number: known?.number ?? Math.max(0, ...versions.map((version) => version.number)) + 1,
    printedFrom: printedNumber(pack, place.pdfFrom),
    printedTo: printedNumber(pack, place.pdfTo),
  });
}

/** The position behind an item, all later items moved one on. Null puts the new one first. */
export function makeRoom(tx: CouncilTransaction, meeting: string, after: string | null): number {
  const items = tx.rows('agendaItem', { meeting });
  const before = items.find((row) => row.id === after);
  const position = before === undefined ? 0 : before.position + 1;
  for (const item of items)
    if (item.position >= position) tx.set('agendaItem', item.id, { position: item.position + 1 });
  return position;
}
