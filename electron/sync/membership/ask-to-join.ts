import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { wrapFor } from '../envelope/age-file.ts';
import type { GroupRecords } from './group-records.ts';
import { type ActParts, type ToWrite, writeRecords } from './record-writer.ts';
import { bytesOfWords } from './sealed-body.ts';

export interface JoinToAsk {
  /** Read by the admins alone. */
  name: string;
  wishes: GroupRole;
  /** Runs of the time before this device had a key. */
  runs: readonly string[];
}

/** Writes a request to join, signed with the asking device's own key; answers its hash. */
export async function askToJoin(
  parts: ActParts,
  group: string,
  { membership }: GroupRecords,
  { name, wishes, runs }: JoinToAsk,
): Promise<string> {
  const { device, recipient, signKey } = parts.keys;
  const admins = [...membership.devices.values()].filter(
    ({ role, removed }) => role === 'clerk' && removed === null,
  );
  const own = { device, recipient, signKey: Buffer.from(signKey).toString('base64') };
  // without records nobody is known to seal the name for: the clerk types it
  const body =
    admins.length === 0
      ? new Uint8Array()
      : await wrapFor(
          admins.map((admin) => admin.recipient),
          bytesOfWords({ name }),
        );
  const says: ToWrite['says'] = { kind: 'join', ...own, wishes, runs: [...runs] };
  const [request] = writeRecords(parts, group, [], [{ says, body }]);
  if (request === undefined) throw new Error('a request that was not written');
  return request;
}
