// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/client/client.ts';
import { connectLoopback } from '../../../renderer/client/loopback.ts';
import type { ImportJob } from '../../../shared/contract/imports.ts';
import { maxFileBytes } from '../../../shared/domain/import-refusal.ts';
import { type ALoopbackHost, aBrowserAt, aLoopbackHost } from '../../builders/a-loopback-host.ts';
import { aService } from '../../builders/a-service.ts';

const addressOf = (input: Parameters<typeof fetch>[0]): string =>
  input instanceof Request ? input.url : input.toString();

const job = { id: 'j', fileName: 'Pack.pdf' } as ImportJob;
let hosts: ALoopbackHost[] = [];
let clients: Client[] = [];
afterEach(async () => {
  for (const client of clients) client.close();
  await Promise.all(hosts.map((host) => host.close()));
  hosts = [];
  clients = [];
});

async function aHost(parts: Parameters<typeof aLoopbackHost>[0] = {}): Promise<ALoopbackHost> {
  const service = aService({
    'profile.get': () => null,
    'imports.list': () => [job],
    'exports.list': () => [],
  });
  const host = await aLoopbackHost({ service, ...parts });
  hosts.push(host);
  return host;
}
async function aClient(around: Parameters<typeof connectLoopback>[0]): Promise<Client> {
  const client = await connectLoopback(around);
  clients.push(client);
  return client;
}

describe('S23: the way in', () => {
  it('swaps the token of the address and wipes it from the history', async () => {
    const host = await aHost();
    const browser = aBrowserAt(host.launchAddress());
    const client = await aClient(browser);
    expect([client.connection.current(), browser.wiped]).toEqual(['open', true]);
  });

  it('gets in again by its cookie when the page is loaded anew', async () => {
    const host = await aHost();
    const browser = aBrowserAt(host.launchAddress());
    (await aClient(browser)).close();
    browser.fragment = '';
    expect((await aClient(browser)).connection.current()).toBe('open');
  });

  it('says plainly that it may not ask, when the address was used before', async () => {
    const host = await aHost();
    const address = host.launchAddress();
    await aClient(aBrowserAt(address));
    const stranger = await aClient(aBrowserAt(address));
    expect(stranger.connection.current()).toBe('unauthorised');
    await expect(stranger.call('profile.get', {})).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('a line that was lost', () => {
  it('reliability R12: is back within 3 s, and tells what was missed meanwhile, in order', async () => {
    const host = await aHost();
    const browser = aBrowserAt(host.launchAddress());
    const cut = new AbortController();
    const { fetch } = browser;
    let streams = 0;
    browser.fetch = (input, init) => {
      const isFirst = addressOf(input).endsWith('/events') && ++streams === 1;
      return fetch(input, isFirst ? { ...init, signal: cut.signal } : init);
    };
    const client = await aClient(browser);
    const states: string[] = [];
    client.connection.subscribe(() => states.push(client.connection.current()));
    const heard: (string | null)[] = [];
    client.on('meetings.changed', ({ meeting }) => heard.push(meeting));
    host.service.events.emit('meetings.changed', { meeting: 'one' });
    await expect.poll(() => heard).toEqual(['one']);
    cut.abort();
    host.service.events.emit('meetings.changed', { meeting: 'two' });
    host.service.events.emit('meetings.changed', { meeting: 'three' });
    await expect.poll(() => heard).toEqual(['one', 'two', 'three']);
    expect(states).toEqual(['lost', 'open']);
  });

  it('is told as lost, and calls are refused, while the host is gone', async () => {
    const host = await aHost();
    const client = await aClient(aBrowserAt(host.launchAddress()));
    await host.close();
    hosts = [];
    await expect.poll(() => client.connection.current()).toBe('lost');
    await expect(client.call('profile.get', {})).rejects.toMatchObject({ code: 'closed' });
  });

  it('asks for a new address when another start of the host answers on the same port', async () => {
    const first = await aHost();
    const client = await aClient(aBrowserAt(first.launchAddress()));
    await first.close();
    hosts = [await aLoopbackHost({ port: first.port })];
    await expect.poll(() => client.connection.current()).toBe('unauthorised');
  });

  it('R12: is open again once the new address was opened in the same page', async () => {
    const first = await aHost();
    const browser = aBrowserAt(first.launchAddress());
    const client = await aClient(browser);
    await first.close();
    const second = await aLoopbackHost({ port: first.port });
    hosts = [second];
    await expect.poll(() => client.connection.current()).toBe('unauthorised');
    browser.goTo(new URL(second.launchAddress()).hash);
    await expect.poll(() => client.connection.current()).toBe('open');
  });

  it('has everything fetched again when more was missed than is kept', async () => {
    const host = await aHost();
    const browser = aBrowserAt(host.launchAddress());
    const cut = new AbortController();
    const { fetch } = browser;
    browser.fetch = (input, init) =>
      fetch(
        input,
        addressOf(input).endsWith('/events') && !cut.signal.aborted
          ? { ...init, signal: cut.signal }
          : init,
      );
    const client = await aClient(browser);
    const heard: unknown[] = [];
    client.on('imports.changed', (event) => heard.push(event));
    client.on('meetings.changed', (event) => heard.push(event));
    cut.abort();
    for (let i = 0; i < 501; i++) host.service.events.emit('history.changed', {});
    await expect.poll(() => heard).toEqual([{ job }, { meeting: null }]);
  });
});

describe('files that are handed over', () => {
  it('gives one token a file, in order', async () => {
    const host = await aHost();
    const client = await aClient(aBrowserAt(host.launchAddress()));
    const files = ['Côr.pdf', 'b.pdf'].map((name) => new File(['pdf'], name));
    expect(await client.offerFiles(files)).toEqual(['token-1', 'token-2']);
    expect(host.arrived.map((file) => file.fileName)).toEqual(['Côr.pdf', 'b.pdf']);
  });

  it('sends nothing of a file that is too large, and still gets a token, so that it gets its sentence', async () => {
    const host = await aHost();
    const client = await aClient(aBrowserAt(host.launchAddress()));
    const file = new File(['x'], 'all.pdf');
    Object.defineProperty(file, 'size', { value: maxFileBytes + 1 });
    expect(await client.offerFiles([file])).toEqual(['token-1']);
    expect(host.arrived[0]).toMatchObject({ isTooLarge: true });
  });

  it('refuses what cannot be read, such as a folder or a file that has gone', async () => {
    const host = await aHost();
    const client = await aClient(aBrowserAt(host.launchAddress()));
    const gone = new File([], 'gone.pdf');
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as Blob;
    await expect(client.offerFiles([gone])).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('names the address of a paper at its own host', async () => {
  const host = await aHost();
  const client = await aClient(aBrowserAt(host.launchAddress()));
  expect(client.paperUrl('ab')).toBe(`${host.origin}/papers/ab`);
});

it('fetches a finished file as a download of its name, and shows pages to print in a page of their own', async () => {
  const host = await aHost();
  const browser = aBrowserAt(host.launchAddress());
  const client = await aClient(browser);
  const token = 'ab'.repeat(32);
  const answers = [await client.saveFile(token, 'My notes.docx'), await client.printFile(token)];
  const address = `${host.origin}/outgoing/${token}`;
  expect([answers, browser.opened]).toEqual([
    ['handed', 'handed'],
    [`My notes.docx: ${address}`, address],
  ]);
});

describe('R2: a page that is closed while it sends', () => {
  it('has its calls go on without it, as many as a browser lets, and sends the rest as ever', async () => {
    const host = await aHost();
    const browser = aBrowserAt(host.launchAddress());
    const client = await aClient(browser);
    const answers: (() => void)[] = [];
    const sent: (boolean | undefined)[] = [];
    browser.fetch = (_, init) => {
      sent.push(init?.keepalive);
      return new Promise((resolve) =>
        answers.push(() => resolve(Response.json({ ok: true, value: null }))),
      );
    };
    const note = (letters: string) =>
      client.call('annotations.change', { id: 'a', fields: { text: letters } });
    const calls = [note('a'.repeat(20_000)), note('ਅ'.repeat(20_000)), note('é'.repeat(15_000))];
    expect(sent).toEqual([true, undefined, true]);
    calls.push(note('b'.repeat(20_000)));
    expect(sent.at(-1)).toBeUndefined();
    for (const answer of answers) answer();
    await Promise.all(calls);
    const after = note('c'.repeat(20_000));
    expect(sent.at(-1)).toBe(true);
    answers.at(-1)?.();
    await after;
  });
});
