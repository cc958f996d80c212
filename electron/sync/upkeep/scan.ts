import { createHash } from 'node:crypto';
import type { MailboxFile } from '../../database/exchange/mailbox-files.ts';
import { kindOf } from '../envelope/frame.ts';
import { signatureBytes } from '../envelope/signature.ts';
import { limits } from '../limits.ts';
import { type Mailbox, MailboxTrouble } from '../mailbox/mailbox.ts';
import type { View } from './heal.ts';
import { type LastingArea, lasting } from './standing.ts';
import type { UpkeepParts } from './upkeep.ts';

/** Where the reading anew of a place stands. */
interface Scanning {
  /** How many days this device had seen when the last one ended. */
  day: number;
  /** "area name" of the file that was read last; '' before the first; null while none goes on. */
  at: string | null;
}

/** What one pass may read. */
const filesAPass = 100;
const bytesAPass = 32 * 1024 * 1024;

const keyOf = (mailbox: string) => `scan:${mailbox}`;

function read({ store }: UpkeepParts, mailbox: string): Scanning | null {
  const text = store.meta.get(keyOf(mailbox));
  return (text ?? '') === '' ? null : (JSON.parse(text ?? '') as Scanning);
}
const keep = ({ store }: UpkeepParts, mailbox: string, state: Scanning): void =>
  store.meta.set(keyOf(mailbox), JSON.stringify(state));

export const forgetScan = ({ store }: Pick<UpkeepParts, 'store'>, mailbox: string): void =>
  store.meta.set(keyOf(mailbox), '');

/** From the next pass on every file of the place is read again. */
export function beginScan(parts: UpkeepParts, mailbox: string): void {
  keep(parts, mailbox, { day: read(parts, mailbox)?.day ?? 0, at: '' });
}

/**
 * Reads some files again that were good once: disks, clouds and copying damage what nobody looks at. What is damaged
 * is remembered as that, so that it is put back beside it. Answers how many were found damaged.
 * @throws MailboxTrouble where the place itself fails
 */
export async function scanSome(parts: UpkeepParts, view: View): Promise<number> {
  const { id } = view.place;
  const before = read(parts, id);
  if (before === null) keep(parts, id, { day: view.seenDays, at: null });
  if (before === null) return 0;
  const isDue = view.seenDays - before.day >= limits.scanEveryDays;
  if (before.at === null && !isDue) return 0;
  const from = before.at ?? '';
  const rest = lasting
    .flatMap((area) => view.standing.good[area].map((file) => ({ area, file })))
    .map((one) => ({ ...one, key: `${one.area} ${one.file.name}` }))
    .filter(({ key }) => key > from)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  let damaged = 0;
  let bytes = 0;
  for (const [index, { area, file, key }] of rest.entries()) {
    if ((await isWhole(parts, view, area, file)) === false) {
      damaged += 1;
      remember(parts, area, file);
    }
    bytes += file.size;
    await parts.breathe();
    const isEnough = index + 1 >= filesAPass || bytes >= bytesAPass;
    if (!isEnough || index + 1 === rest.length) continue;
    keep(parts, id, { day: before.day, at: key });
    return damaged;
  }
  keep(parts, id, { day: view.seenDays, at: null });
  return damaged;
}

function remember({ store, clock }: UpkeepParts, area: LastingArea, file: MailboxFile): void {
  store.together(() => {
    store.files.put({ ...file, result: 'hash', since: clock().toISOString() });
    if (area === 'log') store.packed.forget(file.mailbox, file.name);
  });
}

/** Null where it could not be read, which says nothing. */
async function isWhole(
  parts: UpkeepParts,
  { place, held }: View,
  area: LastingArea,
  file: MailboxFile,
): Promise<boolean | null> {
  const bytes = await readOrNull(place.mailbox, area, file.name);
  if (bytes === null || file.hash === null) return bytes === null ? null : false;
  const frame =
    area === 'new'
      ? held.segment(file.hash)
      : held.records().find(({ hash }) => hash === file.hash);
  const own = frame === null || frame === undefined ? null : await held.bytes(frame);
  if (own !== null) return Buffer.compare(own, bytes) === 0;
  return isWholeFile(parts, area, bytes, file.hash);
}

/** Whether a file holds what goes by that hash, and its bytes have it. */
export async function isWholeFile(
  parts: Pick<UpkeepParts, 'breathe'>,
  area: LastingArea,
  bytes: Uint8Array,
  hash: string,
): Promise<boolean> {
  if (area === 'obj') return (await hashOf(parts, bytes)) === hash;
  const kind = kindOf(bytes);
  const end = bytes.length - 32 - (kind === 'pack' ? 0 : signatureBytes);
  if (kind === null || end < 0) return false;
  const stated = Buffer.from(bytes.subarray(end, end + 32)).toString('hex');
  return stated === hash && (await hashOf(parts, bytes.subarray(0, end))) === hash;
}

/** Bytes hashed before others are answered. */
const slice = 8 * 1024 * 1024;

async function hashOf({ breathe }: Pick<UpkeepParts, 'breathe'>, bytes: Uint8Array) {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += slice) {
    if (at > 0) await breathe();
    hash.update(bytes.subarray(at, at + slice));
  }
  return hash.digest('hex');
}

async function readOrNull(
  mailbox: Mailbox,
  area: LastingArea,
  name: string,
): Promise<Uint8Array | null> {
  try {
    return await mailbox.read(area, name, limits.pack);
  } catch (error) {
    if (!(error instanceof MailboxTrouble)) throw error;
    if (error.kind === 'absent' || error.kind === 'other') throw error;
    // longer than anything of ours: whatever it is, it is not what stood there
    return error.kind === 'tooBig' ? new Uint8Array() : null;
  }
}
