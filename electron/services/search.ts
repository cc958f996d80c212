import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { SearchHit, searchCalls } from '../../shared/contract/search.ts';
import type { sharedNouns } from '../../shared/domain/nouns.ts';
import type { PapersStore } from '../database/papers.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CouncilReads } from '../ledger/profile.ts';
import { pageHits } from './searching/page-hits.ts';
import { createPlaces } from './searching/places.ts';
import { rowHits } from './searching/row-hits.ts';
import { unreadSentence } from './searching/unread-sentence.ts';

export interface SearchParts {
  council: Ledger<typeof sharedNouns>;
  papers: Pick<PapersStore, 'search'>;
  reads: Pick<CouncilReads, 'findRows'>;
}

/** Rows looked at when only those of one meeting are wanted, since the index does not know meetings. */
const rowsForOneMeeting = 500;

/** Titles and passages in turn: their ranks come from two indexes and cannot be held against each other. */
function inTurn(rows: SearchHit[], pages: SearchHit[]): SearchHit[] {
  const merged: SearchHit[] = [];
  for (let i = 0; i < Math.max(rows.length, pages.length); i++) {
    const [row, page] = [rows[i], pages[i]];
    if (row) merged.push(row);
    if (page) merged.push(page);
  }
  return merged;
}

/** One box over packs, papers, earlier minutes, people and items. */
export function createSearch({
  council,
  papers,
  reads,
}: SearchParts): HandlersOf<typeof searchCalls> {
  const places = createPlaces(council);
  return {
    'search.find'({ words, limit, meeting }) {
      const packs = places.packs().filter((pack) => meeting === null || pack.meeting === meeting);
      if (words.trim() === '') return { hits: [], more: false, unread: null };
      const hashes = meeting === null ? undefined : packs.map((pack) => pack.id);
      const pages = hashes?.length === 0 ? [] : papers.search(words, limit + 1, hashes);
      const found = reads.findRows(words, meeting === null ? limit + 1 : rowsForOneMeeting);
      const rows = rowHits({ council, places }, found).filter(
        (hit) => meeting === null || hit.meeting === meeting,
      );
      const hits = inTurn(rows, pageHits(places, pages));
      return {
        hits: hits.slice(0, limit),
        more: hits.length > limit,
        unread: unreadSentence(places, packs),
      };
    },
  };
}
