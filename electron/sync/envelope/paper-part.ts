import { createHash } from 'node:crypto';
import { z } from 'zod';
import { groupId } from '../../../shared/sync/segment-header.ts';
import { limits } from '../limits.ts';
import { seal, unseal } from './epoch-key.ts';
import { paperPartName } from './file-names.ts';
import { encodeFrame, frameKinds, parseFrame, type Refused, refused } from './frame.ts';

const partHeader = z.looseObject({
  v: z.literal(1),
  group: groupId,
  /** Which part, counted from 0. */
  part: z.int().min(0).max(9999),
});
export type PartHeader = z.infer<typeof partHeader>;

/** A part of a file of papers. */
export interface PartOf {
  /** SHA-256 of the whole plain file, hexadecimal. */
  file: string;
  /** Counted from 0. */
  part: number;
  /** Parts in all. */
  total: number;
  /** The file's own random key, 32 bytes. */
  key: Uint8Array;
}

const boundTo = ({ file, part, total }: PartOf): string => `${file}|${part}|${total}`;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Answers the hash of the whole sealed part, by which it is known again. @throws RangeError over 8 MiB of plain bytes */
export function sealPart(
  plain: Uint8Array,
  of: PartOf & { group: string },
  random: (bytes: number) => Uint8Array,
): { hash: string; name: string; bytes: Uint8Array } {
  if (plain.length > limits.paperPart) throw new RangeError(`a part of ${plain.length} bytes`);
  const header: PartHeader = { v: 1, group: of.group, part: of.part };
  const sealed = seal(of.key, plain, boundTo(of), random);
  const { bytes } = encodeFrame(frameKinds.paperPart, header, [sealed], null);
  const hash = sha256(bytes);
  return { hash, bytes, name: paperPartName({ hash, part: of.part }) };
}

/** Whether it is whole, told without any key, and the hash by which the ledger knows it. */
export function parsePart(
  bytes: Uint8Array,
): { ok: true; hash: string; header: PartHeader; sealed: Uint8Array } | Refused {
  const parsed = parseFrame(frameKinds.paperPart, bytes);
  if (!parsed.ok) return parsed;
  const { success, data: header } = partHeader.safeParse(parsed.frame.header);
  if (!success) return refused('header');
  return { ok: true, hash: sha256(bytes), header, sealed: parsed.frame.body };
}

/** The plain bytes; null where it is not whole, or another part, file or key. */
export function openPart(bytes: Uint8Array, of: PartOf): Uint8Array | null {
  const parsed = parsePart(bytes);
  return parsed.ok ? unseal(of.key, parsed.sealed, boundTo(of)) : null;
}
