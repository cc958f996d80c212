import type { ExchangeRefusal } from '../../shared/contract/exchange.ts';
import type { GroupToBegin, GroupToJoin } from './engine.ts';
import { encodeDescriptor, parseDescriptor } from './envelope/descriptor.ts';
import { isBoundRun } from './envelope/device-name.ts';
import { keyRecordName } from './envelope/file-names.ts';
import { parseKeyRecord } from './envelope/key-record.ts';
import type { ExchangeOptions } from './exchange-options.ts';
import { recordStore } from './group-state.ts';
import { limits } from './limits.ts';
import { type Mailbox, MailboxTrouble } from './mailbox/mailbox.ts';
import { createMembershipActs } from './membership/acts.ts';
import { knownRecords, newMemory } from './membership/known-records.ts';
import { standingKeys } from './standing-keys.ts';
import { bringAll, leftParcel } from './starting-over.ts';
import { storedPlace } from './stored-place.ts';

type Answer = { kind: 'done' } | { kind: 'refused'; why: ExchangeRefusal };
const refused = (why: ExchangeRefusal): Answer => ({ kind: 'refused', why });

/** Runs of this laptop from before it had a key: its own record names them, so that nobody else can claim them. */
const runsWithoutKey = ({ ledgers }: ExchangeOptions): string[] => {
  const runs = Object.values(ledgers).flatMap((ledger) =>
    [...ledger.ownRuns(), ledger.currentRun()].filter(
      (run) => !isBoundRun(run) && !ledger.hasTaken(leftParcel(run)),
    ),
  );
  return [...new Set(runs)];
};

async function openKeys({ keeper }: ExchangeOptions, passphrase: string | null): Promise<Answer> {
  if (keeper.state() === 'open') return { kind: 'done' };
  if (keeper.state() === 'locked') {
    const answer = await keeper.unlock(passphrase);
    if (answer === 'open') return { kind: 'done' };
    if (answer === 'wrongPassphrase') return refused('wrongPassphrase');
    if (answer === 'passphrase') return refused('needsPassphrase');
    // only keys that nothing opens any more are put aside, and this laptop joins anew
    if (answer !== 'changed' && answer !== 'damaged') return refused('locked');
  }
  const made = await keeper.make(passphrase);
  return made === 'needsPassphrase' ? refused('needsPassphrase') : { kind: 'done' };
}

/** Makes a group of one. Its records and descriptor are kept here; a place for it is added after. */
export async function beginGroup(options: ExchangeOptions, group: GroupToBegin): Promise<Answer> {
  const { store, keeper, places, clock, random } = options;
  const found = await places.look(group, null);
  if (found.kind === 'group') return refused('otherGroup');
  if (found.kind !== 'empty' && found.kind !== 'inUse') return refused(found.kind);
  const opened = await openKeys(options, group.passphrase);
  const keys = keeper.keys();
  if (keys === null) return opened.kind === 'refused' ? opened : refused('locked');
  bringAll(options);
  const acts = createMembershipActs({ store: recordStore(options), keys, random, clock });
  const begun = await acts.found({ ...group, runs: runsWithoutKey(options) });
  const { name, bytes } = encodeDescriptor({ keys, salt: begun.salt });
  store.together(() => {
    keepDescriptor(options, name, bytes);
    store.meta.set(standingKeys.group, begun.group);
  });
  return { kind: 'done' };
}

/** Reads whose group stands at a place and writes a request to join into it. */
export async function joinGroup(options: ExchangeOptions, group: GroupToJoin): Promise<Answer> {
  const { store, keeper, places, clock, random, newId } = options;
  const found = await places.look(group, store.meta.get(standingKeys.group) || null);
  if (found.kind === 'empty' || found.kind === 'inUse') return refused('noGroup');
  if (found.kind !== 'group') return refused(found.kind);
  const opened = await openKeys(options, group.passphrase);
  const keys = keeper.keys();
  if (keys === null) return opened.kind === 'refused' ? opened : refused('locked');
  const id = newId();
  const stored = storedPlace(id, group, clock());
  await places.keepPassword(id, group.user, group.password);
  const mailbox = await places.open(stored, found.group);
  try {
    const descriptor = await readDescriptor(mailbox, found.group);
    if (descriptor === null) return refused('noGroup');
    await readRecords(options, mailbox, found.group);
    const acts = createMembershipActs({
      ...{ store: recordStore(options), keys, random, clock },
      group: found.group,
    });
    const { name, wishes } = group;
    const request = await acts.askToJoin({ name, wishes, runs: runsWithoutKey(options) });
    const bytes = store.keyRecords.bytes(request);
    // before anything says that this laptop waits: nothing else ever sends it
    if (bytes !== null) await mailbox.write('key', keyRecordName({ hash: request }), bytes);
    store.together(() => {
      keepDescriptor(options, descriptor.name, descriptor.bytes);
      store.meta.set(standingKeys.group, found.group);
      store.meta.set(standingKeys.request, request);
      store.mailboxes.add(stored);
    });
    return { kind: 'done' };
  } finally {
    await mailbox.close?.();
  }
}

function keepDescriptor({ store }: ExchangeOptions, name: string, bytes: Uint8Array): void {
  const kept = { name, bytes: Buffer.from(bytes).toString('base64') };
  store.meta.set(standingKeys.descriptor, JSON.stringify(kept));
}

async function readDescriptor(mailbox: Mailbox, group: string) {
  for (const { name } of await mailbox.list('root')) {
    // people lay files of theirs beside it
    const bytes = await readable(mailbox, 'root', name, limits.header);
    const parsed = bytes === null ? null : parseDescriptor(bytes);
    if (bytes !== null && parsed?.ok === true && parsed.descriptor.group === group)
      return { name, bytes };
  }
  return null;
}

/** Bytes of records that are read before asking, the shortest first: who the clerks are stands in short ones. */
const mostRead = 64 * 1024 * 1024;

/**
 * The records tell who the admins are: the request's name is sealed for them. Only those that can say anything of the
 * group are kept; anybody can lay down any number of others. What else there is comes with what is read later.
 */
async function readRecords(
  options: ExchangeOptions,
  mailbox: Mailbox,
  group: string,
): Promise<void> {
  const { store, clock } = options;
  const listed = await mailbox.list('key');
  const read: { hash: string; bytes: Uint8Array }[] = [];
  let left = mostRead;
  for (const { name } of listed.toSorted((one, other) => one.size - other.size)) {
    if (left <= 0) break;
    const bytes = await readable(mailbox, 'key', name, limits.keyRecord);
    const parsed = bytes === null ? null : parseKeyRecord(bytes);
    left -= bytes?.length ?? 0;
    if (bytes !== null && parsed?.ok === true && parsed.record.group === group)
      read.push({ hash: parsed.hash, bytes });
    await options.breathe();
  }
  const known = knownRecords({ all: () => read, add: () => {} }, group, newMemory(), options.rules);
  const telling = new Set(known.telling.map(({ hash }) => hash));
  store.together(() => {
    for (const { hash, bytes } of read)
      if (telling.has(hash)) store.keyRecords.add(hash, bytes, clock().toISOString());
  });
}

/** Null where a file cannot be read just now: one of them does not stop a laptop from asking. */
async function readable(
  mailbox: Mailbox,
  area: 'root' | 'key',
  name: string,
  most: number,
): Promise<Uint8Array | null> {
  try {
    return await mailbox.read(area, name, most);
  } catch (error) {
    if (!(error instanceof MailboxTrouble) || error.kind === 'absent') throw error;
    return null;
  }
}
