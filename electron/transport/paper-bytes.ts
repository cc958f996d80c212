import type { ByteRange } from './byte-range.ts';

/** Where a transport gets the bytes of a PDF from. */
export interface PaperBytes {
  /** Size in bytes of the file with this SHA-256, or null where it is not here. */
  paperSize(hash: string): number | null;
  /** Bytes `from` to `to` of a file, both included; at most 1 MiB is asked for at once. */
  readPaper(hash: string, from: number, to: number): Uint8Array;
}

/** Pieces small enough that the answering thread is free again between two of them. */
export const pieceBytes = 1024 * 1024;

/** Reads a stretch of a paper piece by piece, only as fast as the reader takes it. */
export async function* paperPieces(
  papers: PaperBytes,
  hash: string,
  range: ByteRange,
): AsyncGenerator<Uint8Array> {
  for (let from = range.from; from <= range.to; from += pieceBytes) {
    yield papers.readPaper(hash, from, Math.min(from + pieceBytes - 1, range.to));
  }
}
