import { z } from 'zod';
import type { PastPapersFile, PastPapersFileState, PastPapersRun } from '../domain/past-papers.ts';
import { call } from './call.ts';
import type { ImportQuestion } from './imports.ts';

/** Why a run that is not paused does nothing just now. */
export type PastPapersHold = 'meeting' | 'imports' | 'folder' | 'disk' | 'fault';

export interface PastPapersState {
  /** "listing" while its files are being looked up. */
  state: PastPapersRun['state'] | 'listing';
  /** The folder's own name, without the folders above it. */
  folder: string;
  startedAt: string;
  endedAt: string | null;
  counts: Record<PastPapersFileState, number>;
  total: number;
  /** The file in hand, by its path in the folder. */
  current: string | null;
  /** Null while nothing holds it up; the sentence says until when. */
  hold: { why: PastPapersHold; sentence: string } | null;
  /** "About 40 minutes left", from files measured since the start; null until enough were. */
  timeLeft: string | null;
  /** What was left out of the list; empty where nothing was. */
  notice: string;
}

export type PastPapersLine = Pick<
  PastPapersFile,
  'id' | 'path' | 'state' | 'sentence' | 'meeting' | 'kind'
>;

const pastPapersAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attach'), meeting: z.string().max(100) }),
  z.strictObject({ kind: z.literal('makeMeeting') }),
  z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(1000) }),
  /** Tries it once more, for one that could not be read. */
  z.strictObject({ kind: z.literal('again') }),
  z.strictObject({ kind: z.literal('leave') }),
]);
export type PastPapersAnswer = z.infer<typeof pastPapersAnswer>;

/** Why a folder is not begun with. "busy": another folder is still on its way in. */
export type PastPapersStarted =
  | { kind: 'started' }
  | { kind: 'goesOn' }
  | { kind: 'refused'; why: 'busy' | 'notAFolder' | 'own'; sentence: string };

const nothing = z.strictObject({});
const fileId = z.string().max(100);

export const pastPapersCalls = {
  /** A folder's token, or its whole path where it was typed. The folder that is on its way in already goes on. */
  'pastPapers.start': call<PastPapersStarted>()(
    z.strictObject({ folder: z.string().min(1).max(4096) }),
  ),
  /** Null where no folder was ever begun with, or its report was put away. */
  'pastPapers.get': call<PastPapersState | null>()(nothing),
  /** Files in one of these states, in the folder's order: at most 100 from there on. */
  'pastPapers.files': call<{ files: PastPapersLine[]; total: number }>()(
    z.strictObject({
      states: z
        .array(z.enum(['done', 'already', 'attention', 'left', 'refused', 'gone', 'later']))
        .min(1)
        .max(7),
      from: z.int().min(0).max(1_000_000),
    }),
  ),
  'pastPapers.pause': call<null>()(nothing),
  'pastPapers.resume': call<null>()(nothing),
  /** What came in stays; the rest is not taken in. */
  'pastPapers.stop': call<null>()(nothing),
  /** Likely meetings of a file that needs a look. */
  'pastPapers.proposals': call<
    Pick<
      Extract<ImportQuestion, { kind: 'whichMeeting' }>,
      'sentence' | 'proposals' | 'canMakeMeeting'
    >
  >()(z.strictObject({ file: fileId })),
  /** What a person says of a file that needs a look. It is taken in next, also when the run has ended. */
  'pastPapers.settle': call<null>()(z.strictObject({ file: fileId, answer: pastPapersAnswer })),
  /** Puts the report of an ended run away. */
  'pastPapers.dismiss': call<null>()(nothing),
};

export interface PastPapersEvents {
  'pastPapers.changed': Record<string, never>;
}
