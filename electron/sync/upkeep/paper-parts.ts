import { createHash } from 'node:crypto';
import { paperPartName } from '../envelope/file-names.ts';
import { sealPart } from '../envelope/paper-part.ts';
import { limits } from '../limits.ts';
import type { HeldPart, PapersParts } from './papers.ts';

/** A file as it is sealed. */
export interface SealedFile {
  /** SHA-256 of the plain bytes. */
  file: string;
  bytes: number;
  /** AES-256 key in base64. */
  key: string;
}

const keyBytes = 32;

export const partsOf = ({ bytes }: Pick<SealedFile, 'bytes'>): number =>
  Math.max(1, Math.ceil(bytes / limits.paperPart));

/** Whether a row can be of a file at all: any member writes such rows, and what they say is reckoned with. */
export const isSound = ({
  bytes,
  key,
  parts,
}: SealedFile & { parts: readonly string[] }): boolean =>
  Number.isSafeInteger(bytes) &&
  bytes >= 1 &&
  parts.length <= partsOf({ bytes }) &&
  Buffer.from(key, 'base64').length === keyBytes;

/**
 * Seals one part of a file that is here whole, the same bytes each time, so that whoever has the file and its key can
 * put a lost part back. The key is used for this file alone and the nonce is made of the part's number: none is ever
 * used for two different texts.
 */
export function sealOne(
  { papers, group }: Pick<PapersParts, 'papers' | 'group'>,
  { file, bytes, key }: SealedFile,
  part: number,
): ReturnType<typeof sealPart> {
  const from = part * limits.paperPart;
  const plain = papers.read(file, from, Math.min(bytes, from + limits.paperPart));
  const of = { file, part, total: partsOf({ bytes }), key: Buffer.from(key, 'base64') };
  const nonce = (length: number) =>
    createHash('sha256')
      .update(`moothall part ${part}`)
      .update(of.key)
      .digest()
      .subarray(0, length);
  return sealPart(plain, { ...of, group: group().id }, nonce);
}

/** Parts that can be made here at any time, with what they are made of. */
interface Makeable extends HeldPart {
  of: SealedFile;
  part: number;
}

/** Every sealed part of files that are here whole. */
export function makeable({ papers, ledger, store }: PapersParts): Makeable[] {
  const mine = store.ownSeals.all();
  const own = new Set(mine.map(({ id }) => id));
  const seals = [...ledger.seals(), ...mine.filter(({ made }) => !made)];
  return seals
    .filter(isSound)
    .filter(({ file, bytes }) => papers.isComplete(file) && papers.file(file)?.bytes === bytes)
    .flatMap((seal) =>
      seal.parts.map((hash, part) => ({
        ...{ hash, part, own: own.has(seal.id), of: seal },
        name: paperPartName({ hash, part }),
      })),
    );
}
