import { MailboxTrouble } from '../mailbox/mailbox.ts';
import { type FetchMemory, fetchPapers } from './fetch-papers.ts';
import { makeable, sealOne } from './paper-parts.ts';
import type { Papers, PapersOfProfile, PapersParts, SealedPapers } from './papers.ts';
import { fetchedKey, sendPapers } from './send-papers.ts';
import { createTakingOver } from './taking-over.ts';

/** The papers of a profile, to be sent and fetched once its exchange runs. */
export const createSealedPapers =
  (profile: PapersOfProfile): Papers =>
  (exchange) =>
    sealedPapers({ ...profile, ...exchange });

function sealedPapers(parts: PapersParts): SealedPapers {
  const { papers, ledger, store, report } = parts;
  const memory: FetchMemory = { arriving: new Set(), wrong: new Set() };
  const takingOver = createTakingOver(parts);
  const tried = new Set<string>();
  let reading: Promise<void> = Promise.resolve();
  let isClosed = false;
  let coming: number | null = null;
  const count = () => ledger.packs().filter((file) => !papers.isComplete(file)).length;

  /** One after another, and beside the exchange: reading a file takes longer than a pass. */
  function index(file: string): void {
    if (tried.has(file)) return;
    tried.add(file);
    reading = reading.then(async () => {
      if (isClosed) return;
      await parts.index(file).catch(report);
      parts.tell();
    });
  }

  /** Files that came whole before an end without warning, and were not read. */
  function indexUnread(): void {
    for (const file of ledger.packs())
      if (!tried.has(file) && store.meta.get(fetchedKey(file)) !== null)
        if (papers.isComplete(file) && !papers.hasModels(file)) index(file);
  }

  return {
    send: (place) => sendPapers(parts, place, takingOver),
    async fetch(place) {
      const fetched = await fetchPapers(parts, place, memory).catch(keepWorking);
      for (const file of fetched) {
        parts.tell();
        index(file);
      }
      indexUnread();
      coming = count();
      return fetched.length;
    },
    coming() {
      coming ??= count();
      return coming;
    },
    held: () => makeable(parts).map(({ hash, name, own }) => ({ hash, name, own })),
    async part(hash) {
      const found = makeable(parts).find((one) => one.hash === hash);
      if (found === undefined) return null;
      const sealed = sealOne(parts, found.of, found.part);
      await parts.breathe();
      return sealed.hash === hash ? sealed.bytes : null;
    },
    async close() {
      isClosed = true;
      await reading;
    },
  };

  /** A full disk here is no fault of the place: the words go on, the papers wait. */
  function keepWorking(error: unknown): string[] {
    if (error instanceof MailboxTrouble) throw error;
    report(error);
    return [];
  }
}
