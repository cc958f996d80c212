import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ALoopbackHost, aLoopbackHost } from '../../../builders/a-loopback-host.ts';
import { rawRequest } from '../../../builders/raw-request.ts';
import { traversals } from '../../../builders/traversals.ts';

let host: ALoopbackHost;
beforeAll(async () => {
  host = await aLoopbackHost();
  symlinkSync(join(host.folder, 'secret.txt'), join(host.folder, 'page', 'link.txt'));
  symlinkSync(host.folder, join(host.folder, 'page', 'up'));
});
afterAll(() => host.close());

const typeOf = async (path: string) => {
  const { status, headers } = await rawRequest({ port: host.port, path });
  return [status, headers['content-type']];
};

it('serves the built page with types that browsers run', async () => {
  expect(await typeOf('/')).toEqual([200, 'text/html; charset=utf-8']);
  expect(await typeOf('/index.html?again')).toEqual([200, 'text/html; charset=utf-8']);
  expect(await typeOf('/assets/pdf.worker-1.mjs')).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(await typeOf('/assets/jbig2-1.wasm')).toEqual([200, 'application/wasm']);
});

it('lets the browser keep what bears a hash in its name, and nothing else', async () => {
  const cache = async (path: string) =>
    (await rawRequest({ port: host.port, path })).headers['cache-control'];
  expect(await cache('/')).toBe('no-cache');
  expect(await cache('/assets/jbig2-1.wasm')).toBe('private, max-age=31536000, immutable');
});

describe('S11: a path that leads out of the page is not found', () => {
  it('holds 40 ways or more', () => {
    expect(traversals.length).toBeGreaterThanOrEqual(40);
  });
  it.each([...traversals, '/link.txt', '/up/secret.txt', '/assets'])('%j', async (path) => {
    const { status, body } = await rawRequest({ port: host.port, path: encodeLeast(path) });
    expect([404, 400]).toContain(status);
    expect(body.toString()).not.toContain('secret');
  });
});

/** What node refuses to send at all is sent encoded; the rest as it is. */
const encodeLeast = (path: string): string =>
  path.replace(/[^!-~]/gu, (character) => encodeURIComponent(character));

it('writes nothing: no method but GET and HEAD finds a page', async () => {
  const statuses = await Promise.all(
    ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'POST'].map(
      async (method) => (await rawRequest({ port: host.port, method })).status,
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
});
