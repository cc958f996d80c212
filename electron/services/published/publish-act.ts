import { CallError } from '../../../shared/contract/call-error.ts';
import type { PublishTrouble } from '../../../shared/contract/exchange.ts';
import type { ExportParts } from '../exports/export-parts.ts';
import { HoldsExemptWords } from '../exports/export-run.ts';
import { FolderTrouble } from './publish-trouble.ts';
import { foldersFor, publishedFile } from './published-documents.ts';
import { type FileToPut, type PublishDisk, putFile } from './put-file.ts';
import type { PublishedAct, WaitingList } from './waiting-list.ts';

export interface Trouble {
  why: PublishTrouble;
  /** For people, of exempt words. */
  sentence: string;
}

/** Calls `work` after so many ms unless the function it returns is called before. */
export type After = (ms: number, work: () => void) => () => void;

export interface PublishingParts {
  parts: ExportParts;
  list: WaitingList;
  disk: PublishDisk;
  after: After;
  signal: AbortSignal;
  report: (error: unknown) => void;
}

/** How long one file may take before the folder counts as one that does not answer, in ms. */
const patience = 60_000;

/** Makes and puts the files of acts, one at a time. */
export function createPublishing({
  parts,
  list,
  disk,
  after,
  signal,
  report,
}: PublishingParts): (act: PublishedAct, folder: string) => Promise<Trouble | null> {
  let hung: Promise<void> | null = null;

  /** A share that hangs holds this up and nothing else; nothing more is written there before it answers. */
  async function put(file: FileToPut): Promise<void> {
    if (hung !== null) throw new FolderTrouble('slow');
    const writing = putFile(file, disk).finally(() => {
      hung = null;
    });
    hung = writing;
    let stop = (): void => undefined;
    const givenUp = new Promise<never>((_, reject) => {
      const abort = (): void => reject(signal.reason);
      const cancel = after(patience, () => reject(new FolderTrouble('slow')));
      signal.addEventListener('abort', abort);
      stop = () => {
        cancel();
        // the signal lives as long as the app
        signal.removeEventListener('abort', abort);
      };
    });
    givenUp.catch(() => undefined);
    try {
      await Promise.race([writing, givenUp]);
    } finally {
      stop();
      writing.catch(() => undefined);
    }
  }

  return async (act, folder) => {
    const version = parts.council.row('minutesVersion', act.version);
    // taken back before it came out: nobody is to have it
    if (version === null || version.state === 'withdrawn') {
      list.drop(act.id);
      return null;
    }
    try {
      const inside = foldersFor(parts, act, folder);
      for (const kind of act.left) {
        signal.throwIfAborted();
        const hooks = { progress: () => undefined, signal };
        const file = await publishedFile(parts, act, kind, hooks);
        if (file !== null) await put({ folder, inside, ...file });
        list.done(act.id, kind);
      }
      return null;
    } catch (error) {
      if (signal.aborted) return null;
      const trouble = troubleIn(error);
      if (trouble.why === 'failed') report(error);
      return trouble;
    }
  };
}

function troubleIn(error: unknown): Trouble {
  if (error instanceof HoldsExemptWords) return { why: 'exemptWords', sentence: error.sentence };
  if (error instanceof FolderTrouble) return { why: error.kind, sentence: '' };
  const isAltered = error instanceof CallError && error.code === 'notAsIssued';
  return { why: isAltered ? 'notAsIssued' : 'failed', sentence: '' };
}
