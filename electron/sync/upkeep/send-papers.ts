import { CallError } from '../../../shared/contract/call-error.ts';
import type { FileSeal } from '../../../shared/domain/file-seal.ts';
import type { LedgerName } from '../../../shared/sync/circle.ts';
import type { OwnSeal } from '../../database/exchange/own-seals.ts';
import { partsOf, sealOne } from './paper-parts.ts';
import type { PapersParts } from './papers.ts';
import { noteWritten } from './put-back.ts';
import type { TakingOver } from './taking-over.ts';
import type { Place } from './upkeep.ts';

/** Parts of 8 MiB that are written in one pass: words do not wait long for papers. */
const partsAPass = 16;

/** A file that came from another device is that one's to send. */
export const fetchedKey = (file: string): string => `fetched:${file}`;

/**
 * Seals files that this device took in and writes their parts; the row fileSeal is made once all of them stand in the
 * place. Answers how many parts were written. @throws MailboxTrouble
 */
export async function sendPapers(
  parts: PapersParts,
  place: Place,
  takingOver: TakingOver,
): Promise<number> {
  const seals = Map.groupBy(parts.ledger.seals(), ({ file }) => file);
  const own = Map.groupBy(parts.store.ownSeals.all(), ({ file }) => file);
  let written = 0;
  for (const file of parts.ledger.packs()) {
    if (written >= partsAPass) break;
    if (!parts.papers.isComplete(file)) continue;
    const mine = own.get(file) ?? [];
    const rows = seals.get(file) ?? [];
    const target = targetOf(parts, takingOver, { file, rows, mine });
    if (target !== null) written += await sendOne(parts, place, sealFor(parts, file, target, mine));
    await parts.breathe();
  }
  return written;
}

type Row = FileSeal & { ledger: LedgerName };

/** The ledger that shall have the file's key and does not; null where nothing is to be done. */
function targetOf(
  { ledger, store }: PapersParts,
  takingOver: TakingOver,
  { file, rows, mine }: { file: string; rows: readonly Row[]; mine: readonly OwnSeal[] },
): LedgerName | null {
  const sentByMe = rows.filter(({ id }) => mine.some((seal) => seal.id === id));
  // whoever sent it looks after it; nobody sends what came from elsewhere, but what became private meanwhile
  if (rows.length > 0 && sentByMe.length === 0) {
    if (rows.some((row) => row.ledger === 'private')) return null;
    return takingOver.isDue(file) ? 'private' : null;
  }
  if (rows.length === 0 && store.meta.get(fetchedKey(file)) !== null) return null;
  const target = ledger.isPrivate(file) ? 'private' : 'council';
  if (rows.some((row) => row.ledger === target)) {
    if (target === 'private') eraseOpen(ledger, takingOver.isClerk() ? rows : sentByMe);
    return null;
  }
  // its key was destroyed here or elsewhere: it stays erased
  return mine.some((seal) => seal.ledger === target && seal.made) ? null : target;
}

/** What was public and holds private business now: nobody who comes new shall have its key. */
function eraseOpen(ledger: PapersParts['ledger'], rows: readonly Row[]): void {
  for (const row of rows) if (row.ledger === 'council') ledger.erase('council', row.id);
}

/** What was begun is gone on with under the same key. */
function sealFor(
  { papers, store, random, newId }: PapersParts,
  file: string,
  ledger: LedgerName,
  mine: readonly OwnSeal[],
): OwnSeal {
  const begun = mine.find((seal) => seal.ledger === ledger && !seal.made);
  if (begun !== undefined) return begun;
  const seal: OwnSeal = {
    ...{ id: newId(), file, ledger, bytes: papers.file(file)?.bytes ?? 0 },
    ...{ key: Buffer.from(random(32)).toString('base64'), parts: [], made: false },
  };
  store.ownSeals.put(seal);
  return seal;
}

async function sendOne(parts: PapersParts, place: Place, begun: OwnSeal): Promise<number> {
  const { store, ledger } = parts;
  let seal = begun;
  let written = 0;
  for (let part = 0; part < partsOf(seal); part += 1) {
    const known = seal.parts[part];
    if (known !== undefined && store.files.holds(place.id, known)) continue;
    const { hash, name, bytes } = sealOne(parts, seal, part);
    if (known === undefined) {
      seal = { ...seal, parts: [...seal.parts, hash] };
      store.ownSeals.put(seal);
    }
    await place.mailbox.write('obj', name, bytes);
    noteWritten(parts, place, { area: 'obj', name, hash, size: bytes.length });
    written += 1;
    await parts.breathe();
  }
  const { ledger: target, made: _, ...row } = seal;
  try {
    ledger.make(target, row);
    store.ownSeals.put({ ...seal, made: true });
  } catch (error) {
    // my role forbids it, or the disk is full: it is tried again, and the words go out meanwhile
    if (!(error instanceof CallError)) throw error;
    parts.report(error);
  }
  return written;
}
