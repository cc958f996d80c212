import { CallError } from '../../shared/contract/call-error.ts';
import type { ByteRange } from './byte-range.ts';

/** Where a transport gets the bytes of a PDF from. */
export interface PaperBytes {
  /** Size in bytes of the file with this SHA-256, or null where it is not here. */
  paperSize(hash: string): number | null;
  /** Bytes `from` up to and without `to`; at most 1 MiB is asked for at once. Shorter where not all is here yet. */
  readPaper(hash: string, from: number, to: number): Uint8Array;
}

/** Pieces small enough that the answering thread is free again between two of them. */
export const pieceBytes = 1024 * 1024;

/**
 * Reads a stretch of a paper piece by piece, only as fast as the reader takes it. Throws where the file is
 * shorter than it should be, so that half an answer is never taken for a whole one.
 */
export async function* paperPieces(
  papers: PaperBytes,
  hash: string,
  range: ByteRange,
): AsyncGenerator<Uint8Array> {
  for (let from = range.from; from <= range.to; from += pieceBytes) {
    const to = Math.min(from + pieceBytes, range.to + 1);
    const piece = papers.readPaper(hash, from, to);
    if (piece.length !== to - from) throw new CallError('notFound', 'the file has not arrived yet');
    yield piece;
  }
}
