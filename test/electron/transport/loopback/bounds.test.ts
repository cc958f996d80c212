import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type ALoopbackHost, aLoopbackHost, paperHash } from '../../../builders/a-loopback-host.ts';
import { rawRequest } from '../../../builders/raw-request.ts';

let host: ALoopbackHost | null = null;
let sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await host?.close();
  host = null;
});

async function start(): Promise<ALoopbackHost> {
  host = await aLoopbackHost();
  return host;
}

/** A connection that says what it is told and no more; resolves when it stands. */
function open(port: number, words: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.write(words);
      resolve(socket);
    });
    socket.on('error', reject);
    sockets.push(socket);
  });
}

const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.removeAllListeners('error');
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.resume();
  });

// both at once: each limit is waited out
it('S25: hangs up on headers that do not come to an end, and on a body that trickles, within some seconds', async () => {
  const { port, pageHeaders, cookie } = await start();
  const headers = Object.entries(pageHeaders(await cookie())).map((pair) => pair.join(': '));
  const head = [
    'POST /call HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    ...headers,
    'Content-Type: application/json',
    'Content-Length: 50',
  ];
  const slow = await open(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
  const trickling = await open(port, `${head.join('\r\n')}\r\n\r\n{"name"`);
  await Promise.all([closed(slow), closed(trickling)]);
  expect((await rawRequest({ port })).status).toBe(200);
});

it('S25: answers while 200 sockets are held open, and stays under 300 MB', async () => {
  const { port } = await start();
  const before = process.memoryUsage().rss;
  await Promise.all(
    Array.from({ length: 200 }, () => open(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`)),
  );
  let hungUp = 0;
  for (const socket of sockets)
    void closed(socket).then(() => {
      hungUp += 1;
    });
  expect((await rawRequest({ port })).status).toBe(200);
  // it has not waited for them to go
  expect(hungUp).toBeLessThan(sockets.length);
  const grownMb = (process.memoryUsage().rss - before) / 1024 / 1024;
  expect(grownMb).toBeLessThan(100);
});

it('S25: refuses headers larger than 16 KB', async () => {
  const { port } = await start();
  const { status } = await rawRequest({ port, headers: { 'X-Large': 'x'.repeat(20_000) } });
  expect(status).toBe(431);
});

it('S25: listens to 16 streams of events and no more', async () => {
  const { port, pageHeaders, cookie } = await start();
  const headers = Object.entries(pageHeaders(await cookie())).map((pair) => pair.join(': '));
  const head = ['GET /events HTTP/1.1', `Host: 127.0.0.1:${port}`, ...headers];
  const streams = await Promise.all(
    Array.from({ length: 16 }, () => open(port, `${head.join('\r\n')}\r\n\r\n`)),
  );
  await Promise.all(streams.map((one) => new Promise((resolve) => one.once('data', resolve))));
  const { status } = await rawRequest({
    port,
    path: '/events',
    headers: pageHeaders(await cookie()),
  });
  expect(status).toBe(429);
});

it('S25: reads a paper no faster than it is taken, at most 1 MiB at a time', async () => {
  const pieces: number[] = [];
  host = await aLoopbackHost({
    readPaper: (_hash, from, to) => {
      pieces.push(to - from);
      return new Uint8Array(to - from);
    },
  });
  const { port } = host;
  const headers = host.pageHeaders(await host.cookie());
  const { body } = await rawRequest({ port, path: `/papers/${paperHash}`, headers });
  expect(body).toHaveLength(3 * 1024 * 1024 + 77);
  expect(pieces).toEqual([1024 * 1024, 1024 * 1024, 1024 * 1024, 77]);
});
