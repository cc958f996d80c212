import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretStore } from '../../electron/secret-store.ts';
import {
  type Backups,
  type BackupsOptions,
  createBackups,
} from '../../electron/services/backups/backups.ts';
import { createFileTokens, type FileTokens } from '../../electron/services/file-tokens.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { personalNouns } from '../../shared/domain/nouns.ts';
import type { ChangeOfOps } from '../../shared/sync/op.ts';
import { type ALedger, aClock, aPersonalLedger, aRandom } from './a-ledger.ts';
import { builtThread } from './built-programs.ts';
import { type ScratchFolder, scratchFolder } from './scratch-folder.ts';

export const passphrase = 'kettle pram otter viaduct';
export const me = { name: 'A Hartley' };
export const backupWorkerUrl = builtThread('backup-worker');

/** A laptop with notes of its own, and a stick to back up to. */
export interface BackupDesk extends ALedger<typeof personalNouns> {
  backups: Backups;
  files: FileTokens;
  scratch: ScratchFolder;
  stick: string;
  /** Names on the stick, in order. */
  onStick(): string[];
  /** Path of the newest file on the stick. */
  newest(): string;
  note(id: string, fields: Partial<Annotation>): void;
  /** Every change in the ledger. */
  log(): ChangeOfOps[];
  reports: unknown[];
  close(): Promise<void>;
}

/** Scrypt at a 65,536th of its usual work: tests need no protection. */
export const quick = 2;

export function aBackupDesk(
  options: { secrets?: SecretStore; stick?: string; start?: string } & Partial<
    Pick<BackupsOptions, 'workerUrl'>
  > = {},
): BackupDesk {
  const scratch = scratchFolder();
  const stick = options.stick ?? join(scratch.path, 'stick');
  const profileFolder = join(scratch.path, 'profile');
  for (const folder of [stick, profileFolder]) mkdirSync(folder, { recursive: true });
  const made = aPersonalLedger(undefined, aClock(options.start));
  const { ledger: personal, clock } = made;
  const files = createFileTokens(profileFolder);
  const reports: unknown[] = [];
  const backups = createBackups({
    personal,
    files,
    profileFolder,
    clock: clock.read,
    random: aRandom(),
    version: '0.1.0',
    workerUrl: options.workerUrl ?? backupWorkerUrl,
    secrets: options.secrets ?? null,
    tell: () => {},
    report: (error) => reports.push(error),
    workFactor: quick,
  });
  const onStick = () => readdirSync(stick).sort();
  return {
    ...made,
    backups,
    files,
    scratch,
    stick,
    onStick,
    newest: () => join(stick, onStick().at(-1) ?? ''),
    note: (id, fields) => personal.change(me, 'Note', (tx) => tx.set('annotation', id, fields)),
    log: () => personal.changesAfter(0, 1_000_000).changes,
    reports,
    async close() {
      await backups.close();
      personal.close();
      scratch.remove();
    },
  };
}

/** Backs up to the stick; answers the file's path. Throws where it is refused. */
export async function backedUp(desk: BackupDesk, words = passphrase): Promise<string> {
  const answer = await desk.backups.handlers['backups.run']({
    folder: desk.stick,
    passphrase: words,
    keep: false,
  });
  if (answer.kind === 'refused') throw new Error(answer.why);
  return join(desk.stick, answer.fileName);
}

/** Restores a file onto a laptop. */
export function restoredOnto(desk: BackupDesk, path: string, words = passphrase) {
  const file = desk.files.accept(path);
  return desk.backups.handlers['backups.restore']({ file, passphrase: words });
}
