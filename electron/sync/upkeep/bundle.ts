import type { Applying } from '../applying.ts';
import { takeFrame } from '../door.ts';
import { parseDescriptor } from '../envelope/descriptor.ts';
import { bundleName } from '../envelope/file-names.ts';
import { encodePack, parsePack } from '../envelope/pack.ts';
import type { ExchangeParts } from '../group.ts';
import { monthOf } from './put-back.ts';

/**
 * Everything of the group but its papers as one file for e-mail: a pack of the descriptor, the key records and all
 * segments, sealed as they are. Null where it is more than one file may hold.
 */
export function makeBundle(
  { store, keys, group, clock }: Pick<ExchangeParts, 'store' | 'keys' | 'group' | 'clock'>,
  descriptor: Uint8Array,
): { name: string; bytes: Uint8Array } | null {
  const parsed = parseDescriptor(descriptor);
  const segments = parsed.ok ? [{ hash: parsed.hash, bytes: descriptor }] : [];
  segments.push(...store.keyRecords.all().map(({ hash, bytes }) => ({ hash, bytes })));
  for (let last = 0; ; ) {
    const some = store.segments.since(last, 1000);
    for (const { hash } of some) {
      const bytes = store.segments.bytes(hash);
      if (bytes !== null) segments.push({ hash, bytes });
    }
    last = some.at(-1)?.number ?? last;
    if (some.length < 1000) break;
  }
  const month = monthOf(clock());
  const { device } = keys;
  try {
    const { bytes } = encodePack({ group: group().id, device, month, segments });
    return { bytes, name: bundleName({ device, day: clock().toISOString().slice(0, 10) }) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export interface BundleParts extends ExchangeParts {
  applying: Pick<Applying, 'add' | 'work'>;
  /** Reads the group anew: a membership record came. */
  groupChanged: () => Promise<void>;
  breathe: () => Promise<void>;
}

/** Frames looked at before others are answered: each costs a signature. */
const framesAtOnce = 50;

/**
 * Takes in a bundle through the same door as the files of a place. Answers how many changes were not here before.
 * @throws never on content: what is not a whole bundle of this group is an answer
 */
export async function takeBundle(
  parts: BundleParts,
  bytes: Uint8Array,
): Promise<
  { kind: 'taken'; changes: number } | { kind: 'refused'; why: 'notABundle' | 'otherGroup' }
> {
  const pack = parsePack(bytes);
  if (!pack.ok) return { kind: 'refused', why: 'notABundle' };
  if (pack.header.group !== parts.group().id) return { kind: 'refused', why: 'otherGroup' };
  const fresh = new Set<string>();
  const take = async () => {
    let records = 0;
    for (const [index, frame] of pack.segments.entries()) {
      const taken = takeFrame(parts, frame.bytes, 'bundle');
      if (taken.kind === 'record' && taken.fresh) records += 1;
      if (taken.kind === 'segment' && taken.fresh) fresh.add(taken.hash);
      if (index % framesAtOnce === framesAtOnce - 1) await parts.breathe();
    }
    return records;
  };
  // segments of laptops that the records only now make known are taken by the second look
  if ((await take()) > 0) {
    await parts.groupChanged();
    await take();
  }
  parts.applying.add([...fresh]);
  await parts.applying.work(parts.breathe);
  const facts = [...fresh].flatMap((hash) => parts.store.segments.facts(hash) ?? []);
  return {
    kind: 'taken',
    changes: facts.reduce((sum, { first, last }) => sum + last - first + 1, 0),
  };
}
