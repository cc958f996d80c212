import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { vi } from 'vitest';
import { canonicalJson } from '../../electron/ledger/canonical-json.ts';
import type { DeviceKeys } from '../../electron/sync/device-keys.ts';
import { encodePack } from '../../electron/sync/envelope/pack.ts';
import { sealPart } from '../../electron/sync/envelope/paper-part.ts';
import { parseSegment } from '../../electron/sync/envelope/segment.ts';
import { createKeyKeeper } from '../../electron/sync/key-keeper.ts';
import { areas } from '../../electron/sync/mailbox/mailbox.ts';
import { passphraseSeal } from '../../electron/sync/passphrase-seal.ts';
import { scratchFolder } from './scratch-folder.ts';
import { aLaptop, passphrase, type SomeLaptop, someFolders } from './some-laptops.ts';

const place = { place: 'share', pace: 'share', user: null, password: null } as const;
const soon = { timeout: 60_000, interval: 5 };
const tree = { title: 'Minutes', blocks: [] };
export const sealOf = (of: unknown): string =>
  createHash('sha256').update(canonicalJson(of)).digest('hex');

/** A shared folder as two laptops left it, on the disk: a clerk's and a deputy's, with issued and signed minutes. */
export interface AFolderOnDisk {
  folder: string;
  /** Of the clerk's laptop. */
  keys: DeviceKeys;
  clerk: SomeLaptop;
  deputy: SomeLaptop;
  /** Every file in MeetingData, with its area's folder. */
  names(): string[];
  bytes(name: string): Buffer;
  put(name: string, bytes: Uint8Array): void;
  take(name: string): void;
  /** Exchanges what both laptops wrote meanwhile and lays it down. */
  again(): Promise<void>;
  close(): Promise<void>;
}

async function keysOf({ store }: SomeLaptop): Promise<DeviceKeys> {
  const keeper = createKeyKeeper({
    ...{ meta: store.meta, secrets: null, random: () => new Uint8Array(0) },
    passphrases: passphraseSeal(4),
  });
  await keeper.unlock(passphrase);
  const keys = keeper.keys();
  if (keys === null) throw new Error('the keys did not open');
  return keys;
}

export async function aFolderOnDisk(): Promise<AFolderOnDisk> {
  const scratch = scratchFolder();
  const data = join(scratch.path, 'MeetingData');
  const folders = someFolders();
  const clerk = await aLaptop('Ada Clerk', folders);
  await clerk.engine.found({ ...place, groupName: 'Council', name: clerk.name, passphrase });
  const deputy = await aLaptop('Sam Deputy', folders);
  await deputy.engine.join({ ...place, name: deputy.name, wishes: 'clerk', passphrase });
  await deputy.engine.sameWords();
  const request = await vi.waitFor(() => {
    const [found] = clerk.engine.state().requests;
    if (found === undefined) throw new Error('the request has not come');
    return found.request;
  }, soon);
  await clerk.engine.admit(request, 'clerk', []);
  clerk.council.change({ name: clerk.name }, 'Minutes issued', (tx) => {
    tx.set('committee', 'b1c1d1e1-0000-4000-8000-000000000001', { name: 'Planning' });
    tx.set('minutesVersion', 'version', { record: 'r', number: 1, tree, hash: sealOf(tree) });
    tx.set('signature', 'signature', { record: 'r', version: 'version', hash: sealOf(tree) });
  });
  const committee = () => deputy.council.rows('committee')[0]?.name;
  await vi.waitFor(() => {
    if (committee() !== 'Planning') throw new Error('it has not come');
  }, soon);
  deputy.council.change({ name: deputy.name }, 'Renamed', (tx) =>
    tx.set('committee', 'b1c1d1e1-0000-4000-8000-000000000001', { name: 'Planning Board' }),
  );

  const path = (name: string) => join(data, name);
  const put = (name: string, bytes: Uint8Array) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), bytes);
  };
  const isSettled = () =>
    [clerk, deputy].every(({ engine }) => engine.state().unsent === 0) &&
    [clerk, deputy].every(({ council }) => council.runs().length === clerk.council.runs().length);
  let packed: string | null = null;
  async function again(): Promise<void> {
    await clerk.engine.now(null);
    await deputy.engine.now(null);
    await vi.waitFor(() => {
      const names = [clerk, deputy].map(({ council }) => council.rows('committee')[0]?.name);
      if (!isSettled() || names[0] !== names[1] || names[0] === undefined)
        throw new Error('not exchanged yet');
    }, soon);
    const files = folders.of('share').files;
    for (const area of areas) {
      mkdirSync(area === 'root' ? data : path(area), { recursive: true });
      for (const [name, { bytes }] of files[area])
        if (name !== packed) put(area === 'root' ? name : `${area}/${name}`, bytes);
    }
  }
  await again();
  const keys = await keysOf(clerk);
  const group = clerk.store.meta.get('group') ?? '';
  packed = packOldest(put, data, { group, device: keys.device });
  const of = { group, file: 'ab'.repeat(32), part: 0, total: 1, key: new Uint8Array(32) };
  const part = sealPart(Buffer.from('A paper'), of, (count) => new Uint8Array(count));
  put(`obj/${part.name}`, part.bytes);
  return {
    ...{ folder: scratch.path, keys, clerk, deputy, put, again },
    names: () =>
      readdirSync(data, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(path(name)).isFile())
        .map((name) => relative(data, path(name)))
        .toSorted(),
    bytes: (name) => readFileSync(path(name)),
    take: (name) => rmSync(path(name)),
    async close() {
      await clerk.close();
      await deputy.close();
      scratch.remove();
    },
  };
}

/** As a device does with its own files after some days: the first one becomes a pack and goes from the inbox. Answers its name. */
function packOldest(
  put: (name: string, bytes: Uint8Array) => void,
  data: string,
  { group, device }: { group: string; device: string },
): string | null {
  const inbox = join(data, 'new');
  for (const name of readdirSync(inbox)) {
    const bytes = readFileSync(join(inbox, name));
    const parsed = parseSegment(bytes);
    if (!parsed.ok || parsed.segment.header.device !== device) continue;
    const segments = [{ hash: parsed.segment.hash, bytes }];
    const pack = encodePack({ group, device, month: '202603', segments });
    put(`log/${pack.name}`, pack.bytes);
    rmSync(join(inbox, name));
    return name;
  }
  return null;
}
