import type { PublishTrouble, ToBePublished } from '../../../shared/contract/exchange.ts';
import type { PublishedFolder } from '../exchange/exchange.ts';
import type { ExportParts } from '../exports/export-parts.ts';
import { createActNotes, type LifeCalls } from './around-acts.ts';
import { folderRefusal } from './folder-refusal.ts';
import { type After, createPublishing, type Trouble } from './publish-act.ts';
import { foldersFor } from './published-documents.ts';
import { type PublishDisk, thisDisk } from './put-file.ts';
import { type PublishedMeta, WaitingList } from './waiting-list.ts';

export interface PublishedOptions {
  /** What taking minutes out works with; nothing of it writes. */
  parts: ExportParts;
  /** The names and values of exchange.db: of this laptop alone. */
  meta: PublishedMeta;
  profileFolder: string;
  newId: () => string;
  /** What is waiting may be different. */
  tell: () => void;
  /** For bugs: logs once. */
  report: (error: unknown) => void;
  disk?: PublishDisk;
  after?: After;
}

export interface Published extends PublishedFolder {
  /** The same calls, after which what they gave the public goes into the folder. Nothing of it holds them up. */
  around<T extends LifeCalls>(calls: T): T;
  /** Goes on with what an earlier launch left. */
  start(): void;
  close(): Promise<void>;
}

const folderKey = 'publishedFolder';
const minute = 60_000;
/** How long after a failure it is tried again by itself, in ms. */
const pauses = [minute, 5 * minute, 30 * minute, 60 * minute];
/** What no waiting mends. The other acts go on. */
const needsPerson: readonly PublishTrouble[] = ['exemptWords', 'notAsIssued', 'failed'];

const later: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Puts minutes into the people's folder on the laptop on which they were issued, approved or signed (sync.md, 14). */
export function createPublished(options: PublishedOptions): Published {
  const { parts, meta, newId, tell, report, disk = thisDisk, after = later } = options;
  const list = new WaitingList(meta);
  const troubles = new Map<string, Trouble>();
  const abort = new AbortController();
  const publishAct = createPublishing({ parts, list, disk, after, signal: abort.signal, report });
  let working: Promise<void> | null = null;
  let isWantedAgain = false;
  let failures = 0;
  let stopTimer = (): void => undefined;

  const folder = (): string | null => meta.get(folderKey) || null;

  /** Begins to make and write, or to do so once more when what is at work has ended. */
  function work(): void {
    if (abort.signal.aborted) return;
    isWantedAgain = working !== null;
    if (working !== null) return;
    stopTimer();
    tell();
    working = workOff()
      .catch(report)
      .finally(() => {
        working = null;
        tell();
        if (isWantedAgain) work();
      });
  }

  async function workOff(): Promise<void> {
    const chosen = folder();
    if (chosen === null) return;
    for (const act of list.acts()) {
      if (abort.signal.aborted || folder() !== chosen) return;
      const trouble = await publishAct(act, chosen);
      if (trouble === null) troubles.delete(act.id);
      else troubles.set(act.id, trouble);
      if (trouble === null || needsPerson.includes(trouble.why)) continue;
      // the others meet the same, and keep their turn
      for (const { id } of list.acts()) if (!troubles.has(id)) troubles.set(id, trouble);
      stopTimer = after(pauses[Math.min(failures, pauses.length - 1)] ?? minute, work);
      failures += 1;
      return;
    }
    failures = 0;
  }

  const notes = createActNotes({
    ...{ parts, list, newId, work, report },
    isWanted: () => folder() !== null,
  });

  return {
    folder,
    async setFolder(path) {
      const why = path === null ? null : await folderRefusal(path, options.profileFolder);
      if (why !== null) return { kind: 'refused', why };
      if (path === null) list.clear();
      troubles.clear();
      failures = 0;
      meta.set(folderKey, path ?? '');
      work();
      return { kind: 'done' };
    },
    waiting: () =>
      list.acts().map(
        (act): ToBePublished => ({
          ...{ meeting: act.meeting, as: act.as, files: act.left.length },
          folder: foldersFor(parts, act, folder() ?? '').at(-1) ?? '',
          why: troubles.get(act.id)?.why ?? null,
          sentence: troubles.get(act.id)?.sentence ?? '',
        }),
      ),
    again() {
      troubles.clear();
      failures = 0;
      work();
    },
    around: notes.around,
    start() {
      notes.settleLeft();
      if (list.acts().length > 0) work();
    },
    async close() {
      abort.abort(new Error('closed'));
      stopTimer();
      await working;
    },
  };
}
