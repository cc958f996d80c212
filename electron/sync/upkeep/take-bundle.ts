import type { BundleTaken } from '../../../shared/contract/exchange-bundle.ts';
import type { Applying } from '../applying.ts';
import { type Taken, takeFrames } from '../door.ts';
import { kindOf } from '../envelope/frame.ts';
import { type PackedSegment, parsePack } from '../envelope/pack.ts';
import type { ExchangeParts } from '../group.ts';
import { notePart, partOf } from './bundle-part.ts';

export interface TakingParts extends ExchangeParts {
  applying: Pick<Applying, 'add' | 'work'>;
  /** Reads the group anew: a membership record came. */
  groupChanged: () => Promise<void>;
  /** Whether this device may take words in yet: one that waits to be admitted only reads records. */
  isMember: () => boolean;
  breathe: () => Promise<void>;
}

const refused = (why: 'notABundle' | 'damaged' | 'otherGroup') =>
  ({ kind: 'refused', why }) as const;

const via = 'bundle';

/**
 * Takes in one file of a bundle through the same door as the files of a place. Those that belong together come in any
 * order, and any of them again.
 * @throws never on content: what is not a whole bundle of this group is an answer
 */
export async function takeBundle(
  parts: TakingParts,
  bytes: Uint8Array,
): Promise<BundleTaken | ReturnType<typeof refused>> {
  const pack = parsePack(bytes);
  if (!pack.ok) {
    const isDamaged = kindOf(bytes) === 'pack' && (pack.why === 'hash' || pack.why === 'short');
    return refused(isDamaged ? 'damaged' : 'notABundle');
  }
  if (pack.header.group !== parts.group().id) return refused('otherGroup');
  const frames = Map.groupBy(pack.segments, (frame) => kindOf(frame.bytes));
  // first: they make known whose laptops wrote the rest
  const records = await takeRecords(parts, frames.get('keyRecord') ?? []);
  const isIn = parts.isMember();
  const segments = isIn ? await takeFrames(parts, frames.get('segment') ?? [], via) : [];
  const fresh = segments.flatMap((one) => (one.kind === 'segment' && one.fresh ? [one.hash] : []));
  parts.applying.add(fresh);
  await parts.applying.work(parts.breathe);
  const taken = [...records, ...segments].filter(isTaken).length;
  const left = pack.segments.length - (frames.get('descriptor')?.length ?? 0) - taken;
  const part = partOf(pack.header);
  return {
    kind: 'taken',
    changes: await changesOf(parts, fresh),
    left,
    notInYet: !isIn,
    bundle:
      part === null || !isIn
        ? null
        : { id: part.id, of: part.of, missing: notePart(parts.store, part, left) },
  };
}

const isTaken = ({ kind }: Taken): boolean => kind === 'segment' || kind === 'record';

/** Twice where any was new: by it the signer of another may be known. */
async function takeRecords(parts: TakingParts, records: PackedSegment[]): Promise<Taken[]> {
  const first = await takeFrames(parts, records, via);
  if (!first.some(isFreshRecord)) return first;
  await parts.groupChanged();
  const again = await takeFrames(
    parts,
    records.filter((_, at) => first[at]?.kind === 'later'),
    via,
  );
  if (again.some(isFreshRecord)) await parts.groupChanged();
  return [...first.filter(isTaken), ...again];
}

const isFreshRecord = (taken: Taken): boolean => taken.kind === 'record' && taken.fresh;

/** Segments whose facts are read before others are answered. */
const factsAtOnce = 500;

async function changesOf(
  { store, breathe }: TakingParts,
  fresh: readonly string[],
): Promise<number> {
  let changes = 0;
  for (const [index, hash] of fresh.entries()) {
    const facts = store.segments.facts(hash);
    if (facts !== null) changes += facts.last - facts.first + 1;
    if (index % factsAtOnce === factsAtOnce - 1) await breathe();
  }
  return changes;
}
