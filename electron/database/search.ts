import type { SnippetPart } from '../../shared/contract/search.ts';

/** A row of the ledger that holds the words. */
export interface RowHit {
  noun: string;
  id: string;
  title: string;
  snippet: SnippetPart[];
  /** Lower is better (bm25). */
  rank: number;
}
