import { createHash } from 'node:crypto';
import type { FileSeal } from '../../../shared/domain/file-seal.ts';
import { isOwnName, paperPartName } from '../envelope/file-names.ts';
import { openPart, parsePart } from '../envelope/paper-part.ts';
import { limits } from '../limits.ts';
import { type Entry, MailboxTrouble } from '../mailbox/mailbox.ts';
import { isSound, partsOf } from './paper-parts.ts';
import type { PapersParts } from './papers.ts';
import { fetchedKey } from './send-papers.ts';
import type { Place } from './upkeep.ts';

/** Parts of 8 MiB read in one pass. */
const partsAPass = 16;
const storedAtOnce = 1024 * 1024;

/** What the fetching remembers until the app ends. */
export interface FetchMemory {
  /** Files on their way into papers.db just now. */
  arriving: Set<string>;
  /** Rows fileSeal whose parts do not make the file that they name. */
  wrong: Set<string>;
}

/**
 * Fetches files of packs that are not here and whose parts stand in the place, whatever the parts' files are called.
 * Answers the files that came whole. @throws MailboxTrouble where the place itself fails
 */
export async function fetchPapers(
  parts: PapersParts,
  place: Place,
  memory: FetchMemory,
): Promise<string[]> {
  const { ledger, papers } = parts;
  const packs = new Set(ledger.packs().filter((file) => !papers.has(file)));
  const wanted = ledger
    .seals()
    .filter((seal) => packs.has(seal.file) && isSound(seal) && !memory.wrong.has(seal.id));
  if (wanted.length === 0) return [];
  const places = await placesOf(parts, place, wanted);
  const fetched: string[] = [];
  let read = 0;
  for (const seal of wanted) {
    if (read >= partsAPass) break;
    const files = seal.parts.map((hash) => places.get(hash) ?? []);
    const isThere = files.length === partsOf(seal) && files.every((some) => some.length > 0);
    if (!isThere || papers.has(seal.file)) continue;
    read += files.length;
    if (await fetchOne(parts, place, memory, { seal, files })) fetched.push(seal.file);
  }
  return fetched;
}

interface ToFetch {
  seal: FileSeal;
  /** Files that may hold each part. */
  files: readonly (readonly Entry[])[];
}

async function fetchOne(
  parts: PapersParts,
  place: Place,
  memory: FetchMemory,
  { seal, files }: ToFetch,
): Promise<boolean> {
  const { papers, store } = parts;
  const { file } = seal;
  const whole = createHash('sha256');
  papers.begin(file, seal.bytes);
  memory.arriving.add(file);
  let isWhole = false;
  let length = 0;
  try {
    let index = 0;
    for (const [part, some] of files.entries()) {
      const plain = await partFrom(parts, place, some, { seal, part });
      if (plain === 'wrong') memory.wrong.add(seal.id);
      if (plain === null || plain === 'wrong') return false;
      whole.update(plain);
      length += plain.length;
      await parts.breathe();
      for (let at = 0; at < plain.length; at += storedAtOnce, index += 1) {
        papers.addPart(file, index, plain.subarray(at, at + storedAtOnce));
        await parts.breathe();
      }
    }
    isWhole = whole.digest('hex') === file && length === seal.bytes;
    if (!isWhole) memory.wrong.add(seal.id);
    if (!isWhole) return false;
    store.meta.set(fetchedKey(file), seal.id);
    papers.complete(file);
    return true;
  } finally {
    memory.arriving.delete(file);
    if (!isWhole) await papers.drop(file);
  }
}

/** One part's plain bytes; null where none of the files that may hold it does just now. 'wrong': it is there, and what
 * its row says does not open it: tried again with each exchange it would take the others' turn. */
async function partFrom(
  parts: PapersParts,
  place: Place,
  files: readonly Entry[],
  { seal, part }: { seal: FileSeal; part: number },
): Promise<Uint8Array | 'wrong' | null> {
  const hash = seal.parts[part] ?? '';
  for (const entry of files) {
    const bytes = await readOrNull(place, entry.name);
    if (bytes === null) continue;
    const found = parsePart(bytes);
    await parts.breathe();
    note(parts, place, entry, found.ok ? found.hash : null, hash);
    if (!found.ok || found.hash !== hash) continue;
    const of = {
      file: seal.file,
      part,
      total: partsOf(seal),
      key: Buffer.from(seal.key, 'base64'),
    };
    return openPart(bytes, of) ?? 'wrong';
  }
  return null;
}

/** What a file turned out to hold. One that is damaged is remembered as what it should be, and put back beside it. */
function note(
  { store, clock }: PapersParts,
  { id }: Place,
  entry: Entry,
  found: string | null,
  expected: string | null,
): void {
  const since = clock().toISOString();
  const result = found === null ? 'hash' : 'good';
  const seen = { result, hash: found ?? expected, tries: 1, nextTry: null, since };
  store.files.put({ mailbox: id, area: 'obj', ...entry, ...seen });
}

/** Where each part may stand: under its name, that with some letters more, or any at all that was found to hold it. */
async function placesOf(
  parts: PapersParts,
  place: Place,
  wanted: readonly FileSeal[],
): Promise<Map<string, Entry[]>> {
  const listed = await place.mailbox.list('obj');
  const known = parts.store.files.ofArea(place.id, 'obj');
  const places = new Map<string, Entry[]>();
  const add = (hash: string, entry: Entry) =>
    places.set(hash, [...(places.get(hash) ?? []), entry]);
  const byStem = Map.groupBy(listed, ({ name }) => stemOf(name));
  const isBad = ({ name, size, mtime }: Entry) => {
    const row = known.get(name);
    return row !== undefined && row.result !== 'good' && row.size === size && row.mtime === mtime;
  };
  for (const { parts: hashes } of wanted)
    for (const [part, hash] of hashes.entries())
      for (const entry of byStem.get(stemOf(paperPartName({ hash, part }))) ?? [])
        if (!isBad(entry)) add(hash, entry);
  for (const entry of listed) {
    if (isOwnName('obj', entry.name) || isBad(entry)) continue;
    const hash = known.get(entry.name)?.hash ?? (await hashIn(parts, place, entry));
    if (hash !== null) add(hash, entry);
  }
  return places;
}

const stemOf = (name: string): string => name.replace(/(?:-r[0-9a-z]{4})?\.mmo$/, '');

/** The part that a renamed file holds; null where it holds none, or none yet. */
async function hashIn(parts: PapersParts, place: Place, entry: Entry): Promise<string | null> {
  const bytes = await readOrNull(place, entry.name);
  if (bytes === null) return null;
  const found = parsePart(bytes);
  const hash = found.ok ? found.hash : null;
  note(parts, place, entry, hash, null);
  await parts.breathe();
  return hash;
}

async function readOrNull({ mailbox }: Place, name: string): Promise<Uint8Array | null> {
  try {
    return await mailbox.read('obj', name, limits.paperPartRead);
  } catch (error) {
    if (!(error instanceof MailboxTrouble)) throw error;
    if (error.kind === 'absent' || error.kind === 'other') throw error;
    return null;
  }
}
