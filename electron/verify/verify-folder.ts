import type { Membership } from '../../shared/sync/membership.ts';
import type { DeviceKeys } from '../sync/device-keys.ts';
import type { ParsedAdvice } from '../sync/envelope/advice.ts';
import type { Refusal } from '../sync/envelope/frame.ts';
import { isSignedBy } from '../sync/envelope/signature.ts';
import { createKeyRing } from '../sync/membership/key-ring.ts';
import { checkAcks, type HeardAdvice } from './acks.ts';
import { checkChains } from './chains.ts';
import { devicesFound } from './devices-found.ts';
import { FolderReader, type Visitor } from './folder-reader.ts';
import { dataFolder, type FoundFile, filesOf } from './found-file.ts';
import { checkMembership, type FoundRecord } from './membership-check.ts';
import { createSegmentReader } from './read-segments.ts';
import { createFindings, type Verified } from './report.ts';
import { createSeals } from './seals.ts';

/**
 * Checks a shared folder as a stranger could: every file by its content, one after another, and then all of them against
 * each other. With the keys of a laptop of the group it opens what that may read, too. Null: no folder of Moothall.
 * @param keys of a laptop of the group; null checks without opening anything
 * @param strays records that lie where none is looked for first
 */
export async function verifyFolder(
  folder: string,
  keys: DeviceKeys | null,
  strays: readonly FoundRecord[] = [],
): Promise<Verified | null> {
  const data = await dataFolder(folder);
  if (data === null) return null;
  const findings = createFindings();
  const lists = { faults: findings.faults, notices: findings.notices };
  const reader = new FolderReader(findings, strays);
  const { stated, later } = await readFirst(data, reader);
  const { damages, counts } = reader;
  if (stated === null)
    findings.fault('MeetingData', 'The file that says whose folder this is is missing or damaged.');
  const checked = checkMembership([...reader.records.values()], stated, { findings, damages });
  counts.keyRecords = checked?.signed.length ?? 0;
  if (checked === null) {
    damages.tell(findings);
    return { group: null, counts, devices: [], looksRolledBack: false, seals: null, ...lists };
  }
  const { membership, signed } = checked;
  for (const { hash, file } of signed)
    if (membership.waiting.has(hash))
      findings.fault(file, 'It follows a record of the group that is not here.');

  const ring = keys === null ? null : await createKeyRing(signed, membership, keys);
  const seals = ring === null ? null : createSeals(ring.byEpoch, findings);
  const { take, segments, beyondCut } = createSegmentReader({
    ...{ membership, findings, damages, seals },
  });
  const found: FoundRecord[] = [];
  const heard: HeardAdvice[] = [];
  const visitor: Partial<Visitor> = {
    segment: take,
    record: (record) => found.push(record),
    advice: (advice, file) => {
      const why = refusalOf(advice, membership);
      if (why !== null) damages.add(file, why);
      else if (ring !== null) heard.push({ advice, file });
    },
    ofGroup: (group, file) => {
      if (group !== membership.group) damages.add(file, 'other-group');
    },
  };
  for (const file of later) await reader.read(file, visitor);
  for (const area of ['new', 'log', 'obj', 'ack', 'live'] as const)
    for await (const file of filesOf(data, area)) await reader.read(file, visitor);
  // who may write what is told by all records together
  if (found.length > 0) return verifyFolder(folder, keys, [...strays, ...found]);

  counts.segments = segments.size;
  const chains = checkChains(segments, { membership, findings, damaged: damages.letters() });
  for (const [device, changes] of beyondCut)
    findings.notice(
      `laptop ${device}`,
      `${changes} changes that it wrote after its removal do not count.`,
    );
  const records = new Set(signed.map(({ hash }) => hash.slice(0, 10)));
  const keyOf = ring?.byEpoch ?? (() => null);
  const isBehindAcks = checkAcks(heard, { segments, records, keyOf, findings });
  damages.tell(findings);
  const sealed = seals?.finish() ?? null;
  return {
    ...{ group: membership.group, counts, seals: sealed },
    devices: devicesFound(membership, segments, chains.incomplete),
    looksRolledBack: chains.lacks || isBehindAcks || membership.waiting.size > 0,
    ...lists,
  };
}

/** Reads whose folder it is and the key records; answers the other files of their folder, for later. */
async function readFirst(
  data: string,
  reader: FolderReader,
): Promise<{ stated: string | null; later: FoundFile[] }> {
  const groups: string[] = [];
  const descriptor = (group: string) => groups.push(group);
  for await (const file of filesOf(data, 'root')) await reader.read(file, { descriptor });
  const later: FoundFile[] = [];
  for await (const file of filesOf(data, 'key'))
    if (!(await reader.readRecord(file))) later.push(file);
  return { stated: groups[0] ?? null, later };
}

function refusalOf(advice: ParsedAdvice, { group, devices }: Membership): Refusal | null {
  const sender = devices.get(advice.device);
  if (advice.group !== group) return 'other-group';
  if (sender === undefined) return 'unknown-device';
  return isSignedBy(advice, sender.signKey) ? null : 'signature';
}
