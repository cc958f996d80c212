import { randomBytes } from 'node:crypto';
import type { DeviceKeys } from '../../electron/sync/device-keys.ts';
import { newBoundRun } from '../../electron/sync/envelope/device-name.ts';
import type { EpochKey } from '../../electron/sync/envelope/epoch-key.ts';
import { segmentName } from '../../electron/sync/envelope/file-names.ts';
import { encodeFrame, frameKinds } from '../../electron/sync/envelope/frame.ts';
import { encodeSegment, parseSegment } from '../../electron/sync/envelope/segment.ts';
import { createKeyKeeper } from '../../electron/sync/key-keeper.ts';
import { type MemoryPlace, memoryMailbox } from '../../electron/sync/mailbox/memory.ts';
import { readGroup } from '../../electron/sync/membership/group-records.ts';
import { passphraseSeal } from '../../electron/sync/passphrase-seal.ts';
import { standingKeys } from '../../electron/sync/standing-keys.ts';
import type { Op } from '../../shared/sync/op.ts';
import { passphrase, type SomeLaptop } from './some-laptops.ts';

const random = (bytes: number): Uint8Array => randomBytes(bytes);

/** Somebody with the valid keys of a laptop of the group, who writes what no app would. */
export interface HostileMember {
  keys: DeviceKeys;
  group: string;
  everyone: EpochKey;
  /** Lays a signed segment of these ops into a folder; answers its hash. */
  writes(
    place: MemoryPlace,
    ops: readonly Partial<Op>[],
    otherwise?: { minReader?: number; at?: string },
  ): Promise<string>;
}

/** @param laptop one that belongs to its group */
export async function aHostileMember({ store }: SomeLaptop): Promise<HostileMember> {
  const keeper = createKeyKeeper({
    ...{ meta: store.meta, secrets: null, passphrases: passphraseSeal(4), random },
  });
  await keeper.unlock(passphrase);
  const keys = keeper.keys();
  const group = store.meta.get(standingKeys.group);
  if (keys === null || group === null) throw new Error('the laptop belongs to no group');
  const records = { all: () => store.keyRecords.all(), add: () => {} };
  const { membership, ring } = await readGroup(records, keys, group);
  const everyone = ring.current('everyone');
  const [member] = membership.heads;
  if (everyone === null || member === undefined) throw new Error('the laptop has no key');
  return {
    ...{ keys, group, everyone },
    async writes(place, some, { minReader = 1, at = '2026-03-14T19:05:00.000Z' } = {}) {
      const run = newBoundRun(keys.signKey, random);
      const ops = some.map(
        (op, index): Op => ({
          ...{ run, seq: index + 1, lamport: index + 1, change: 1, kind: 'set' },
          ...{ noun: 'committee', row: 'row', field: 'name', value: '', prev: [], covers: [] },
          ...op,
        }),
      );
      const change = { run, first: 1, author: 'Somebody', label: 'Something', at, ops };
      const made = encodeSegment(
        {
          ...{ group, device: keys.device, run, first: 1, last: ops.length, prev: null },
          ...{ seen: {}, member, wall: at },
          sections: [{ circleEpoch: everyone, content: { ledger: 'council', changes: [change] } }],
        },
        { keys, random },
      );
      const parsed = parseSegment(made.bytes);
      if (!parsed.ok) throw new Error(parsed.why);
      const { header, sections } = parsed.segment;
      const told = { ...header, minReader };
      const { hash, bytes } = encodeFrame(frameKinds.segment, told, sections, keys);
      await memoryMailbox({ place, group }).write('new', segmentName({ ...header, hash }), bytes);
      return hash;
    },
  };
}
