import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageRequest, setupAppProtocol } from '../../../electron/main/app-protocol.ts';
import { registerSchemes } from '../../../electron/main/schemes.ts';
import { fake } from './fake-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-bundle-'));
const bundle = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(bundle, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(bundle, 'index.html'), '<!doctype html>');
  for (const name of ['a.js', 'pdf.worker.mjs', 'a.css', 'a.woff2', 'a.wasm', 'a.bcmap'])
    writeFileSync(join(bundle, 'assets', name), name);
  symlinkSync(join(folder, 'secret.txt'), join(bundle, 'assets', 'link.txt'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (address: string, method = 'GET') =>
  answerPageRequest(bundle, new Request(address, { method }));

/** What stands behind `app://meeting`, as a page or a dropped link could write it. */
const traversals = [
  '/../secret.txt',
  '/../../secret.txt',
  '/..%2fsecret.txt',
  '/..%2Fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/.%2e/secret.txt',
  '/%252e%252e/secret.txt',
  '/..%252fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/\\..\\secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets/link.txt',
  '/....//secret.txt',
  '/..;/secret.txt',
  '/..%00/secret.txt',
  '/index.html%00',
  '/index.html%00.js',
  '/%00',
  '/assets/a.js%20',
  '/assets/a.js.',
  '/assets/a.js::$DATA',
  '/assets/',
  '/assets',
  '//secret.txt',
  '///etc/passwd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/c%3a/windows/win.ini',
  '//server/share/x',
  '/%5c%5cserver%5cshare',
  '/CON',
  '/con.txt',
  '/aux',
  '/assets/NUL.js',
  '/com1',
  '/LPT1.txt',
  '/..%c0%afsecret.txt',
  '/%ff%fe',
  '/.git/config',
  '/assets/.hidden',
  '/~root',
  `/${'a'.repeat(5000)}`,
];

describe('app://meeting', () => {
  it.each(traversals)('S11: %j leads to no file', async (path) => {
    const answer = await ask(`app://meeting${path}`);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it.each(['app://elsewhere/', 'app://meeting.example.org/'])(
    'S11: %s is not our page',
    async (address) => {
      expect((await ask(address)).status).toBe(404);
    },
  );

  it('S11: is read only', async () => {
    expect((await ask('app://meeting/', 'POST')).status).toBe(404);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js?v=1', 'text/javascript; charset=utf-8'],
    ['/assets/pdf.worker.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.woff2', 'font/woff2'],
    ['/assets/a.wasm', 'application/wasm'],
    ['/assets/a.bcmap', 'application/octet-stream'],
  ])(
    'gives %s its type, without which browsers refuse modules and WebAssembly',
    async (path, type) => {
      const answer = await ask(`app://meeting${path}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    },
  );

  it('S5: comes with the policy that lets nothing in but itself and papers', async () => {
    expect((await ask('app://meeting/')).headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; " +
        "font-src 'self'; connect-src 'self' paper:; worker-src 'self' blob:; frame-ancestors 'none'; " +
        "form-action 'none'; base-uri 'none'; object-src 'none'",
    );
  });

  it('S11: is registered as an origin of its own, and file:// is never needed', async () => {
    registerSchemes();
    const handled: string[] = [];
    const handle = (scheme: string) => void handled.push(scheme);
    setupAppProtocol({ handle } as unknown as Protocol, bundle);
    expect(fake.schemes.map(({ scheme, privileges }) => [scheme, privileges['bypassCSP']])).toEqual(
      [
        ['app', undefined],
        ['paper', undefined],
        ['outgoing', undefined],
      ],
    );
    expect(handled).toEqual(['app']);
  });
});
