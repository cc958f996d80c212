import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { ProfileRefusal, refusalFor } from './profile-refusal.ts';

/**
 * The refusal that an error while opening a file stands for. SQLite calls a page that the disk did not give it
 * damaged (vdbe.c makes SQLITE_CORRUPT of SQLITE_IOERR_CORRUPTFS). Reading the file from end to end tells which it
 * was: an error of the disk is no damage, and nothing is to be put in that file's place (reliability R6).
 */
export function refusalOf(error: unknown, file: string, name: string): unknown {
  const refusal = refusalFor(error, name);
  if (!(refusal instanceof ProfileRefusal) || refusal.code !== 'damaged') return refusal;
  try {
    for (const path of [file, `${file}-wal`]) if (existsSync(path)) readWhole(path);
    return refusal;
  } catch (fault) {
    return refusalFor(fault, name);
  }
}

function readWhole(file: string): void {
  const handle = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(1024 * 1024);
    for (let at = 0; ; ) {
      const read = readSync(handle, piece, 0, piece.length, at);
      if (read === 0) return;
      at += read;
    }
  } finally {
    closeSync(handle);
  }
}
