import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, silentLog } from '../../electron/log.ts';
import type { OutgoingFile, Uploads } from '../../electron/transport/loopback/exchange.ts';
import type { LoopbackRules } from '../../electron/transport/loopback/rules.ts';
import { type LoopbackHost, startLoopback } from '../../electron/transport/loopback.ts';
import type { Surroundings } from '../../renderer/client/loopback.ts';
import { type AService, aService } from './a-service.ts';

export const paperHash = 'ab'.repeat(32);
/** 3 MiB and a bit, so that pieces end inside it; each byte tells its place. */
export const paper = Buffer.from(
  Uint8Array.from({ length: 3 * 1024 * 1024 + 77 }, (_, i) => (i * 31) % 251),
);

export interface ALoopbackHost extends LoopbackHost {
  service: AService;
  folder: string;
  /** Files that arrived, by the token that was given for them. */
  arrived: Parameters<Uploads['accept']>[0][];
  /** Puts a finished file in the way of a person; answers its token. */
  finish(text: string, about?: Partial<OutgoingFile>): string;
  /** A cookie of a page that has signed in. */
  cookie(): Promise<string>;
  /** What a page of this host sends by itself. */
  pageHeaders(cookie: string): Record<string, string>;
}

export interface LoopbackHostParts {
  service?: AService;
  rules?: Partial<LoopbackRules>;
  port?: number;
  monotonic?: () => number;
  log?: Log;
  readPaper?: (hash: string, from: number, to: number) => Uint8Array;
}

/** Makes a page of three files and a place for uploads in a new folder. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-loopback-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'incoming'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>Moothall</title>');
  writeFileSync(join(folder, 'page', 'assets', 'pdf.worker-1.mjs'), 'export {};');
  writeFileSync(join(folder, 'page', 'assets', 'jbig2-1.wasm'), 'wasm');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return folder;
}

/** A host on a port of its own with a service, a page and one paper. To be closed by the test. */
export async function aLoopbackHost(parts: LoopbackHostParts = {}): Promise<ALoopbackHost> {
  const folder = aFolder();
  const service = parts.service ?? aService();
  const arrived: ALoopbackHost['arrived'] = [];
  const finished = new Map<string, OutgoingFile>();
  const host = await startLoopback({
    ...service,
    papers: {
      paperSize: (hash) => (hash === paperHash ? paper.length : null),
      readPaper: parts.readPaper ?? ((_hash, from, to) => paper.subarray(from, to)),
    },
    uploads: {
      folder: join(folder, 'incoming'),
      accept: (file) => `token-${arrived.push(file)}`,
    },
    outgoing: {
      take: (token) => {
        const file = finished.get(token) ?? null;
        finished.delete(token);
        return file;
      },
      forget: async (file) => rmSync(file.path),
    },
    root: join(folder, 'page'),
    log: parts.log ?? silentLog,
    rules: parts.rules ?? {},
    ...(parts.port === undefined ? {} : { port: parts.port }),
    ...(parts.monotonic === undefined ? {} : { monotonic: parts.monotonic }),
  });
  const pageHeaders = (cookie: string) => ({
    Origin: host.origin,
    'Sec-Fetch-Site': 'same-origin',
    Cookie: cookie,
  });
  return {
    ...host,
    service,
    folder,
    arrived,
    pageHeaders,
    finish(text, about) {
      const token = randomBytes(32).toString('hex');
      const path = join(folder, token);
      writeFileSync(path, text);
      const bytes = Buffer.byteLength(text);
      const known = { name: 'My notes.md', type: 'text/markdown; charset=utf-8', isShown: false };
      finished.set(token, { path, bytes, ...known, ...about });
      return token;
    },
    async cookie() {
      const token = host.launchAddress().split('#enter=')[1];
      const response = await fetch(`${host.origin}/enter`, {
        method: 'POST',
        headers: { ...pageHeaders(''), 'Content-Type': 'application/json' },
        body: JSON.stringify({ token }),
      });
      return response.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A browser as far as the client needs one: it keeps cookies and says where a request comes from. */
export function aBrowserAt(
  address: string,
): Surroundings & { wiped: boolean; opened: string[]; goTo(fragment: string): void } {
  const { origin, hash } = new URL(address);
  let cookie = '';
  let gone: (fragment: string) => void = () => {};
  const around = {
    origin,
    fragment: hash,
    wiped: false,
    opened: [] as string[],
    download: (shown: string, name: string) => void around.opened.push(`${name}: ${shown}`),
    show: (shown: string) => void around.opened.push(shown),
    onFragment: (listener: typeof gone) => {
      gone = listener;
    },
    goTo: (fragment: string) => gone(fragment),
    wipeFragment: () => {
      around.wiped = true;
    },
    fetch: async (input: string | URL | Request, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      if (init.method === 'POST') headers.set('Origin', origin);
      headers.set('Sec-Fetch-Site', 'same-origin');
      headers.set('Cookie', cookie);
      const response = await fetch(input, { ...init, headers });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response;
    },
  };
  return around;
}
