import { z } from 'zod';
import { type BackupRefusal, shortestPassphrase } from '../domain/backup-refusal.ts';
import { call } from './call.ts';

/** How the passphrase is known: not at all, until Moothall is closed, or kept by the system's own store. */
export type PassphraseHeld = 'no' | 'thisRun' | 'kept';

/**
 * Whether this laptop can keep the passphrase safely between two starts. notHere: there is no store of the
 * system's (a browser, the command line). notSafe: there is one, but what it keeps could be read by anybody.
 * changed: what was kept can no longer be opened, and is asked for anew.
 */
export type PassphraseStore = 'safe' | 'notHere' | 'notSafe' | 'changed';

export interface BackupState {
  /** A path of this device, shown to the person who chose it. */
  folder: string | null;
  /** 0: by hand only. */
  everyDays: number;
  /** ISO 8601; null while there was none. */
  lastAt: string | null;
  /** Name of the file made last in this run. */
  lastFile: string | null;
  /** It is time for a backup, and it waits for somebody. */
  isDue: boolean;
  passphrase: PassphraseHeld;
  store: PassphraseStore;
  busy: 'backingUp' | 'restoring' | null;
  /** What stopped the last backup that came by schedule. */
  problem: BackupRefusal | null;
}

/** Whole, counted things of a backup. */
export interface BackupCounts {
  notes: number;
  questions: number;
}

export type Refused = { kind: 'refused'; why: BackupRefusal };

export type BackupMade = { kind: 'made'; fileName: string; bytes: number } & BackupCounts;

/** What a file holds, beside what is here. */
export type BackupPreview = {
  kind: 'preview';
  /** ISO 8601, claim of the writer's clock. */
  madeAt: string;
  /** How many of them stand here already. */
  notesHere: number;
  questionsHere: number;
  /** How many stood here and were removed since: they stay removed. */
  removedHere: number;
} & BackupCounts;

export type BackupRestored = {
  kind: 'restored';
  /** Notes and questions that were not here before. */
  notes: number;
  questions: number;
  /** Notes and questions whose words differed here and in the file: both wordings stand in them now. */
  joined: number;
};

export interface PassphraseStrength {
  /** 0 easily guessed, to 4 very hard to guess. */
  score: 0 | 1 | 2 | 3 | 4;
  /** In words, and what would make it better; the second may be empty. */
  words: string;
  advice: string;
}

/** Typed by a person. Blanks around it do not count. */
const passphrase = z.string().min(shortestPassphrase).max(200);
const guess = z.string().min(1).max(200);
const token = z.string().regex(/^[0-9a-f]{32}$/);

export const backupCalls = {
  'backups.state': call<BackupState>()(z.strictObject({})),
  /** The folder by its token from the file dialog, or its path as typed; null forgets it. */
  'backups.setFolder': call<{ kind: 'set' } | Refused>()(
    z.strictObject({ folder: z.string().min(1).max(4096).nullable() }),
  ),
  'backups.setSchedule': call<null>()(
    z.strictObject({ everyDays: z.union([z.literal(0), z.literal(1), z.literal(7)]) }),
  ),
  /**
   * Makes a backup now. Without a folder it goes where the plan says, without a passphrase the one that is
   * held is used. `keep`: from now on the passphrase is kept by the system's store, where that is safe.
   */
  'backups.run': call<BackupMade | Refused>()(
    z.strictObject({
      folder: z.string().min(1).max(4096).nullable(),
      passphrase: passphrase.nullable(),
      keep: z.boolean(),
    }),
  ),
  'backups.forgetPassphrase': call<null>()(z.strictObject({})),
  'backups.rate': call<PassphraseStrength>()(z.strictObject({ passphrase: z.string().max(200) })),
  /** Opens a file and says what is in it. Nothing is changed. */
  'backups.preview': call<BackupPreview | Refused>()(
    z.strictObject({ file: token, passphrase: guess }),
  ),
  /** Adds what a file holds to what is here. */
  'backups.restore': call<BackupRestored | Refused>()(
    z.strictObject({ file: token, passphrase: guess }),
  ),
};

export interface BackupEvents {
  'backups.changed': Record<string, never>;
}
