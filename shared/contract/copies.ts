import { z } from 'zod';
import { call } from './call.ts';

/** Why the last copies of the profile's files could not be made. */
export const copyProblems = ['diskFull', 'damaged', 'unreadable', 'unexpected'] as const;
export type CopyProblem = (typeof copyProblems)[number];

/** The copies of the profile's own files that the app keeps on this computer by itself. */
export interface CopiesState {
  /** When the newest was made, ISO 8601; null before the first. */
  newest: string | null;
  /** How many moments there are to go back to. */
  count: number;
  /** Null where the last round went well. */
  problem: CopyProblem | null;
  /** Folder that they lie in. */
  folder: string;
}

export const copyCalls = {
  'copies.get': call<CopiesState>()(z.strictObject({})),
};

export interface CopyEvents {
  /** A round of copies has ended otherwise than the one before. */
  'copies.changed': Record<string, never>;
}
