import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { everyRule, type LoopbackRules } from '../../../electron/transport/loopback/rules.ts';
import {
  type ALoopbackHost,
  aLoopbackHost,
  type LoopbackHostParts,
} from '../../builders/a-loopback-host.ts';
import { aService } from '../../builders/a-service.ts';
import { type RawRequest, rawRequest } from '../../builders/raw-request.ts';

let hosts: ALoopbackHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  hosts = [];
});

async function start(parts: LoopbackHostParts = {}): Promise<ALoopbackHost> {
  const service = aService({ 'profile.get': () => null });
  const host = await aLoopbackHost({ service, ...parts });
  hosts.push(host);
  return host;
}

/** A call as our own page makes it, but for what the test changes. */
async function aCall(host: ALoopbackHost, change: Record<string, string | undefined> = {}) {
  const headers: Record<string, string | undefined> = {
    ...host.pageHeaders(await host.cookie()),
    'Content-Type': 'application/json',
    ...change,
  };
  const kept = Object.entries(headers).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    port: host.port,
    method: 'POST',
    path: '/call',
    headers: Object.fromEntries(kept),
    body: JSON.stringify({ name: 'profile.get', input: {} }),
  } satisfies RawRequest;
}

const statusOf = async (asked: RawRequest): Promise<number> => (await rawRequest(asked)).status;

/** Each attack that a rule is there to stop, and whether it got through. */
const attacks: {
  rule: keyof LoopbackRules;
  what: string;
  succeeds: (host: ALoopbackHost) => Promise<boolean>;
}[] = [
  {
    rule: 'exactHost',
    what: 'S21: a name that was rebound to this machine reaches the calls',
    succeeds: async (host) => (await statusOf(await aCall(host, { Host: 'evil.example' }))) === 200,
  },
  {
    rule: 'sameOrigin',
    what: 'S22: a page of another port calls with the cookie that browsers send along',
    succeeds: async (host) =>
      (await statusOf(
        await aCall(host, { Origin: 'http://127.0.0.1:9', 'Sec-Fetch-Site': 'same-site' }),
      )) === 200,
  },
  {
    rule: 'oneUseToken',
    what: 'S23: a launch token is used a second time',
    succeeds: async (host) => {
      const token = host.launchAddress().split('#enter=')[1];
      const enter = async () => ({
        ...(await aCall(host)),
        path: '/enter',
        body: JSON.stringify({ token }),
      });
      const statuses = [await statusOf(await enter()), await statusOf(await enter())];
      return statuses.every((status) => status === 200);
    },
  },
  {
    rule: 'cookie',
    what: 'S23: a program without the cookie calls',
    succeeds: async (host) => (await statusOf(await aCall(host, { Cookie: '' }))) === 200,
  },
  {
    rule: 'contentType',
    what: 'S24: a form posts a call',
    succeeds: async (host) =>
      (await statusOf(await aCall(host, { 'Content-Type': 'text/plain' }))) === 200,
  },
  {
    rule: 'headers',
    what: 'S24: another page includes a script or frames the app',
    succeeds: async (host) => {
      const { headers } = await rawRequest({ port: host.port });
      return headers['cross-origin-resource-policy'] !== 'same-origin';
    },
  },
  {
    rule: 'bounds',
    what: 'S25: a body of 10 MB is read whole',
    succeeds: async (host) => {
      const body = JSON.stringify({ name: 'profile.get', input: 'x'.repeat(10_000_000) });
      const { body: answer } = await rawRequest({ ...(await aCall(host)), body });
      // the door of the contract still refuses it, but only after it was read
      return answer.toString() === '{"ok":false,"code":"tooLarge"}' && !(await hungUp(host, body));
    },
  },
];

/** Whether the host answered 413 instead of reading on. */
async function hungUp(host: ALoopbackHost, body: string): Promise<boolean> {
  const status = await statusOf({ ...(await aCall(host)), body });
  return status === 413 || status === 0;
}

describe('each rule stops its attack, and nothing else does', () => {
  it.each(attacks)('$what: stopped', async ({ succeeds }) => {
    expect(await succeeds(await start())).toBe(false);
  });
  it.each(attacks)(
    '$what: gets through when the rule "$rule" is off',
    async ({ rule, succeeds }) => {
      expect(await succeeds(await start({ rules: { [rule]: false } }))).toBe(true);
    },
  );
  it('has an attack for every rule, so that none stands untested', () => {
    expect(attacks.map(({ rule }) => rule)).toEqual(Object.keys(everyRule));
    expect(Object.values(everyRule).every(Boolean)).toBe(true);
  });
});

it('answers a call of its own page', async () => {
  const host = await start();
  const { status, body } = await rawRequest(await aCall(host));
  expect([status, body.toString()]).toEqual([200, '{"ok":true,"value":null}']);
});

it('S20: listens on 127.0.0.1 alone, on a port that the system chose', async () => {
  const host = await start();
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map((one) => one.address)
    .filter((address) => address !== '127.0.0.1');
  const isRefused = (address: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port: host.port });
      socket.on('connect', () => resolve(!socket.destroy()));
      socket.on('error', () => resolve(true));
    });
  const reached = await Promise.all([...others, '127.0.0.2'].map(isRefused));
  expect(reached.every(Boolean)).toBe(true);
  expect(host.port).toBeGreaterThan(1023);
});

it('S21: refuses 20 other values of Host, even with a valid cookie', async () => {
  const host = await start();
  const { port } = host;
  const values = [
    ...[
      'localhost',
      'evil.example',
      '127.0.0.1.evil.example',
      '0.0.0.0',
      '[::1]',
      '127.1',
      '2130706433',
    ],
    ...[
      '0x7f.0.0.1',
      '127.0.0.1.',
      'user@127.0.0.1',
      '127.0.0.2',
      'LOCALHOST',
      '[::ffff:127.0.0.1]',
    ],
  ].map((name) => `${name}:${port}`);
  const more = [
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:0${port}`,
    `127.0.0.1:${port}/`,
    ' ',
    `http://127.0.0.1:${port}`,
    `127.0.0.1:${port},evil.example`,
  ];
  const all = [...values, ...more];
  const statuses = await Promise.all(
    all.map(async (Host) => statusOf(await aCall(host, { Host }))),
  );
  expect(all).toHaveLength(20);
  expect(new Set(statuses)).toEqual(new Set([403]));
});

describe('S22: who may post, listen and read', () => {
  const foreign = [
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: undefined, 'Sec-Fetch-Site': undefined },
    { Origin: 'http://localhost:1', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': undefined },
    { Origin: 'null' },
  ];
  it.each(foreign)('refuses $Origin, $Sec-Fetch-Site', async (change) => {
    const host = await start();
    const call = await aCall(host, change);
    const file = { ...call, path: '/files?name=a.pdf' };
    const enter = { ...call, path: '/enter' };
    const { body: _, ...events } = { ...call, method: 'GET', path: '/events' };
    const { body: __, ...paper } = { ...call, method: 'GET', path: `/papers/${'ab'.repeat(32)}` };
    const statuses = await Promise.all([call, file, enter, events, paper].map(statusOf));
    expect(statuses).toEqual([403, 403, 403, 403, 403]);
  });
});

describe('S23: the launch token', () => {
  it('has 256 bits, stands in the fragment, and gives an HttpOnly, SameSite=Strict cookie', async () => {
    const host = await start();
    const address = new URL(host.launchAddress());
    const token = address.hash.replace('#enter=', '');
    const call = await aCall(host);
    const { headers } = await rawRequest({
      ...call,
      path: '/enter',
      body: JSON.stringify({ token }),
    });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect([address.pathname, address.search]).toEqual(['/', '']);
    expect(headers['set-cookie']?.[0]).toMatch(
      /^moothall-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('expires after a minute, and another one works meanwhile', async () => {
    let time = 0;
    const host = await start({ monotonic: () => time });
    const old = host.launchAddress().split('#enter=')[1];
    time = 60_001;
    const fresh = host.launchAddress().split('#enter=')[1];
    const call = await aCall(host);
    const enter = (token: unknown) =>
      statusOf({ ...call, path: '/enter', body: JSON.stringify({ token }) });
    expect([await enter(old), await enter(fresh), await enter('x'), await enter(7)]).toEqual([
      401, 200, 401, 400,
    ]);
  });
});

it('S24: sends nosniff, CORP, COOP and the policy with every answer, and no CORS header ever', async () => {
  const host = await start();
  const call = await aCall(host);
  const preflight = { ...call, method: 'OPTIONS', body: '' };
  const asked = [call, preflight, { port: host.port }, { port: host.port, path: '/nothing' }];
  for (const one of asked) {
    const { headers } = await rawRequest(one);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
    );
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

it('S24: takes JSON as JSON only, so that no form and no script tag can call', async () => {
  const host = await start();
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    undefined,
    'application/json-patch+json',
  ];
  const statuses = await Promise.all(
    types.map(async (type) => statusOf(await aCall(host, { 'Content-Type': type }))),
  );
  expect(statuses).toEqual([415, 415, 415, 415, 415]);
  const { body: _, ...asGet } = { ...(await aCall(host)), method: 'GET' };
  expect(await statusOf(asGet)).toBe(404);
});
