import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Serving, serve } from '../../electron/serve.ts';
import type { Client } from '../../renderer/client/client.ts';
import { connectLoopback } from '../../renderer/client/loopback.ts';
import type { ImportJob } from '../../shared/contract/imports.ts';
import { aBrowserAt } from '../builders/a-loopback-host.ts';
import { aPack } from '../builders/a-pack.ts';
import { type ScratchFolder, scratchFolder } from '../builders/scratch-folder.ts';

let scratch: ScratchFolder;
let serving: Serving;
let client: Client;
let browser: ReturnType<typeof aBrowserAt>;
beforeEach(async () => {
  scratch = scratchFolder();
  serving = await serve({ profileFolder: `${scratch.path}/profile`, port: 0 });
  browser = aBrowserAt(serving.launchAddress());
  client = await connectLoopback(browser);
});
afterEach(async () => {
  client.close();
  await serving.close();
  scratch.remove();
});

it('takes a pack from a browser, tells of its progress, and gives its bytes back', async () => {
  const { bytes, pageCount } = await aPack({ pages: 32 });
  const jobs: ImportJob[] = [];
  const changed: (string | null)[] = [];
  client.on('imports.changed', ({ job }) => jobs.push(job));
  client.on('meetings.changed', ({ meeting }) => changed.push(meeting));
  const files = await client.offerFiles([new File([Buffer.from(bytes)], 'Pack.pdf')]);
  await client.call('imports.start', { files, meeting: null });
  await expect.poll(() => jobs.at(-1)?.state).toBe('done');
  expect(jobs.at(-1)).toMatchObject({ status: 'imported', pagesTotal: pageCount });
  const [meeting] = await client.call('meetings.list', {});
  expect(meeting?.id).toBe(jobs.at(-1)?.meeting);
  expect(changed.length).toBeGreaterThan(0);
  const whole = await browser.fetch(client.paperUrl(meeting?.mainPack ?? ''));
  expect(Buffer.from(await whole.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  const head = await browser.fetch(client.paperUrl(meeting?.mainPack ?? ''), {
    headers: { Range: 'bytes=0-7' },
  });
  expect([head.status, await head.text()]).toEqual([206, '%PDF-1.7']);
  const incoming = () => readdirSync(`${scratch.path}/profile/incoming`);
  await expect.poll(incoming).toEqual([]);
});

it('reliability R11: refuses a profile that is open already, and leaves the first one at work', async () => {
  const second = serve({ profileFolder: `${scratch.path}/profile`, port: 0 });
  await expect(second).rejects.toMatchObject({ name: 'ProfileRefusal', code: 'inUse' });
  expect(await client.call('meetings.list', {})).toEqual([]);
});

it('closes the profile again when the port cannot be had', async () => {
  const port = Number(new URL(serving.launchAddress()).port);
  const other = { profileFolder: `${scratch.path}/other`, port };
  await expect(serve(other)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const again = await serve({ ...other, port: 0 });
  await again.close();
});
