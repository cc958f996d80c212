import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as rest } from 'node:timers/promises';
import { maxFileBytes } from '../../../shared/domain/import-refusal.ts';
import { ReadRefusal } from '../read-refusal.ts';
import { headBytes, oddFile } from './odd-file.ts';
import { isTruncated } from './truncated.ts';

/** A file that was written to within this time may still be arriving, in milliseconds. */
const settleMs = 2000;
const lookAgainMs = 250;
/** Read in portions, each a sign of life: a network drive may need minutes for 200 MB. */
const portionBytes = 4 * 1024 * 1024;
/** The end of a zip that is searched for the names of its contents. */
const endBytes = 64 * 1024;

/** A whole file in memory. `hash` is its SHA-256 in hex. */
export interface WholeFile {
  bytes: Uint8Array;
  hash: string;
  truncated: boolean;
}

export interface ArrivalListener {
  alive(): void;
  /** The file is still being written; `bytes` of it are here. */
  arriving(bytes: number): void;
}

/**
 * Reads a file by its path, refusing what is no PDF before reading it all. Waits while the file still grows.
 * Throws ReadRefusal: empty, tooLarge, unreadable, or what oddFile says.
 */
export async function readWholeFile(path: string, listener: ArrivalListener): Promise<WholeFile> {
  const handle = await open(path, 'r').catch(refuseUnreadable);
  try {
    for (;;) {
      await waitUntilSettled(handle, listener);
      const before = await handle.stat();
      const bytes = await readAll(handle, before.size, listener);
      const after = await handle.stat();
      if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) continue;
      const hash = createHash('sha256').update(bytes).digest('hex');
      return { bytes, hash, truncated: isTruncated(bytes) };
    }
  } finally {
    await handle.close();
  }
}

function refuseUnreadable(): never {
  throw new ReadRefusal('unreadable');
}

/** Recently written and without the end mark of a PDF: then its size must rest for 2 seconds. */
async function waitUntilSettled(handle: FileHandle, listener: ArrivalListener): Promise<void> {
  for (;;) {
    const { size, mtimeMs } = await handle.stat();
    if (size > maxFileBytes) throw new ReadRefusal('tooLarge');
    const age = Date.now() - mtimeMs;
    // a stamp in the future is another computer's clock and says nothing
    if (age > settleMs || age < -settleMs) return;
    const end = await readAt(handle, Math.max(0, size - headBytes), headBytes);
    if (size > 0 && !isTruncated(end)) return;
    listener.arriving(size);
    await rest(lookAgainMs);
  }
}

async function readAll(
  handle: FileHandle,
  size: number,
  listener: ArrivalListener,
): Promise<Uint8Array> {
  const head = await readAt(handle, 0, headBytes);
  const end = await readAt(handle, Math.max(0, size - endBytes), endBytes);
  const odd = oddFile(head, end);
  if (odd !== null) throw new ReadRefusal(odd);
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const wanted = Math.min(portionBytes, size - filled);
    const { bytesRead } = await handle.read(bytes, filled, wanted, filled).catch(refuseUnreadable);
    if (bytesRead === 0) break;
    filled += bytesRead;
    listener.alive();
  }
  return bytes.subarray(0, filled);
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle
    .read(new Uint8Array(length), 0, length, position)
    .catch(refuseUnreadable);
  return buffer.subarray(0, bytesRead);
}
