import { createHash } from 'node:crypto';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { DocumentReading, ItemReading } from '../../../shared/domain/pack-reading.ts';
import type { Paper } from '../../../shared/domain/paper.ts';
import { derivedId } from '../derived-id.ts';
import type { CouncilTransaction, Put } from './keep-mended.ts';
import { match } from './match.ts';

/** One file on its way into the ledger. */
export interface IncomingFile {
  meeting: string;
  pack: string;
  /** Supplements add papers and leave what the agenda says of an item alone. */
  isSupplement: boolean;
  /** Hash of each page's words, by page index. */
  textHashes: readonly string[];
}

/** What became of the papers: how many came new, with other words, or unchanged. */
export interface PaperCount {
  added: number;
  changed: number;
  same: number;
}

/**
 * Items of the file with their papers. Items and papers known from an earlier pack of the meeting keep
 * their identity; items that the new agenda no longer lists are marked withdrawn, none is deleted.
 * Answers the row id of each item of the file.
 */
export function writeItems(
  tx: CouncilTransaction,
  put: Put,
  file: IncomingFile,
  items: readonly ItemReading[],
): { ids: Map<ItemReading, string>; papers: PaperCount } {
  const known = tx.rows('agendaItem', { meeting: file.meeting });
  const pairs = match(known, items, [
    { ofKnown: (row) => numberAndTitle(row), ofIncoming: (item) => numberAndTitle(item) },
    { ofKnown: (row) => fold(row.title), ofIncoming: (item) => fold(item.title) },
    { ofKnown: (row) => row.printedNumber, ofIncoming: (item) => item.printedNumber },
  ]);
  const ids = new Map<ItemReading, string>();
  const papers: PaperCount = { added: 0, changed: 0, same: 0 };
  const taken = idsOf(pairs);
  for (const [index, item] of items.entries()) {
    const partner = pairs.get(item);
    const id = partner?.id ?? newItemId(file.meeting, item, taken);
    taken.add(id);
    ids.set(item, id);
    if (partner !== undefined && file.isSupplement)
      put('agendaItem', id, {
        paperState: item.documents.length > 0 ? 'here' : partner.paperState,
      });
    else
      put(
        'agendaItem',
        id,
        itemFields(file, item, file.isSupplement ? known.length + index : index),
      );
    writePapers(tx, put, file, id, item.documents, papers);
  }
  if (!file.isSupplement)
    for (const row of known)
      if (!taken.has(row.id) && row.paperState !== 'withdrawn' && isFromAgenda(tx, row))
        put('agendaItem', row.id, { paperState: 'withdrawn' });
  return { ids, papers };
}

/** Ids that stay with what they were: a new thing that comes first must not be given one of them. */
function idsOf(pairs: ReadonlyMap<unknown, { id: string }>): Set<string> {
  return new Set([...pairs.values()].map((row) => row.id));
}

/** An item that came with a supplement is not missed on the agenda's next edition. */
function isFromAgenda(tx: CouncilTransaction, row: AgendaItem): boolean {
  if (row.pack === null) return false;
  return tx.row('pack', row.pack)?.kind !== 'supplement';
}

function numberAndTitle(item: { printedNumber: string | null; title: string }): string | null {
  return item.printedNumber === null ? null : `${item.printedNumber} ${fold(item.title)}`;
}

function newItemId(meeting: string, item: ItemReading, taken: ReadonlySet<string>): string {
  const name = item.printedNumber ?? fold(item.title);
  for (let twin = 0; ; twin += 1) {
    const id = derivedId('agendaItem', meeting, name, twin);
    if (!taken.has(id)) return id;
  }
}

function itemFields(file: IncomingFile, item: ItemReading, position: number) {
  return {
    meeting: file.meeting,
    pack: file.pack,
    printedNumber: item.printedNumber,
    position,
    title: item.title,
    kind: item.kind,
    reportOf: item.reportOf,
    text: item.text,
    reference: item.reference,
    subItems: item.subItems,
    access: item.access,
    paperState: item.paperState,
    printedFrom: item.pages?.[0] ?? null,
    printedTo: item.pages?.[1] ?? null,
    pdfFrom: item.pdfPages?.[0] ?? null,
    pdfTo: item.pdfPages?.[1] ?? null,
    evidence: item.evidence,
  };
}

function writePapers(
  tx: CouncilTransaction,
  put: Put,
  file: IncomingFile,
  item: string,
  documents: readonly DocumentReading[],
  count: PaperCount,
): void {
  const known = tx.rows('paper', { item });
  const newest = new Map(known.map((paper) => [paper.id, newestVersion(tx, paper)]));
  const pairs = match(known, documents, [
    {
      ofKnown: (row) => `${row.role} ${fold(row.title)}`,
      ofIncoming: (one) => `${one.role} ${fold(one.title)}`,
    },
    {
      ofKnown: (row) => newest.get(row.id)?.textHash ?? null,
      ofIncoming: (one) => textHash(file, one),
    },
  ]);
  const taken = idsOf(pairs);
  for (const [index, document] of documents.entries()) {
    const partner = pairs.get(document);
    const id = partner?.id ?? newPaperId(item, document, taken);
    taken.add(id);
    const before = newest.get(id);
    const hash = textHash(file, document);
    count[before === undefined ? 'added' : before.textHash === hash ? 'same' : 'changed'] += 1;
    put('paper', id, {
      item,
      position: file.isSupplement && !partner ? known.length + index : index,
      role: document.role,
      title: document.title,
      evidence: document.evidence,
    });
    put('paperVersion', derivedId('paperVersion', id, file.pack), {
      paper: id,
      pack: file.pack,
      number: (before?.number ?? 0) + 1,
      pdfFrom: document.pdfPages[0],
      pdfTo: document.pdfPages[1],
      printedFrom: document.pages?.[0] ?? null,
      printedTo: document.pages?.[1] ?? null,
      textHash: hash,
    });
  }
}

function newestVersion(tx: CouncilTransaction, paper: Paper) {
  const versions = tx.rows('paperVersion', { paper: paper.id });
  return versions.sort((one, other) => other.number - one.number)[0];
}

function newPaperId(item: string, document: DocumentReading, taken: ReadonlySet<string>): string {
  for (let twin = 0; ; twin += 1) {
    const id = derivedId('paper', item, document.role, fold(document.title), twin);
    if (!taken.has(id)) return id;
  }
}

function textHash(file: IncomingFile, document: DocumentReading): string {
  const [from, to] = document.pdfPages;
  return createHash('sha256')
    .update(file.textHashes.slice(from - 1, to).join(' '))
    .digest('hex');
}
