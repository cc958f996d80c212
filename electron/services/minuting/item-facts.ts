import type { ItemFacts } from '../../../shared/contract/record.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import type { BriefingNote } from '../../../shared/domain/briefing-note.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { publicTitle } from '../../../shared/domain/public-title.ts';
import type { Reader } from '../../ledger/ledger.ts';

type CouncilReader = Reader<typeof sharedNouns>;

/** Items of a meeting that get a record: those that a person took off or that were withdrawn do not. */
export function itemsToMinute(council: CouncilReader, meeting: string): AgendaItem[] {
  return council
    .rows('agendaItem', { meeting, removed: 0 })
    .filter(({ paperState }) => paperState !== 'withdrawn');
}

/** Officers' notes on an item, in the order of the file. */
export function notesOn(council: CouncilReader, item: string): BriefingNote[] {
  return council
    .rows('briefingNote', { item })
    .sort((one, other) => (one.pdfPage ?? 0) - (other.pdfPage ?? 0));
}

/** What the agenda and the papers say of each item, in the order of the agenda. */
export function itemFacts(council: CouncilReader, meeting: string): ItemFacts[] {
  return council.rows('agendaItem', { meeting, removed: 0 }).map((item) => {
    const notes = notesOn(council, item.id);
    return {
      item: item.id,
      printedNumber: item.printedNumber,
      publicTitle: publicTitle(item),
      reportOf: item.reportOf,
      recommendationStem: notes[0]?.recommendationStem ?? null,
      recommendations: notes.flatMap(({ recommendations }) => recommendations),
      hash: item.pack,
      pdfPage: item.pdfFrom,
    };
  });
}
