import { z } from 'zod';
import { call } from './call.ts';

/** One value a field has had. `at` is a claim of the writer's clock, ISO 8601. */
export interface HistoryEntry {
  value: unknown;
  /** Who: the name in the profile, or "Import". */
  by: string;
  at: string;
  /** Whether this value is in force; more than one where two did not know of each other. */
  current: boolean;
}

export const historyCalls = {
  /** Every value of one field, newest first. */
  'history.of': call<HistoryEntry[]>()(
    z.strictObject({ noun: z.string(), id: z.string(), field: z.string() }),
  ),
  /** What Undo and Redo would do now, in words, or null. Survives a restart. */
  'history.next': call<{ undo: string | null; redo: string | null }>()(z.strictObject({})),
  'history.undo': call<{ undone: string }>()(z.strictObject({})),
  'history.redo': call<{ redone: string }>()(z.strictObject({})),
};

export interface HistoryEvents {
  'history.changed': Record<string, never>;
}
