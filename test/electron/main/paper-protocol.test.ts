import type { Protocol } from 'electron';
import { describe, expect, it } from 'vitest';
import { answerPaperRequest, setupPaperProtocol } from '../../../electron/main/paper-protocol.ts';
import type { PaperBytes } from '../../../electron/transport/paper-bytes.ts';

const hash = 'ab'.repeat(32);
const bytes = new Uint8Array(3 * 1024 * 1024 + 7).map((_, index) => index % 251);
const asked: number[] = [];
const papers: PaperBytes = {
  paperSize: (wanted) => (wanted === hash ? bytes.length : null),
  readPaper: (_, from, to) => {
    asked.push(to - from);
    return bytes.slice(from, to);
  },
};

const ask = (address: string, range?: string, method = 'GET') =>
  answerPaperRequest(
    papers,
    new Request(address, { method, ...(range === undefined ? {} : { headers: { range } }) }),
  );

describe('paper://', () => {
  it('gives the whole file to our page and to no other origin', async () => {
    const answer = ask(`paper://${hash}/`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('app://meeting');
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('reads at most 1 MiB at a time, so that calls are answered in between', async () => {
    asked.length = 0;
    await ask(`paper://${hash}/`).arrayBuffer();
    expect(asked).toEqual([1048576, 1048576, 1048576, 7]);
  });

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=1048570-1048580', 1048570, 1048580],
    ['bytes=-7', bytes.length - 7, bytes.length - 1],
    [`bytes=${bytes.length - 3}-`, bytes.length - 3, bytes.length - 1],
  ])('gives the range %s', async (range, from, to) => {
    const answer = ask(`paper://${hash}/`, range);
    expect([answer.status, answer.headers.get('content-range')]).toEqual([
      206,
      `bytes ${from}-${to}/${bytes.length}`,
    ]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.slice(from, to + 1))).toBe(true);
  });

  it('says so where there are no such bytes', () => {
    const answer = ask(`paper://${hash}/`, 'bytes=99999999-');
    expect([answer.status, answer.headers.get('content-range')]).toEqual([
      416,
      `bytes */${bytes.length}`,
    ]);
  });

  it.each([
    `paper://${'cd'.repeat(32)}/`,
    `paper://${hash}/etc/passwd`,
    `paper://${hash}x/`,
    'paper://short/',
  ])('knows no paper behind %s', (address) => {
    expect(ask(address).status).toBe(404);
  });

  it('is read only', () => {
    expect(ask(`paper://${hash}/`, undefined, 'POST').status).toBe(404);
  });

  it('answers under its own scheme', () => {
    const handled: string[] = [];
    const handle = (scheme: string) => void handled.push(scheme);
    setupPaperProtocol({ handle } as unknown as Protocol, papers);
    expect(handled).toEqual(['paper']);
  });
});
