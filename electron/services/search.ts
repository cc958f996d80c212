import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { SearchHit, searchCalls } from '../../shared/contract/search.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { PapersStore } from '../database/papers.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CouncilReads, PersonalReads } from '../ledger/profile.ts';
import { myHits } from './searching/my-hits.ts';
import { pageHits } from './searching/page-hits.ts';
import { createPlaces } from './searching/places.ts';
import { rowHits } from './searching/row-hits.ts';
import { unreadSentence } from './searching/unread-sentence.ts';

export interface SearchParts {
  council: Ledger<typeof sharedNouns>;
  personal: Ledger<typeof personalNouns>;
  papers: Pick<PapersStore, 'search'>;
  reads: Pick<CouncilReads, 'findRows' | 'isCut'> & Pick<PersonalReads, 'findMine'>;
}

/** Rows looked at when only those of one meeting are wanted, since the index does not know meetings. */
const rowsForOneMeeting = 500;

const cutSentence =
  'These words stand in so many places that, outside the packs, only what was written last was searched. Another word finds what is older.';

/** Lists in turn: their ranks come from several indexes and cannot be held against each other. */
function inTurn(...lists: SearchHit[][]): SearchHit[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list[place] ?? []),
  ).flat();
}

/** One box over packs, papers, earlier minutes, people and items, and over my own notes and questions. */
export function createSearch({
  council,
  personal,
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
      const mine = reads.findMine(words, meeting === null ? limit + 1 : rowsForOneMeeting);
      const isWanted = (hit: SearchHit) => meeting === null || hit.meeting === meeting;
      const hits = inTurn(
        rowHits({ council, places }, found).filter(isWanted),
        myHits({ personal, places }, mine).filter(isWanted),
        pageHits(places, pages),
      );
      const unread = [unreadSentence(places, packs), reads.isCut(words) ? cutSentence : null]
        .filter((sentence) => sentence !== null)
        .join(' ');
      return {
        hits: hits.slice(0, limit),
        more: hits.length > limit,
        unread: unread === '' ? null : unread,
      };
    },
  };
}
