import { setImmediate } from 'node:timers/promises';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { PapersStore } from '../../database/papers.ts';

/** Pieces small enough that the answering thread is free again between two of them. */
const pieceBytes = 1024 * 1024;

/** All bytes of a stored file. Throws CallError('notFound') where it is not here whole, or the signal's reason. */
export async function wholeFile(
  papers: Pick<PapersStore, 'file' | 'read' | 'isComplete'>,
  hash: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const size = papers.isComplete(hash) ? papers.file(hash)?.bytes : undefined;
  if (size === undefined) throw new CallError('notFound', 'no such file');
  const whole = new Uint8Array(size);
  for (let from = 0; from < size; from += pieceBytes) {
    signal.throwIfAborted();
    const piece = papers.read(hash, from, Math.min(from + pieceBytes, size));
    if (piece.length !== Math.min(pieceBytes, size - from))
      throw new CallError('notFound', 'the file is not here whole');
    whole.set(piece, from);
    await setImmediate();
  }
  return whole;
}
