import type {
  BackupMade,
  BackupState,
  backupCalls,
  Refused,
} from '../../../shared/contract/backups.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import { type BackupPlan, isBackupDue } from '../../../shared/domain/backup-plan.ts';
import type { BackupRefusal } from '../../../shared/domain/backup-refusal.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { IngestingLedger } from '../../ledger/ingesting-ledger.ts';
import type { SecretStore } from '../../secret-store.ts';
import { authorOf } from '../author-of.ts';
import type { FileTokens } from '../file-tokens.ts';
import { usableFolder } from './backup-folder.ts';
import { newMark } from './backup-name.ts';
import { BackupRefused } from './backup-refused.ts';
import { createPassphraseKeeper } from './passphrase-keeper.ts';
import { mergeFile, previewOf } from './restoring.ts';
import { createRating, type OpenFile, openInWorker, sealInWorker } from './run-in-worker.ts';

export interface BackupsOptions {
  personal: IngestingLedger<typeof personalNouns>;
  files: Pick<FileTokens, 'files' | 'release' | 'pathOf'>;
  profileFolder: string;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
  version: string;
  /** The worker's entry: worker.ts from source, backup-worker.js beside main.js when bundled. */
  workerUrl: URL;
  /** Null where the host has none: the passphrase is then known for one run only. */
  secrets: SecretStore | null;
  tell: () => void;
  /** For bugs: logs once. */
  report: (error: unknown) => void;
  /** See SealOptions; for tests. */
  workFactor?: number;
}

export interface Backups {
  handlers: HandlersOf<typeof backupCalls>;
  /** To be called every minute or so: makes the backup that is due, where nobody has to be asked. Never rejects. */
  tick(): Promise<void>;
  /** Ends what runs; a backup half-way leaves no file that looks like one. */
  close(): Promise<void>;
}

/** How long a backup that failed by schedule is left alone before it is tried again, in milliseconds. */
const retryMs = 10 * 60_000;
const noPlan: Omit<BackupPlan, 'id'> = { folder: null, everyDays: 0, lastAt: '', mark: '' };

/** Backups of my notes by hand and on a schedule, and the way back. */
export function createBackups(options: BackupsOptions): Backups {
  const { personal, clock, files, profileFolder, tell } = options;
  const keeper = createPassphraseKeeper(profileFolder, options.secrets);
  const ending = new AbortController();
  const host = { workerUrl: options.workerUrl, signal: ending.signal };
  const rate = createRating(host);
  let busy: BackupState['busy'] = null;
  let running: Promise<unknown> = Promise.resolve();
  let problem: BackupRefusal | null = null;
  let failedAt: number | null = null;
  let lastFile: string | null = null;

  const plan = () => personal.row('backupPlan', 'me') ?? { id: 'me', ...noPlan };
  const setPlan = (fields: Partial<Omit<BackupPlan, 'id'>>) => {
    const work: Parameters<typeof personal.change>[2] = (tx) => tx.set('backupPlan', 'me', fields);
    personal.change(authorOf(personal), 'Plan of backups', work, { undoable: false });
  };

  /** One at a time; a refusal is an answer, a bug is thrown. */
  async function doing<T>(what: 'backingUp' | 'restoring', work: () => Promise<T>) {
    if (busy !== null) return refused('busy');
    busy = what;
    tell();
    const done = work().catch((error: unknown) => {
      if (error instanceof BackupRefused) return refused(error.why);
      if (ending.signal.aborted) throw new CallError('closed');
      throw error;
    });
    running = done.catch(() => {});
    try {
      return await done;
    } finally {
      busy = null;
      tell();
    }
  }

  async function make(
    folder: string | null,
    typed: string | null,
    keep: boolean,
  ): Promise<BackupMade> {
    const target = folder ?? plan().folder;
    if (target === null) throw new BackupRefused('noFolder');
    const passphrase = typed ?? (await keeper.get());
    if (passphrase === null) throw new BackupRefused('noPassphrase');
    const usable = await usableFolder(target, profileFolder);
    if (plan().mark === '') setPlan({ mark: newMark(options.random) });
    const madeAt = clock().toISOString();
    const task = { folder: usable, mark: plan().mark, passphrase, madeAt, app: options.version };
    const { workFactor } = options;
    const made = await sealInWorker(host, { ...task, workFactor }, personal);
    setPlan({ lastAt: madeAt });
    if (typed !== null) await keeper.hold(typed, keep);
    lastFile = made.fileName;
    problem = null;
    failedAt = null;
    const { fileName, bytes } = made;
    const counts = { notes: made.notes.length, questions: made.questions.length };
    return { kind: 'made', fileName, bytes, ...counts };
  }

  async function setFolder(word: string | null): Promise<{ kind: 'set' } | Refused> {
    try {
      const path = word === null ? null : (files.pathOf(word) ?? word);
      setPlan({ folder: path === null ? null : await usableFolder(path, profileFolder) });
    } catch (error) {
      if (error instanceof BackupRefused) return refused(error.why);
      throw error;
    }
    problem = null;
    tell();
    return { kind: 'set' };
  }

  async function open<T>(token: string, passphrase: string, work: (file: OpenFile) => Promise<T>) {
    const [file] = await files.files(token);
    if (file === undefined) throw new BackupRefused('notABackup');
    if (file.refusal !== null) throw new BackupRefused('tooLarge');
    return openInWorker(host, { path: file.path, passphrase }, work);
  }

  async function restore(token: string, passphrase: string) {
    const restored = await open(token, passphrase, (file) => mergeFile(personal, file));
    await files.release(token);
    return restored;
  }

  /** The backup that is due, where nobody has to be asked; what stopped it otherwise. */
  async function makeDue(now: Date): Promise<BackupRefusal | null> {
    const isWaiting = failedAt !== null && Math.abs(now.getTime() - failedAt) < retryMs;
    if (busy !== null || isWaiting || !isBackupDue(plan(), now)) return null;
    if ((await keeper.get()) === null) return null;
    const answer = await doing('backingUp', () => make(null, null, false));
    return answer.kind === 'refused' ? answer.why : null;
  }

  async function tick(): Promise<void> {
    const now = clock();
    const why = await makeDue(now).catch((error: unknown): BackupRefusal | null => {
      if (ending.signal.aborted) return null;
      options.report(error);
      return 'unexpected';
    });
    if (why === null) return;
    problem = why;
    failedAt = now.getTime();
    tell();
  }

  return {
    handlers: {
      'backups.state': async () => {
        const { folder, everyDays, lastAt } = plan();
        return {
          folder,
          everyDays,
          lastAt: lastAt === '' ? null : lastAt,
          lastFile,
          isDue: busy !== 'backingUp' && isBackupDue(plan(), clock()),
          passphrase: await keeper.held(),
          store: await keeper.store(),
          busy,
          problem,
        };
      },
      'backups.setFolder': ({ folder }) => setFolder(folder),
      'backups.setSchedule': ({ everyDays }) => {
        setPlan({ everyDays });
        tell();
        return null;
      },
      'backups.run': ({ folder, passphrase, keep }) => {
        const path = folder === null ? null : (files.pathOf(folder) ?? folder);
        return doing('backingUp', () => make(path, passphrase, keep));
      },
      'backups.forgetPassphrase': async () => {
        await keeper.forget();
        tell();
        return null;
      },
      'backups.rate': ({ passphrase }) => rate(passphrase),
      'backups.preview': ({ file, passphrase }) =>
        doing('restoring', () => open(file, passphrase, (opened) => previewOf(personal, opened))),
      'backups.restore': ({ file, passphrase }) =>
        doing('restoring', () => restore(file, passphrase)),
    },
    tick,
    async close() {
      ending.abort(new CallError('closed'));
      await running;
    },
  };
}

const refused = (why: BackupRefusal): Refused => ({ kind: 'refused', why });
