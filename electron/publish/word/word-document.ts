/** Words set in one way. Line feeds begin a new line within the paragraph. */
export interface WordRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export type WordText = string | readonly WordRun[];

/** One block of a document, as plain data that may go to another thread. */
export type WordBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: WordText }
  /** Words of somebody else: set in, with a line beside them. */
  | { kind: 'quote'; text: WordText }
  /** Numbered lists begin at 1 each. */
  | { kind: 'list'; numbered: boolean; items: readonly WordText[] }
  /** The head is repeated on every page. A cell holds one or more paragraphs. `widths` are shares of the line. */
  | {
      kind: 'table';
      head: readonly string[];
      rows: readonly (readonly (WordText | readonly WordText[])[])[];
      widths: readonly number[];
    };

export interface WordDocument {
  title: string;
  /** Under the title: the meeting, the day. May be empty. */
  subtitle: string;
  /** Kept in the file's properties; empty where nobody is to be named. */
  author: string;
  /** For wide tables. */
  isLandscape?: boolean;
  blocks: readonly WordBlock[];
}
