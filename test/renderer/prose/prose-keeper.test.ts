import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { ProseKeeper } from '../../../renderer/prose/prose-keeper.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import { newProse, textOf } from '../../../shared/prose/prose-document.ts';
import { aFakeClient, type FakeClient } from '../../builders/fake-client.ts';
import { type FakeProse, withProse } from '../../builders/fake-prose.ts';

let client: FakeClient;
let backend: FakeProse;
let keeper: ProseKeeper;
let stands: unknown[];
let seen = 0;
const prose = () => textOf(document);
let document = newProse();

const type = (words: string): void => prose().insert(prose().length, words);

beforeEach(() => {
  vi.useFakeTimers();
  client = aFakeClient();
  backend = withProse(client);
  stands = [];
  seen = 0;
  document = newProse();
  keeper = new ProseKeeper(client, {
    minute: 'minute-1',
    editor: 'this window',
    seen: () => seen,
    words: () => prose().toJSON(),
    stands: (unsaved, problem) => stands.push([unsaved, problem]),
  });
  document.on('update', (update: Uint8Array) => keeper.put(update));
});
afterEach(() => {
  keeper.close();
  vi.useRealTimers();
});

describe('reliability R2: what is typed in a minute', () => {
  it('is sent a quarter of a second after the last key, in one call', async () => {
    type('Not');
    await vi.advanceTimersByTimeAsync(200);
    type('ed');
    await vi.advanceTimersByTimeAsync(249);
    expect(backend.appended).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(backend.appended).toHaveLength(1);
    expect(backend.kept('minute-1')).toBe('Noted');
    expect(stands.at(-1)).toEqual([false, null]);
  });

  it('is sent half a second after the first key although the keys never rest', async () => {
    for (let key = 0; key < 20; key++) {
      type('a');
      await vi.advanceTimersByTimeAsync(100);
    }
    // the first keys by 500 ms, the next ones that long after the first of them, with what was typed at 2 s on its way
    expect(backend.kept('minute-1').length).toBeGreaterThanOrEqual(20 - 6);
    await vi.advanceTimersByTimeAsync(250);
    expect(backend.kept('minute-1')).toBe('a'.repeat(20));
    expect(backend.appended).toHaveLength(4);
  });

  it('is sent at once on the way out, beside what is on its way, with the words', async () => {
    let release = () => {};
    const underWay = new Promise<void>((done) => {
      release = done;
    });
    const { 'prose.append': append } = backend.handlers;
    client.answer({
      'prose.append': async (input) => {
        await underWay;
        return append(input);
      },
    });
    type('One.');
    await vi.advanceTimersByTimeAsync(250);
    type(' Two.');
    keeper.leave();
    const calls = client.called.filter(({ name }) => name === 'prose.append');
    expect(calls.map(({ input }) => (input as { words: string | null }).words)).toEqual([
      null,
      'One. Two.',
    ]);
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(backend.kept('minute-1')).toBe('One. Two.');
    expect(keeper.isUnsaved).toBe(false);
  });

  it('brings the whole text in words when the keys have rested for ten seconds, once', async () => {
    type('Noted.');
    await vi.advanceTimersByTimeAsync(9_999);
    expect(backend.appended.map(({ words }) => words)).toEqual([null]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(backend.appended.map(({ words, update }) => [words, update === 'AAA='])).toEqual([
      [null, false],
      ['Noted.', true],
    ]);
    keeper.rest();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(backend.appended).toHaveLength(2);
  });
});

describe('reliability R4: what could not be kept', () => {
  it('stays, is told within a second, and is kept once the disk has room again', async () => {
    backend.refuse('diskFull');
    type('Noted.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stands.at(-1)).toEqual([true, 'diskFull']);
    type(' And more.');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.isUnsaved).toBe(true);
    backend.refuse(null);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(backend.kept('minute-1')).toBe('Noted. And more.');
    expect(stands.at(-1)).toEqual([false, null]);
  });

  it('is tried again more and more seldom, and without end', async () => {
    backend.refuse('invalidInput');
    type('Noted.');
    await vi.advanceTimersByTimeAsync(60_000);
    const tries = backend.appended.length;
    expect(tries).toBeGreaterThan(6);
    expect(tries).toBeLessThan(12);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(backend.appended.length - tries).toBe(4);
    expect(keeper.isUnsaved).toBe(true);
  });

  it('after no answer goes again as it was under its own name, since it may have been kept', async () => {
    const { 'prose.append': append } = backend.handlers;
    const sent: string[] = [];
    let isDown = true;
    client.answer({
      'prose.append': (input) => {
        const answer = append(input);
        sent.push(`${input.id} ${input.update}`);
        if (isDown) throw new CallError('closed');
        return answer;
      },
    });
    type('Noted.');
    await vi.advanceTimersByTimeAsync(300);
    type(' And more.');
    await vi.advanceTimersByTimeAsync(300);
    isDown = false;
    keeper.retry();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent[1]).toBe(sent[0]);
    expect(new Set(sent.map((one) => one.split(' ')[0])).size).toBe(2);
    expect(backend.kept('minute-1')).toBe('Noted. And more.');
  });

  it('says what the window had seen when the first of it was typed, however late it is kept', async () => {
    backend.refuse('notSaved');
    type('Noted.');
    seen = 7;
    await vi.advanceTimersByTimeAsync(300);
    type(' And more.');
    backend.refuse(null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(backend.appended.map((call) => call.seen)).toEqual([0, 0, 7]);
  });

  it('more than one call may carry goes in several', async () => {
    for (let part = 0; part < 8; part++) type('ẞ'.repeat(30_000));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(backend.appended.length).toBeGreaterThan(1);
    expect(Math.max(...backend.appended.map(({ update }) => update.length))).toBeLessThan(400_000);
    const whole = Y.mergeUpdates(
      backend.appended.map(({ update }) => new Uint8Array(Buffer.from(update, 'base64'))),
    );
    const read = newProse();
    Y.applyUpdate(read, whole);
    expect(textOf(read).length).toBe(240_000);
  });
});
