import { z } from 'zod';
import type { EditionChange } from '../domain/compare-editions.ts';
import { type ImportRefusal, importRefusal } from '../domain/import-refusal.ts';
import type { PackReading } from '../domain/pack-reading.ts';
import { call } from './call.ts';

export { importRefusal };

/** What became of one file. */
export type ImportStatus =
  | 'imported'
  | 'already'
  | 'revised'
  | 'supplement'
  | 'attached'
  | 'refused';

export type ImportQuestion =
  | { kind: 'password'; wrong: boolean }
  /** The file is no agenda pack, or does not say which meeting it belongs to. */
  | {
      kind: 'whichMeeting';
      /** Plain sentence: what the file is. */
      sentence: string;
      /** Likely meetings, best first. Every other meeting may be named as well. */
      proposals: { meeting: string; label: string; because: string }[];
      /** Whether a meeting can be made from the file's own head. */
      canMakeMeeting: boolean;
    };

export interface ImportJob {
  id: string;
  fileName: string;
  state: 'waiting' | 'reading' | 'storing' | 'asking' | 'done' | 'refused' | 'cancelled';
  pagesDone: number;
  /** 0 until the file is open. */
  pagesTotal: number;
  itemsFound: number;
  /** SHA-256 of the file once its pages can be read on the screen, though not yet understood. */
  readable: string | null;
  question: ImportQuestion | null;
  status: ImportStatus | null;
  /** Plain sentence for people: what happened, what is safe, what to do. */
  reason: string;
  refusal: ImportRefusal | null;
  meeting: string | null;
}

/** What was understood of a file, also of one that was refused after it had been read. */
export interface ImportOutcome {
  job: ImportJob;
  reading: PackReading | null;
  /** The earlier file of the same meeting that this one revises or adds to, where there is one. */
  follows: { fileName: string; changes: EditionChange[] } | null;
}

export const importAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('attach'), meeting: z.string() }),
  z.strictObject({ kind: z.literal('makeMeeting') }),
  z.strictObject({ kind: z.literal('leave') }),
]);
export type ImportAnswer = z.infer<typeof importAnswer>;

export const importCalls = {
  /** Files are named by the tokens that the transport gave for them; a folder's token stands for its PDFs. */
  'imports.start': call<{ jobs: string[] }>()(
    z.strictObject({
      files: z.array(z.string()).min(1).max(500),
      /** Where the person says they belong; null lets each file say it. */
      meeting: z.string().nullable(),
    }),
  ),
  'imports.sample': call<{ jobs: string[] }>()(z.strictObject({})),
  'imports.list': call<ImportJob[]>()(z.strictObject({})),
  'imports.outcome': call<ImportOutcome>()(z.strictObject({ job: z.string() })),
  'imports.answer': call<null>()(z.strictObject({ job: z.string(), answer: importAnswer })),
  /** Leaves nothing behind. A job that has ended stays as it ended. */
  'imports.cancel': call<null>()(z.strictObject({ job: z.string() })),
  /** Takes an ended job off the list. */
  'imports.dismiss': call<null>()(z.strictObject({ job: z.string() })),
};

export interface ImportEvents {
  'imports.changed': { job: ImportJob };
}
