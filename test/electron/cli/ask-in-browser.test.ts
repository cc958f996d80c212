import { truncateSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOrAsk } from '../../../electron/cli/ask-in-browser.ts';
import { makeCopies } from '../../../electron/database/copies/make-copies.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { serve } from '../../../electron/serve.ts';
import { aClock, aRandom, clerk } from '../../builders/a-ledger.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

let scratch: ScratchFolder;
let profileFolder: string;
let said: string[];
beforeEach(() => {
  said = [];
  scratch = scratchFolder();
  profileFolder = join(scratch.path, 'profile');
  const profile = openProfile(profileFolder, { clock: aClock().read, random: aRandom() });
  profile.council.change(clerk, 'Added', (tx) => tx.set('person', 'p1', { name: 'A' }));
  makeCopies({ folder: profileFolder, now: '2026-03-02T20:30:00Z', reason: 'closed' });
  profile.close();
  truncateSync(join(profileFolder, 'council.db'), 9000);
});
afterEach(() => scratch.remove());

const context = {
  say: (line: string) => void said.push(line),
  complain: (line: string) => void said.push(line),
};
const open = () => serve({ profileFolder, port: 0 });

/** What a browser sends, headers and all; fetch would leave some of them out. */
const ask = (address: string, method: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string; policy: string }>((resolve, reject) => {
    const sent = request(address, { method, headers }, (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      const policy = String(response.headers['content-security-policy']);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, policy }));
    });
    sent.on('error', reject);
    sent.end();
  });

async function pageAddress(): Promise<string> {
  await expect.poll(() => said.at(-1)).toMatch(/http:/);
  return /http:\S+/.exec(said.at(-1) ?? '')?.[0] ?? '';
}

it('reliability R6: a browser is asked on one plain page, and led on to the app once the copy is in its place', async () => {
  const opening = openOrAsk({ profileFolder, context, open, ended: new Promise(() => {}) });
  const address = await pageAddress();
  const { origin } = new URL(address);
  const { status, text, policy } = await ask(address, 'GET');
  expect([status, policy]).toEqual([200, expect.stringContaining("default-src 'none'")]);
  expect(text).toContain('<h1>The file with the meetings and minutes is damaged.</h1>');
  expect(text).toContain('<button>Use the copy from Monday 2 March 2026, 8.30 pm</button>');
  // neither another path, nor another page, nor another name for this computer
  const strangers = [
    await ask(`${origin}/`, 'GET'),
    await ask(address, 'POST'),
    await ask(address, 'POST', { origin: 'http://127.0.0.1:1' }),
    await ask(address, 'POST', { origin, host: 'example.org' }),
  ];
  expect(strangers.map((one) => one.status)).toEqual([404, 403, 403, 404]);
  const done = await ask(address, 'POST', { origin });
  expect(done.text).toMatch(/<a href="http:\/\/127\.0\.0\.1:\d+\/[^"]*">Open Moothall<\/a>/);
  const serving = await opening;
  await serving?.close();
  const profile = openProfile(profileFolder, { clock: aClock().read, random: aRandom() });
  expect(profile.council.rows('person')).toHaveLength(1);
  profile.close();
});

it('does nothing where the program is ended instead', async () => {
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const opening = openOrAsk({ profileFolder, context, open, ended });
  await pageAddress();
  end();
  expect(await opening).toBe(null);
  await expect(open()).rejects.toMatchObject({ code: 'damaged' });
});
