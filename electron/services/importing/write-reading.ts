import type { ImportOutcome, ImportStatus } from '../../../shared/contract/imports.ts';
import type { EditionChange } from '../../../shared/domain/compare-editions.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import type { ItemReading, PackReading } from '../../../shared/domain/pack-reading.ts';
import { editionAfter } from './edition-after.ts';
import { importedSentence } from './imported-sentence.ts';
import {
  type CouncilLedger,
  type CouncilTransaction,
  importAuthor,
  keepingMended,
  type Put,
} from './keep-mended.ts';
import { writeHarvest } from './write-harvest.ts';
import { type PaperCount, writeItems } from './write-items.ts';
import { writeMeeting, writeMembership } from './write-meeting.ts';

export interface FileToWrite {
  /** SHA-256 of the bytes, hexadecimal: the pack's id. */
  hash: string;
  bytes: number;
  fileName: string;
  reading: PackReading;
  textHashes: readonly string[];
  /** ISO 8601, a claim. */
  importedAt: string;
  /** The meeting that a person named; null lets the file's head say it. */
  meeting: string | null;
  /** False for what comes in by itself: it must not stand between a person and their last step. True if absent. */
  isUndoable?: boolean;
  /** What the second of two packs changed, both named by their hashes. */
  changesBetween: (before: string, after: string) => EditionChange[];
}

export interface Written {
  status: ImportStatus;
  meeting: string;
  /** What happened, for people. */
  sentence: string;
  follows: ImportOutcome['follows'];
}

const agendaKinds: readonly string[] = ['agendaPack', 'agenda', 'supplement'];
export const isAgendaKind = (reading: PackReading): boolean => agendaKinds.includes(reading.kind);

/** Writes all rows of one file in one change, so that it is there whole or not at all, and undone in one step. */
export function writeReading(council: CouncilLedger, file: FileToWrite): Written {
  let written: Written | null = null;
  const write: Parameters<CouncilLedger['change']>[2] = (tx) => {
    written = writeRows(council, tx, file);
  };
  const undoable = file.isUndoable ?? true;
  council.change(importAuthor, `Import of ${file.fileName}`, write, { undoable, leavesOut: true });
  if (written === null) throw new Error('the ledger did not run the change');
  return written;
}

function writeRows(council: CouncilLedger, tx: CouncilTransaction, file: FileToWrite): Written {
  const put = keepingMended(council, tx);
  const { reading } = file;
  const newer = editionAfter(council, file);
  if (newer !== null) return writeOlder(put, file, newer);
  const meeting = file.meeting ?? writeMeeting(council, put, reading);
  const earlier = tx.rows('pack', { meeting }).filter((row) => row.id !== file.hash);
  const status = statusOf(reading, earlier);
  const main = mainPack(earlier);
  const revises = status === 'revised' ? main : null;
  const changes = revises === null ? [] : file.changesBetween(revises.id, file.hash);
  put('pack', file.hash, {
    ...packFields(file, meeting, status, earlier),
    revises: revises?.id ?? null,
    changes,
  });
  let papers: PaperCount = { added: 0, changed: 0, same: 0 };
  let ids = new Map<ItemReading, string>();
  if (status !== 'attached') {
    const incoming = {
      meeting,
      pack: file.hash,
      isSupplement: status === 'supplement',
      textHashes: file.textHashes,
    };
    ({ ids, papers } = writeItems(tx, put, incoming, reading.items));
    writeMembership(tx, put, meeting, reading);
  }
  writeHarvest(tx, put, harvestPlace(meeting, file.hash, ids), reading);
  return {
    status,
    meeting,
    sentence: importedSentence(status, reading, { ...papers, changes }),
    follows: main === null ? null : { fileName: main.fileName, changes },
  };
}

/**
 * An edition that was published before one that is here goes below it: it stays readable, and neither items nor
 * what the papers say are taken back to it.
 */
function writeOlder(put: Put, file: FileToWrite, newer: Pack): Written {
  const before = newer.revises;
  put('pack', file.hash, {
    ...packFields(file, newer.meeting, 'attached', []),
    label: 'Agenda pack, an earlier edition',
    revises: before,
    changes: before === null ? [] : file.changesBetween(before, file.hash),
  });
  put('pack', newer.id, {
    revises: file.hash,
    changes: file.changesBetween(file.hash, newer.id),
  });
  return {
    status: 'attached',
    meeting: newer.meeting,
    sentence: `An earlier edition of a pack that is here already: ${file.reading.pages.length} pages. The newer one stays the one that counts.`,
    follows: null,
  };
}

/** The newest agenda among the packs of a meeting: none that another has replaced. */
function mainPack(packs: readonly Pack[]): Pack | null {
  const replaced = new Set(packs.map((row) => row.revises));
  const agendas = packs.filter(
    (row) => (row.kind === 'agendaPack' || row.kind === 'agenda') && !replaced.has(row.id),
  );
  return agendas.sort((one, other) => other.importedAt.localeCompare(one.importedAt))[0] ?? null;
}

/** A front sheet alone takes nothing away from a pack that has its papers: it is kept beside it. */
function statusOf(reading: PackReading, earlier: readonly Pack[]): ImportStatus {
  if (reading.kind === 'supplement') return 'supplement';
  if (reading.kind !== 'agendaPack' && reading.kind !== 'agenda') return 'attached';
  if (reading.kind === 'agenda' && earlier.some((row) => row.kind === 'agendaPack'))
    return 'attached';
  return earlier.some((row) => row.kind === 'agendaPack' || row.kind === 'agenda')
    ? 'revised'
    : 'imported';
}

function packFields(
  file: FileToWrite,
  meeting: string,
  status: ImportStatus,
  earlier: readonly Pack[],
) {
  const { reading } = file;
  return {
    meeting,
    kind: reading.kind,
    label: packLabel(file, status, earlier),
    fileName: file.fileName,
    bytes: file.bytes,
    pageCount: reading.pages.length,
    frontPages: reading.frontPages,
    offsetRuns: reading.offsetRuns,
    pages: reading.pages,
    otherPages: reading.otherPages,
    publishedDate: reading.publishedDate,
    importedAt: file.importedAt,
    notices: reading.notices,
    unsure: reading.unsure,
    evidence: reading.evidence,
  };
}

function packLabel(file: FileToWrite, status: ImportStatus, earlier: readonly Pack[]): string {
  const { reading } = file;
  const count = (kind: string) => earlier.filter((row) => row.kind === kind).length + 1;
  const name = reading.title ?? file.fileName.replace(/\.pdf$/i, '');
  if (status === 'supplement')
    return `Supplement ${count('supplement')}${reading.title === null ? '' : `: ${reading.title}`}`;
  if (status === 'revised') return `Agenda pack, edition ${count('agendaPack')}`;
  if (reading.kind === 'agendaPack') return 'Agenda pack';
  if (reading.kind === 'agenda') return 'Agenda without papers';
  const date = reading.previousMinutes[0]?.date ?? null;
  if (reading.kind === 'minutes' && date !== null) return `Minutes of ${formatShortDate(date)}`;
  return name;
}

function harvestPlace(meeting: string, pack: string, ids: Map<ItemReading, string>) {
  const byNumber = new Map<string | null, string>();
  for (const [item, id] of ids)
    if (!byNumber.has(item.printedNumber)) byNumber.set(item.printedNumber, id);
  return {
    meeting,
    pack,
    itemOf: (number: string | null) => (number === null ? null : (byNumber.get(number) ?? null)),
  };
}
