import type { Passage } from '../../shared/contract/annotations.ts';

/** What a question is being asked about: a passage, a mark of mine, or just the page in sight. */
export interface Asking {
  passage: Passage | null;
  /** Id of the mark, or null. */
  mark: string | null;
  pdfPage: number;
}
