import { createHash } from 'node:crypto';
import { type SafetyRules, safetyRules } from '../../../shared/sync/safety-rules.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import { limits } from '../limits.ts';
import { readJson } from './json.ts';
import { type SigningKey, signatureBytes } from './signature.ts';

/** Why bytes are not, or not yet, what they should be. None of them is a reason to delete a file. */
export type Refusal =
  | 'not-ours'
  | 'short'
  | 'hash'
  | 'length'
  | 'header'
  | 'signature'
  | 'unknown-device'
  | 'forged'
  | 'too-new'
  | 'too-big'
  | 'other-group';
export interface Refused {
  ok: false;
  why: Refusal;
}
export const refused = (why: Refusal): Refused => ({ ok: false, why });

export interface FrameKind {
  /** Four letters, the last one the version of the layout. */
  magic: string;
  /** Bytes of a whole file that is looked into. */
  most: number;
  mostHeader: number;
  isSigned: boolean;
}

/** The kinds of file in a shared folder (sync.md, section 6). */
export const frameKinds = {
  segment: { magic: 'MMS1', most: limits.segmentRead, mostHeader: limits.header, isSigned: true },
  pack: { magic: 'MMP1', most: limits.pack, mostHeader: limits.packHeader, isSigned: false },
  keyRecord: {
    magic: 'MMK1',
    most: limits.keyRecord,
    mostHeader: limits.keyRecordHeader,
    isSigned: true,
  },
  ack: { magic: 'MMA1', most: limits.ack, mostHeader: limits.header, isSigned: true },
  liveHead: { magic: 'MMH1', most: limits.liveHead, mostHeader: limits.liveHead, isSigned: true },
  descriptor: { magic: 'MMG1', most: limits.header, mostHeader: limits.header, isSigned: true },
  paperPart: {
    magic: 'MMO1',
    most: limits.paperPartRead,
    mostHeader: limits.header,
    isSigned: false,
  },
} as const satisfies Record<string, FrameKind>;
export type FileKind = keyof typeof frameKinds;

const lengthBytes = 4;
const hashBytes = 32;
const start = 8;
const tailOf = (kind: FrameKind): number => hashBytes + (kind.isSigned ? signatureBytes : 0);

/**
 * What a file is by its first four bytes, whatever it is called; null: none of ours. One of a layout to come has its
 * kind too: reading it answers 'too-new', so that it is looked at again and no litter.
 */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  for (const [name, kind] of Object.entries(frameKinds))
    if (kind.magic === magic || isLaterThan(kind, magic)) return name as FileKind;
  return null;
}

/**
 * magic | header length (uint32 LE) | header (UTF-8 JSON, keys in order) | body | SHA-256 of all before | Ed25519
 * signature of that hash. Answers the hash in hexadecimal, too.
 * @throws RangeError where it would be larger than others read
 */
export function encodeFrame(
  kind: FrameKind,
  header: object,
  body: readonly Uint8Array[],
  keys: SigningKey | null,
): { hash: string; bytes: Buffer } {
  const text = Buffer.from(canonicalJson(header));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(text.length);
  const before = [Buffer.from(kind.magic, 'latin1'), length, text, ...body];
  // piece by piece: a pack is large, and copied once
  const hashed = createHash('sha256');
  for (const piece of before) hashed.update(piece);
  const hash = hashed.digest();
  if (kind.isSigned !== (keys !== null)) throw new Error(`${kind.magic}: signed or not`);
  const bytes = Buffer.concat([...before, hash, ...(keys === null ? [] : [keys.sign(hash)])]);
  if (text.length > kind.mostHeader || bytes.length > kind.most)
    throw new RangeError(`${kind.magic} of ${bytes.length} bytes, header ${text.length}`);
  return { hash: hash.toString('hex'), bytes };
}

export interface Frame {
  hash: string;
  /** Any value: its shape is the caller's to check. */
  header: unknown;
  /** A view. */
  body: Uint8Array;
  /** A view; empty for kinds that have none. */
  signature: Uint8Array;
}

/** Takes a frame apart and checks its lengths and its hash, not whose signature it is. Never throws. */
export function parseFrame(
  kind: FrameKind,
  bytes: Uint8Array,
  rules: Pick<SafetyRules, 'hashes'> = safetyRules,
): { ok: true; frame: Frame } | Refused {
  if (bytes.length > kind.most) return refused('too-big');
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.toString('latin1', 0, 4);
  if (magic !== kind.magic) return refused(isLaterThan(kind, magic) ? 'too-new' : 'not-ours');
  const end = view.length - tailOf(kind);
  if (end < start) return refused('short');
  const headerEnd = start + view.readUInt32LE(4);
  if (headerEnd - start > kind.mostHeader) return refused('too-big');
  if (headerEnd > end) return refused('short');
  const stated = view.subarray(end, end + hashBytes);
  const hash = createHash('sha256').update(view.subarray(0, end)).digest();
  if (rules.hashes && !hash.equals(stated)) return refused('hash');
  const header = readJson(view.subarray(start, headerEnd));
  if (header === undefined) return refused('header');
  const frame = {
    hash: stated.toString('hex'),
    header,
    body: view.subarray(headerEnd, end),
    signature: view.subarray(end + hashBytes),
  };
  return { ok: true, frame };
}

/** The same letters with a higher figure: kept and passed on by whoever knows it. */
const isLaterThan = (kind: FrameKind, magic: string): boolean =>
  magic.slice(0, 3) === kind.magic.slice(0, 3) && /[2-9]/.test(magic.charAt(3));
