import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ALoopbackHost, aLoopbackHost } from '../../../builders/a-loopback-host.ts';

let host: ALoopbackHost;
let cookie: string;
beforeAll(async () => {
  host = await aLoopbackHost();
  cookie = await host.cookie();
});
afterAll(() => host.close());

/** Names of the first events of a stream whose page says what it heard last. */
function firstEvents(heard: string, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const headers = {
      Host: `127.0.0.1:${host.port}`,
      ...host.pageHeaders(cookie),
      'Last-Event-ID': heard,
    };
    const options = { host: '127.0.0.1', port: host.port, path: '/events', headers };
    let text = '';
    const asked = request(options, (response) => {
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        const names = [...text.matchAll(/^event: (.+)$/gm)].map((line) => line[1] ?? '');
        if (names.length < count) return;
        response.destroy();
        resolve(names);
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

it.each(['999', '-5', 'no number', '1e999'])(
  'tells a page that it missed something where it heard %s last, which nobody can follow',
  async (heard) => {
    expect(await firstEvents(heard, 2)).toEqual(['welcome', 'missed']);
  },
);
