import type { PassphraseStrength } from '../../../shared/contract/backups.ts';
import type { BackupRefusal } from '../../../shared/domain/backup-refusal.ts';
import type { ChangeOfOps } from '../../../shared/sync/op.ts';
import type { SealOptions } from './backup-format.ts';

/** What the worker is started with. One task, then the end of the thread; `rate` goes on until it is ended. */
export type BackupTask =
  | ({ kind: 'seal'; folder: string; mark: string } & SealOptions)
  | { kind: 'open'; path: string; passphrase: string }
  | { kind: 'rate' };

export type ToBackupWorker =
  /** More of the log, oldest first; `isLast` begins the writing. */
  | { kind: 'changes'; changes: ChangeOfOps[]; isLast: boolean }
  /** Asks an opened file for its next changes. */
  | { kind: 'next' }
  | { kind: 'rate'; passphrase: string };

export interface SealedFile extends StandingIds {
  fileName: string;
  bytes: number;
}

/** Ids of the notes and questions that stand in a backup. */
export interface StandingIds {
  notes: string[];
  questions: string[];
}

export type FromBackupWorker =
  | ({ kind: 'made' } & SealedFile)
  | ({ kind: 'opened'; madeAt: string } & StandingIds)
  /** At most some hundred ops; none: that was all. A change may come in several parts. */
  | { kind: 'changes'; changes: ChangeOfOps[] }
  | ({ kind: 'rated' } & PassphraseStrength)
  | { kind: 'refused'; why: BackupRefusal }
  /** A fault of our own. `stack` holds code places, never words of notes. */
  | { kind: 'failed'; stack: string };
