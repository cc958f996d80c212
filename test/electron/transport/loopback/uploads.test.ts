import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainFileName } from '../../../../electron/transport/loopback/upload-route.ts';
import { maxFileBytes } from '../../../../shared/domain/import-refusal.ts';
import { type ALoopbackHost, aLoopbackHost } from '../../../builders/a-loopback-host.ts';
import { rawRequest } from '../../../builders/raw-request.ts';

let host: ALoopbackHost;
beforeEach(async () => {
  host = await aLoopbackHost();
});
afterEach(() => host.close());

async function send(query: string, body: Buffer | string, more: Record<string, string> = {}) {
  const { status, body: answer } = await rawRequest({
    port: host.port,
    method: 'POST',
    path: `/files?${query}`,
    headers: {
      ...host.pageHeaders(await host.cookie()),
      'Content-Type': 'application/octet-stream',
      ...more,
    },
    body,
  });
  return { status, answer: answer.length === 0 ? null : JSON.parse(answer.toString()) };
}
const incoming = () => readdirSync(join(host.folder, 'incoming'));

it('keeps a file under a name of its own and answers a token', async () => {
  const bytes = Buffer.alloc(3_000_000, 'pdf');
  const { status, answer } = await send('name=Agenda%20%26%20papers.pdf', bytes);
  expect([status, answer]).toEqual([200, { token: 'token-1' }]);
  const [file] = host.arrived;
  expect(file).toMatchObject({ fileName: 'Agenda & papers.pdf', isTooLarge: false });
  expect(readFileSync(file?.path ?? '').equals(bytes)).toBe(true);
  expect(incoming().every((name) => /^[0-9a-f]{32}\.pdf$/.test(name))).toBe(true);
});

it('gives a token for a file that is too large without taking a byte of it, so that it gets its sentence', async () => {
  const { status } = await send(`name=all.pdf&bytes=${maxFileBytes + 1}`, '');
  expect([status, host.arrived]).toEqual([
    200,
    [{ path: '', fileName: 'all.pdf', isTooLarge: true }],
  ]);
  expect(incoming()).toEqual([]);
});

it('S25: refuses a body that says it is larger than 200 MB', async () => {
  const { status } = await send('name=a.pdf', '', { 'Content-Length': String(maxFileBytes + 1) });
  expect(status).toBe(413);
  expect(incoming()).toEqual([]);
});

it('leaves nothing behind of a file whose sender hung up half-way', async () => {
  const half = send('name=a.pdf', 'only a part', { 'Content-Length': '1000' });
  await expect.poll(incoming).toHaveLength(1);
  const bystander = await send('name=b.pdf', 'whole');
  expect(bystander.status).toBe(200);
  await host.close();
  await half;
  expect(host.arrived.map((file) => file.fileName)).toEqual(['b.pdf']);
});

describe('a name that was sent', () => {
  it.each([
    ['C:\\Users\\jo\\Pack.pdf', 'Pack.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u001b[31m.pdf', 'ab[31m.pdf'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['', 'file.pdf'],
    ['..', 'file.pdf'],
    ['x'.repeat(500), 'x'.repeat(200)],
    ['Agenda – Côr & Undeb.pdf', 'Agenda – Côr & Undeb.pdf'],
  ])('%j is shown as %j: never a path, never steering', (sent, shown) => {
    expect(plainFileName(sent)).toBe(shown);
  });
});
