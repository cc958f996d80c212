import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A finished file on its way to a person. Its path never leaves the backend. */
export interface OutgoingFile {
  path: string;
  /** The name people will know it by. */
  name: string;
  type: string;
  bytes: number;
  /** To be shown by the browser, for printing; otherwise to be kept. */
  isShown: boolean;
}

export interface Outgoing {
  /** Keeps bytes under a token of 256 bits. @throws CallError as writeWhole() */
  keep(bytes: Uint8Array, about: Pick<OutgoingFile, 'name' | 'type' | 'isShown'>): Promise<string>;
  /** What the token stands for, which stays good; null where it is unknown or was used. */
  look(token: string): OutgoingFile | null;
  /** The same, once: from now on the token stands for nothing. Whoever takes it calls `forget`. */
  take(token: string): OutgoingFile | null;
  /** Takes a file that was kept away. */
  forget(file: string | OutgoingFile): Promise<void>;
}

/** Files nobody fetched: the oldest gives way. */
const mostKept = 20;

/** A folder of the profile that only this user may enter; emptied at every start. */
export function createOutgoing(profileFolder: string): Outgoing {
  const folder = join(profileFolder, 'outgoing');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = new Map<string, OutgoingFile>();

  const outgoing: Outgoing = {
    async keep(bytes, about) {
      const token = randomBytes(32).toString('hex');
      // a name of ours: what people call it never becomes a path
      const path = join(folder, randomBytes(16).toString('hex'));
      await writeWhole(path, bytes);
      kept.set(token, { ...about, path, bytes: bytes.length });
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) await outgoing.forget(oldest);
      return token;
    },
    look: (token) => kept.get(token) ?? null,
    take(token) {
      const file = kept.get(token) ?? null;
      kept.delete(token);
      return file;
    },
    async forget(file) {
      const gone = typeof file === 'string' ? outgoing.take(file) : file;
      if (gone !== null) await rm(gone.path, { force: true });
    },
  };
  return outgoing;
}
