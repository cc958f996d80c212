import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LogEntry, silentLog } from '../../../../electron/log.ts';
import {
  type ALoopbackHost,
  aLoopbackHost,
  paper,
  paperHash,
} from '../../../builders/a-loopback-host.ts';
import { type RawAnswer, rawRequest } from '../../../builders/raw-request.ts';

let host: ALoopbackHost;
let cookie: string;
beforeAll(async () => {
  host = await aLoopbackHost();
  cookie = await host.cookie();
});
afterAll(() => host.close());

function ask(
  range: string | null,
  change: { method?: string; path?: string } = {},
): Promise<RawAnswer> {
  const headers = host.pageHeaders(cookie);
  return rawRequest({
    port: host.port,
    path: `/papers/${paperHash}`,
    headers: range === null ? headers : { ...headers, Range: range },
    ...change,
  });
}

it('sends a paper whole, to the last byte, and never to the disk of the browser', async () => {
  const { status, headers, body } = await ask(null);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'accept-ranges': 'bytes',
    'content-length': String(paper.length),
    'cache-control': 'no-store',
  });
  expect(body.equals(paper)).toBe(true);
});

it('sends the stretch that is asked for, over the borders of pieces', async () => {
  const { status, headers, body } = await ask('bytes=1048570-2097200');
  expect([status, headers['content-range']]).toEqual([
    206,
    `bytes 1048570-2097200/${paper.length}`,
  ]);
  expect(body.equals(paper.subarray(1_048_570, 2_097_201))).toBe(true);
});

it('sends the end of a paper, where a PDF keeps its table of contents', async () => {
  const last = await ask('bytes=-77');
  const open = await ask(`bytes=${paper.length - 77}-`);
  expect(last.body.equals(paper.subarray(-77))).toBe(true);
  expect(open.body.equals(last.body)).toBe(true);
});

it('answers 416 with the size to a stretch behind the end', async () => {
  const { status, headers } = await ask(`bytes=${paper.length}-`);
  expect([status, headers['content-range']]).toEqual([416, `bytes */${paper.length}`]);
});

it('tells the size alone to HEAD', async () => {
  const { status, headers, body } = await ask(null, { method: 'HEAD' });
  expect([status, headers['content-length'], body.length]).toEqual([200, String(paper.length), 0]);
});

it('knows papers by their hash and nothing else', async () => {
  const paths = ['ff'.repeat(32), '', '..', `${paperHash}/`, paperHash.toUpperCase(), '%61b'];
  const answers = await Promise.all(paths.map((path) => ask(null, { path: `/papers/${path}` })));
  expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 404));
});

it('S23: sends no paper without the cookie', async () => {
  const { status } = await rawRequest({
    port: host.port,
    path: `/papers/${paperHash}`,
    headers: host.pageHeaders(''),
  });
  expect(status).toBe(401);
});

it('reliability R15: logs a fault of ours in the middle of a paper, and a reader that goes away never', async () => {
  const logged: LogEntry[] = [];
  const log = { ...silentLog, error: (entry: LogEntry) => logged.push(entry) };
  const fault = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
  let isFailing = true;
  const own = await aLoopbackHost({
    log,
    readPaper: (_hash, from, to) => {
      if (isFailing) throw fault;
      return paper.subarray(from, to);
    },
  });
  const asked = {
    port: own.port,
    path: `/papers/${paperHash}`,
    headers: own.pageHeaders(await own.cookie()),
  };
  try {
    await rawRequest(asked);
    expect(logged).toEqual([{ code: 'hostFailed', error: fault }]);
    isFailing = false;
    const leaving = request(
      { ...asked, host: '127.0.0.1', headers: { ...asked.headers, Host: `127.0.0.1:${own.port}` } },
      (response) => response.once('data', () => response.destroy()),
    );
    leaving.end();
    await once(leaving, 'close');
    expect((await rawRequest(asked)).body.length).toBe(paper.length);
    expect(logged.length).toBe(1);
  } finally {
    await own.close();
  }
});
