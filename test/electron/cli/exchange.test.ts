import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { exchange } from '../../../electron/cli/exchange.ts';
import { parseCommandLine } from '../../../electron/cli/parse-command-line.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { type OpenBackend, openBackend } from '../../../electron/open-backend.ts';
import { createKeyKeeper } from '../../../electron/sync/key-keeper.ts';
import { passphraseSeal } from '../../../electron/sync/passphrase-seal.ts';
import { connectDirect } from '../../../electron/transport/direct.ts';
import type { Verified } from '../../../electron/verify/report.ts';
import type { Backend } from '../../../shared/contract/contract.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';
import { aGroupFile } from '../../builders/a-group-folder.ts';

const passphrase = 'kettle pram otter viaduct';
let line: ACommandLine;
let open: OpenBackend;
const folder = (name: string) => {
  const path = join(line.scratch.path, name);
  mkdirSync(path, { recursive: true });
  return path;
};
beforeAll(async () => {
  line = aCommandLine();
  const random = (bytes: number) => randomBytes(bytes);
  const profile = openProfile(line.profile, { clock: () => new Date(), random });
  const keeper = createKeyKeeper({
    ...{ meta: profile.exchange.meta, secrets: null, random },
    passphrases: passphraseSeal(4),
  });
  await keeper.make(passphrase);
  profile.close();
  open = await openBackend(line.profile);
});
afterAll(() => {
  vi.unstubAllEnvs();
  line.scratch.remove();
});

/** Runs the command over a backend that is open; what it throws is its answer. */
async function refusal(
  path: string | null,
  backend: Backend = connectDirect(open.dispatch, open.events),
): Promise<unknown> {
  const said: string[] = [];
  const { options } =
    parseCommandLine(['exchange', ...(path === null ? [] : ['--folder', path])]) ?? {};
  if (options === undefined) throw new Error('no command');
  const context = {
    words: [],
    options,
    say: (text: string) => said.push(text),
    complain: () => undefined,
  };
  const error = await exchange(context, backend, open).catch((caught: unknown) => caught);
  expect([error instanceof Error, said]).toEqual([true, []]);
  return error;
}
const withMessage = (words: RegExp) =>
  expect.objectContaining({ message: expect.stringMatching(words) });

it('a laptop that shares with nobody says so', async () => {
  expect(await refusal(folder('stick'))).toEqual(withMessage(/shares with nobody yet/));
});

it('every folder that cannot be is refused in words, and left as it is', async () => {
  const place = { place: folder('share'), pace: 'byHand', user: null, password: null };
  const founded = await open.dispatch('exchange.found', {
    ...{ ...place, groupName: 'Invented Council', passphrase },
  });
  expect(founded).toEqual({ ok: true, value: { kind: 'done' } });
  expect(await refusal(null)).toEqual(withMessage(/takes --folder/));
  const away = join(line.scratch.path, 'away');
  expect(await refusal(away)).toEqual(withMessage(/^That folder is not there/));
  const file = line.scratch.put('a file', Buffer.from('x'));
  expect(await refusal(file)).toEqual(withMessage(/^That is a file/));
  expect(await refusal(join(line.profile, 'logs'))).toEqual(withMessage(/own files/));
  const other = await aGroupFile('theirs');
  const data = folder('other/MeetingData');
  writeFileSync(join(data, other.name), other.bytes);
  expect(await refusal(join(data, '..'))).toEqual(withMessage(/another group\. Nothing was/));
  expect(readdirSync(data)).toEqual([other.name]);
});

it('asks for the passphrase of a key that is locked, and takes no other', async () => {
  vi.stubEnv('MOOTHALL_PASSPHRASE', 'another one that is wrong');
  const locked = { keys: 'locked', keptBy: 'passphrase', standing: 'in' };
  const asked: unknown[] = [];
  const backend = (state: object) =>
    ({
      call: async (name: string, input: unknown) => {
        asked.push([name, input]);
        return name === 'exchange.state' ? state : { kind: 'refused', why: 'wrongPassphrase' };
      },
    }) as unknown as Backend;
  expect(await refusal('x', backend(locked))).toEqual(withMessage(/not the passphrase/));
  expect(asked.at(-1)).toEqual(['exchange.unlock', { passphrase: 'another one that is wrong' }]);
  const bySystem = { ...locked, keptBy: 'system' };
  expect(await refusal('x', backend(bySystem))).toEqual(withMessage(/^Only the app itself/));
});

it('exchanges whole with an empty folder, which then verifies clean with the keys', async () => {
  await open.close();
  vi.stubEnv('MOOTHALL_PASSPHRASE', passphrase);
  const stick = folder('stick');
  const said = await line.run('exchange', '--folder', stick);
  expect(said).toMatchObject({ exit: 0, stderr: '' });
  expect(said.stdout).toMatch(
    /^Read \d+ files? and wrote [1-9]\d* files\. .*\nThe stick is safe to remove\.\n$/,
  );
  const verified = await line.json<Verified>('verify', stick);
  expect(verified).toMatchObject({ faults: [], looksRolledBack: false, seals: { closed: 0 } });
  expect(verified.counts.keyRecords).toBeGreaterThan(0);
});
