import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import type { ChangeOfOps } from '../../../shared/sync/op.ts';
import { BackupRefused } from './backup-refused.ts';

/**
 * A backup of notes, version 1, made to be read in ten years with tools that are everywhere:
 *
 *   age --decrypt "Moothall notes ….age" | gunzip
 *
 * The file is a plain age file (age-encryption.org/v1) with one passphrase recipient (scrypt). In it is gzip
 * (RFC 1952) of UTF-8 lines of JSON, each ended by a line feed. The first line is the header below; each further
 * line is one change of the ledger with its ops (shared/sync/op.ts), oldest first. `sha256` is over all lines
 * after the first, line feeds included. Whoever knows nothing of ops finds every word ever written in the
 * `value` of an op whose `field` is "text"; of several ops of one field that with the highest `lamport` is in force.
 */
const headerShape = z.looseObject({
  format: z.literal('moothall-notes'),
  version: z.int().positive(),
  /** ISO 8601, claim of the writer's clock. */
  madeAt: z.string(),
  /** Version of the app that wrote it. */
  app: z.string(),
  counts: z.object({ changes: z.int(), ops: z.int() }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupHeader = z.infer<typeof headerShape>;

export const backupVersion = 1;

/**
 * Far beyond what a life of notes counts up to, and far below what a number holds exactly: a count near that end
 * would leave no room to count on from, and every later backup of the laptop would be refused.
 */
const count = z
  .int()
  .positive()
  .max(2 ** 40);
const run = z.string().regex(/^[0-9a-z]{1,40}$/);
const name = z.string().min(1).max(200);
const opIds = z.array(z.string().max(80)).readonly();
const opShape = z.object({
  run,
  seq: count,
  lamport: count,
  change: count,
  kind: z.enum(['set', 'delete']),
  noun: name,
  row: name,
  field: name,
  value: z.json(),
  prev: opIds,
  covers: opIds,
});
const changeShape = z.object({
  run,
  first: count,
  author: z.string(),
  label: z.string(),
  at: z.string(),
  ops: z.array(opShape).readonly(),
});

/** What every age file begins with. */
const ageMark = Buffer.from('age-encryption.org/v1\n');
/** A file of zeros packs a thousandfold: what it unpacks to is bounded by what one text of the engine can hold. */
const mostUnpackedBytes = 400 * 1024 * 1024;

/** Blanks around a passphrase do not count, and an accent is one sign however it was typed. */
export const samePassphrase = (typed: string): string => typed.normalize('NFC').trim();

export interface SealOptions {
  passphrase: string;
  madeAt: string;
  app: string;
  /** Base-2 logarithm of scrypt's work; the library's own (18, about a second) unless a test hurries. */
  workFactor?: number | undefined;
}

/** Seals changes, each as its line of JSON without a line feed. Answers the bytes of the file. */
export async function sealBackup(
  lines: readonly string[],
  ops: number,
  options: SealOptions,
): Promise<Uint8Array> {
  const body = lines.map((line) => `${line}\n`).join('');
  const header: BackupHeader = {
    format: 'moothall-notes',
    version: backupVersion,
    madeAt: options.madeAt,
    app: options.app,
    counts: { changes: lines.length, ops },
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  const encrypter = new Encrypter();
  encrypter.setPassphrase(samePassphrase(options.passphrase));
  if (options.workFactor !== undefined) encrypter.setScryptWorkFactor(options.workFactor);
  return encrypter.encrypt(gzipSync(`${JSON.stringify(header)}\n${body}`));
}

export interface OpenedBackup {
  header: BackupHeader;
  changes: ChangeOfOps[];
}

/**
 * Opens a file and checks all of it.
 * @throws BackupRefused: notABackup, wrongPassphrase, damaged, newer
 */
export async function openBackup(file: Uint8Array, passphrase: string): Promise<OpenedBackup> {
  if (!ageMark.equals(file.subarray(0, ageMark.length))) throw new BackupRefused('notABackup');
  const packed = await decrypted(file, samePassphrase(passphrase));
  return readLines(unpacked(packed));
}

async function decrypted(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    // the library has no codes; this sentence means that the header is whole and the key is another
    const wrongKey = error instanceof Error && error.message.startsWith('no identity matched');
    throw new BackupRefused(wrongKey ? 'wrongPassphrase' : 'damaged');
  }
}

function unpacked(packed: Uint8Array): string {
  try {
    return gunzipSync(packed, { maxOutputLength: mostUnpackedBytes }).toString('utf8');
  } catch {
    // it opened with this passphrase, and is something else that somebody put under it
    throw new BackupRefused('notABackup');
  }
}

function readLines(text: string): OpenedBackup {
  const end = text.indexOf('\n');
  const header = headerOf(text.slice(0, end));
  const body = text.slice(end + 1);
  if (createHash('sha256').update(body).digest('hex') !== header.sha256)
    throw new BackupRefused('damaged');
  const changes = body.split('\n').slice(0, -1).map(changeOf);
  const ops = changes.reduce((sum, change) => sum + change.ops.length, 0);
  if (changes.length !== header.counts.changes || ops !== header.counts.ops)
    throw new BackupRefused('damaged');
  return { header, changes };
}

function headerOf(line: string): BackupHeader {
  const { success, data } = headerShape.safeParse(jsonOf(line));
  if (!success) throw new BackupRefused('notABackup');
  if (data.version > backupVersion) throw new BackupRefused('newer');
  return data;
}

function changeOf(line: string): ChangeOfOps {
  const { success, data } = changeShape.safeParse(jsonOf(line));
  if (!success) throw new BackupRefused('damaged');
  return data;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // no JSON fits no shape, which is told by the caller
    return undefined;
  }
}
