import { readFile, stat } from 'node:fs/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { maxBackupBytes } from '../../../shared/domain/backup-refusal.ts';
import type { ChangeOfOps } from '../../../shared/sync/op.ts';
import { faultPlaces } from '../../fault-places.ts';
import { openBackup } from './backup-format.ts';
import { BackupRefused, refusalOfSystem } from './backup-refused.ts';
import { isOfThisDevice, only, portions, standing } from './what-travels.ts';
import type { BackupTask, FromBackupWorker, ToBackupWorker } from './worker-message.ts';
import { writeBackup } from './write-backup.ts';

type Task<K> = Extract<BackupTask, { kind: K }>;

// entry of the thread that seals, opens and rates: scrypt alone takes about a second
if (parentPort !== null) await run(parentPort, workerData as BackupTask);

async function run(port: MessagePort, task: BackupTask): Promise<void> {
  const say = (message: FromBackupWorker) => port.postMessage(message);
  try {
    if (task.kind === 'seal') say(await seal(port, task));
    else if (task.kind === 'open') await openFile(port, task, say);
    else await rate(port, say);
  } catch (error) {
    if (error instanceof BackupRefused) say({ kind: 'refused', why: error.why });
    else say({ kind: 'failed', stack: faultPlaces(error) });
  }
  if (task.kind !== 'rate') port.close();
}

async function seal(port: MessagePort, task: Task<'seal'>): Promise<FromBackupWorker> {
  const mine = only(await received(port), (op) => !isOfThisDevice(op));
  const made = await writeBackup(mine, task);
  return { kind: 'made', ...made, ...standing(mine) };
}

function received(port: MessagePort): Promise<ChangeOfOps[]> {
  const changes: ChangeOfOps[] = [];
  return new Promise((resolve) => {
    port.on('message', (message: ToBackupWorker) => {
      if (message.kind !== 'changes') return;
      for (const change of message.changes) changes.push(change);
      if (message.isLast) resolve(changes);
    });
  });
}

async function openFile(
  port: MessagePort,
  { path, passphrase }: Task<'open'>,
  say: (message: FromBackupWorker) => void,
): Promise<void> {
  const { header, changes } = await openBackup(await bytesOf(path), passphrase);
  const rest = portions(changes);
  const ended = new Promise<void>((resolve) => {
    port.on('message', (message: ToBackupWorker) => {
      if (message.kind !== 'next') return;
      const next = rest.next();
      say({ kind: 'changes', changes: next.done ? [] : next.value });
      if (next.done) resolve();
    });
  });
  say({ kind: 'opened', madeAt: header.madeAt, ...standing(changes) });
  await ended;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxBackupBytes) throw new BackupRefused('tooLarge');
    return await readFile(path);
  } catch (error) {
    if (refusalOfSystem(error) === null && !isFolder(error)) throw error;
    throw new BackupRefused('fileGone');
  }
}

const isFolder = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EISDIR';

async function rate(port: MessagePort, say: (message: FromBackupWorker) => void): Promise<void> {
  // the word lists are large: whoever backs up never needs them in memory
  const { loadRating } = await import('./rate-passphrase.ts');
  const rateOne = loadRating();
  port.on('message', (message: ToBackupWorker) => {
    if (message.kind === 'rate') say({ kind: 'rated', ...rateOne(message.passphrase) });
  });
}
