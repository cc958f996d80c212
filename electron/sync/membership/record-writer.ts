import type { CircleName } from '../../../shared/sync/circle.ts';
import type { MembershipRecord } from '../../../shared/sync/membership-record.ts';
import { mostHandedOn } from '../../../shared/sync/telling-records.ts';
import type { DeviceKeys } from '../device-keys.ts';
import { base32 } from '../envelope/base32.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';
import { encodeKeyRecord } from '../envelope/key-record.ts';
import { checkOf, wrapSecrets } from './grant-body.ts';
import type { GroupRecords } from './group-records.ts';
import { keysForClerks, owedKeys } from './owed-keys.ts';
import type { RecordStore } from './record-store.ts';
import { sealWords } from './sealed-body.ts';

export interface ActParts {
  store: RecordStore;
  keys: DeviceKeys;
  random: (bytes: number) => Uint8Array;
  clock: () => Date;
  /** Lets other work in between two long pieces. */
  breathe?: () => Promise<void>;
  /** Null: the one that `found` begins, or whose founding alone stands in the store. */
  group?: string | null;
}

type Common = 'v' | 'group' | 'by' | 'follows' | 'wall';
/** The fields that a record of today has: whatever a newer app may add is left out. */
type Named<R> = { [K in keyof R as string extends K ? never : K]: R[K] };
type WithoutCommon<R> = R extends MembershipRecord ? Omit<Named<R>, Common> : never;
/** What an act says, without what every record has. */
export type Saying = WithoutCommon<MembershipRecord>;
export interface ToWrite {
  says: Saying;
  body?: Uint8Array;
}

/** Recipients in one age file: making one for fifty at once would hold up everything else for half a second. */
const recipientsAFile = 8;
const followsMost = 200;
const nothing = new Uint8Array();

export const newName = (random: ActParts['random']): string => base32(random(9), 13);

/** Writes records that follow each other, the first of them what is known. Answers their hashes. */
export function writeRecords(
  { store, keys, clock }: ActParts,
  group: string,
  heads: readonly string[],
  records: readonly ToWrite[],
): string[] {
  const written: string[] = [];
  for (const { says, body } of records) {
    const last = written.at(-1);
    const record = {
      ...{ v: 1, group, by: keys.device, wall: clock().toISOString() },
      follows:
        says.kind === 'join' ? [] : last === undefined ? heads.slice(0, followsMost) : [last],
      ...says,
    } as MembershipRecord;
    const { hash, bytes } = encodeKeyRecord(record, body ?? nothing, { keys });
    store.add(hash, bytes);
    written.push(hash);
  }
  return written;
}

/** A circle of this name; its key comes with what is owed. */
export function circleToWrite(
  { random, keys }: ActParts,
  group: string,
  name: CircleName,
  everyone: EpochKey | null,
): ToWrite {
  const [of] = name.split(':');
  if (of !== 'everyone' && of !== 'committee' && of !== 'private') throw new Error('no circle');
  const says = { kind: 'circle', circle: newName(random), of } as const;
  if (of === 'everyone') return { says };
  if (everyone === null) throw new Error('the key of everyone is not here: no name can be sealed');
  return { says, body: sealWords({ circle: name }, everyone, { group, by: keys.device }, random) };
}

/** Grants of keys to devices: those who get the same ones share a file. */
export async function grantsToWrite(
  { breathe }: ActParts,
  group: string,
  { membership }: Pick<GroupRecords, 'membership'>,
  grants: ReadonlyMap<string, readonly EpochKey[]>,
): Promise<ToWrite[]> {
  const alike = new Map<string, { devices: string[]; given: readonly EpochKey[] }>();
  for (const [device, given] of grants) {
    if (given.length === 0) continue;
    const name = given.map(({ epoch }) => epoch).join();
    const same = alike.get(name) ?? { devices: [], given };
    same.devices.push(device);
    alike.set(name, same);
  }
  const records: ToWrite[] = [];
  for (const { devices, given } of alike.values())
    for (let at = 0; at < devices.length; at += recipientsAFile) {
      const to = devices.slice(at, at + recipientsAFile);
      const recipients = to.flatMap((device) => membership.devices.get(device)?.recipient ?? []);
      const body = await wrapSecrets(given, group, recipients);
      const epochs = given.map(({ circle, epoch }) => ({ circle, epoch }));
      records.push({ says: { kind: 'grant', epochs, to }, body });
      await breathe?.();
    }
  return records;
}

/** New keys for the circles that need one, and every grant that is owed and that this device can make. */
export async function owedToWrite(
  parts: ActParts,
  group: string,
  known: GroupRecords,
): Promise<ToWrite[]> {
  const owed = owedKeys(known.membership);
  const grants = new Map<string, EpochKey[]>();
  const grant = (device: string, key: EpochKey): void => {
    grants.set(device, [...(grants.get(device) ?? []), key]);
  };
  const epochs = owed.circles.map(({ circle, n }): ToWrite => {
    const key = { circle, epoch: newName(parts.random), secret: parts.random(32) };
    for (const device of known.membership.circles.get(circle)?.entitled ?? []) grant(device, key);
    return { says: { kind: 'epoch', circle, epoch: key.epoch, n, check: checkOf(key) } };
  });
  for (const [device, lacking] of owed.grants)
    for (const { epoch } of lacking) {
      const key = known.ring.byEpoch(epoch);
      if (key !== null) grant(device, key);
    }
  return [...epochs, ...(await grantsToWrite(parts, group, known, grants))];
}

/** Grants of keys that no clerk holds, by a member who does; each once, since nobody answers whether it came. */
export async function handOnToWrite(
  parts: ActParts,
  group: string,
  known: GroupRecords,
): Promise<ToWrite[]> {
  const { membership, ring, records, handedOn } = known;
  const own = [...records, ...handedOn].filter(({ record }) => record.by === parts.keys.device);
  // no more of them are read: what this one writes beyond that would be written again at every exchange
  if (own.filter((record) => handedOn.includes(record)).length >= mostHandedOn) return [];
  const given = new Set(
    own.flatMap(({ record }) =>
      record.kind === 'grant'
        ? record.epochs.flatMap(({ epoch }) => record.to.map((device) => `${epoch} ${device}`))
        : [],
    ),
  );
  const grants = new Map(
    [...keysForClerks(membership, ring.byEpoch)].map(([device, keys]) => [
      device,
      keys.filter(({ epoch }) => !given.has(`${epoch} ${device}`)),
    ]),
  );
  return grantsToWrite(parts, group, known, grants);
}
