import { z } from 'zod';
import type { AnnotationKind, MarkColour } from '../domain/annotation.ts';
import { call } from './call.ts';

/**
 * How a note inside a PDF stands to mine. `new`: not mine yet. `changed`: mine, but other words, colour or
 * place in the PDF. `unplaced`: mine, the same, without a place in this file. `missing`: mine, in a copy of
 * ours that no longer has it.
 */
export type FoundState = 'new' | 'changed' | 'unplaced' | 'missing';

/** One note inside a PDF. All words are plain text of unknown people. */
export interface FoundNote {
  /** Names it in `adopting.adopt`. */
  name: string;
  state: FoundState;
  pdfPage: number;
  kind: AnnotationKind;
  colour: MarkColour;
  author: string;
  /** What the note says. */
  text: string;
  /** The words of the page that it lies on; empty where it lies on none. */
  words: string;
  /** What my own note says now, where it is `changed`. */
  mine: { text: string; colour: MarkColour } | null;
}

export interface FoundNotes {
  /** In page order. Those that are mine and the same are left out. */
  notes: FoundNote[];
  /** Entries of the file that are broken, or of a kind that cannot be taken over. */
  skipped: number;
  /** Whether it is a copy that was made here or by a colleague's Moothall. */
  isOurCopy: boolean;
  /** Why notes in this file cannot be read; null where they were. */
  refusal: string | null;
}

/** A note inside a PDF that is a mark of mine, or would be one once taken over. */
export interface StandingNote {
  /** The mark's id. */
  mark: string;
  /** What it is made of in the file, as pdf.js names its objects: "12R". */
  objects: string[];
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const adoptingCalls = {
  /** Looks for notes inside the file itself. Takes a moment: the file is read anew. */
  'adopting.found': call<FoundNotes>()(z.strictObject({ hash })),
  /** Which notes in the file are which marks, so that none is drawn twice. Empty where they cannot be read. */
  'adopting.standing': call<StandingNote[]>()(z.strictObject({ hash })),
  /**
   * Takes notes over in one step of Undo: new ones become mine, changed ones become as in the PDF, unplaced
   * ones get their place, missing ones are removed. Answers how many there were; names that are not found
   * are passed over.
   */
  'adopting.adopt': call<{ taken: number }>()(
    z.strictObject({ hash, names: z.array(z.string().min(1).max(400)).min(1).max(1_000) }),
  ),
};
