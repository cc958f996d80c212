import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ALoopbackHost, aLoopbackHost } from '../../../builders/a-loopback-host.ts';
import { type RawAnswer, rawRequest } from '../../../builders/raw-request.ts';
import { traversals } from '../../../builders/traversals.ts';

let host: ALoopbackHost;
let cookie: string;
beforeAll(async () => {
  host = await aLoopbackHost();
  cookie = await host.cookie();
});
afterAll(() => host.close());

const fetchIt = (token: string, change: Record<string, string> = {}): Promise<RawAnswer> =>
  rawRequest({
    port: host.port,
    path: `/outgoing/${token}`,
    headers: { ...host.pageHeaders(cookie), ...change },
  });

it('hands a finished file over as a download, and never to the disk cache of the browser', async () => {
  const { status, headers, body } = await fetchIt(host.finish('my words'));
  expect([status, body.toString()]).toEqual([200, 'my words']);
  expect(headers).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    'content-length': '8',
    'content-disposition': `attachment; filename="My notes.md"; filename*=UTF-8''My%20notes.md`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
});

it('S23: a token works once; the file is gone with it', async () => {
  const token = host.finish('my words');
  const first = await fetchIt(token);
  expect([first.status, (await fetchIt(token)).status]).toEqual([200, 404]);
  await expect.poll(() => existsSync(join(host.folder, token))).toBe(false);
});

it('shows pages for printing in the browser itself, under a policy that runs nothing', async () => {
  const file = { name: 'Paper to print.pdf', type: 'application/pdf', isShown: true };
  const { headers } = await fetchIt(host.finish('%PDF-', file));
  expect(headers['content-disposition']).toMatch(/^inline; filename="Paper to print\.pdf"/);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(headers['content-security-policy']).not.toMatch(/script-src/);
});

describe('only our own page may fetch', () => {
  it.each([
    ['S23: without the cookie', { Cookie: '' }, 401],
    ['S22: another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['S22: another port of this machine', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['S22: a foreign origin', { Origin: 'http://127.0.0.1:1' }, 403],
    ['S21: a name that points here', { Host: 'moothall.example' }, 403],
  ])('%s', async (_, change, status) => {
    const token = host.finish('my words');
    expect((await fetchIt(token, change)).status).toBe(status);
    // the refused one used nothing up
    expect((await fetchIt(token)).status).toBe(200);
  });
});

it('tells nothing of what it does not know: unknown tokens, other forms of them, other methods', async () => {
  const token = host.finish('my words');
  const paths = [
    'ff'.repeat(32),
    '',
    token.toUpperCase(),
    `${token}/`,
    `${token}%00`,
    `../${token}`,
  ];
  const answers = await Promise.all(paths.map((path) => fetchIt(path)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
  for (const method of ['HEAD', 'POST', 'PUT', 'DELETE']) {
    const { status } = await rawRequest({
      port: host.port,
      method,
      path: `/outgoing/${token}`,
      headers: host.pageHeaders(cookie),
    });
    expect([method, status]).toEqual([method, 404]);
  }
  expect((await fetchIt(token)).body.toString()).toBe('my words');
});

it('S11: no path leads out of it', async () => {
  // what Node's own client would not send cannot be tried with it
  for (const path of traversals.filter((one) => /^[!-~]+$/.test(one))) {
    const { status, body } = await fetchIt(path);
    expect([path, status, body.toString().includes('secret')]).toEqual([path, 404, false]);
  }
});

it('ends no header and names no folder, whatever the file is called', async () => {
  const name = 'a/..\\b"c\r\nSet-Cookie: x=1\u202e é€ “d”;.md';
  const { status, headers } = await fetchIt(host.finish('x', { name }));
  expect(status).toBe(200);
  expect(headers['set-cookie']).toBeUndefined();
  const said = headers['content-disposition'] ?? '';
  expect(said).toMatch(/^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8''[\w.%!~-]+$/);
  const whole = decodeURIComponent(said.split("UTF-8''")[1] ?? '');
  expect(whole).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
  expect(whole).toContain('é€ “d”');
});
