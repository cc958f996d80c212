import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingRow } from '../../../renderer/app/record-changes.ts';
import { createMinuting } from '../../../renderer/app/record-store.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import { aDeskRecord, keepRecord } from '../../builders/a-desk-record.ts';
import { aFakeClient } from '../../builders/fake-client.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function aDesk() {
  const client = aFakeClient();
  const kept = keepRecord(client);
  const minuting = createMinuting(client, 'meeting-1');
  const stop = minuting.watch();
  await vi.advanceTimersByTimeAsync(0);
  const clauses = () => minuting.store.getState().desk?.public.clauses ?? [];
  return { client, kept, minuting, stop, clauses };
}

const clause = (id: string, text: string) =>
  settingRow('clause', id, { record: 'record-1', minute: 'minute-2', text });

describe('the record on the desk', () => {
  it('shows what was written before it is kept', async () => {
    const { minuting, clauses } = await aDesk();
    minuting.write('Clause added', [clause('c1', 'note the hours')]);
    expect(clauses().map(({ text }) => text)).toEqual(['note the hours']);
    expect(minuting.store.getState().unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(minuting.store.getState().unsaved).toBe(false);
  });

  it('R2: sends words when the keys rest, and at the latest half a second after the first', async () => {
    const { kept, minuting } = await aDesk();
    minuting.write('Clause added', [clause('c1', '')]);
    await vi.advanceTimersByTimeAsync(0);
    kept.written.length = 0;
    for (let letters = 1; letters <= 9; letters++) {
      minuting.type('Clause changed', 'clause', 'c1', { text: 'x'.repeat(letters) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.written.length).toBeGreaterThanOrEqual(1);
    await vi.advanceTimersByTimeAsync(260);
    expect(kept.desk.public.clauses[0]?.text).toBe('x'.repeat(9));
    expect(kept.written.length).toBeLessThanOrEqual(3);
  });

  it('shows the two titles of a private minute apart while they are on their way', async () => {
    const { kept, minuting } = await aDesk();
    const [, open] = kept.desk.public.minutes;
    if (open === undefined) throw new Error('a desk of two minutes');
    const shut = { ...open, access: 'exempt', title: 'Sale of the pool' } as const;
    kept.desk = {
      ...kept.desk,
      public: { ...kept.desk.public, minutes: [{ ...shut, title: 'Private item 2' }] },
      private: { ...kept.desk.private, minutes: [shut] },
    };
    await minuting.run(async () => null);
    minuting.type('Title', 'recordedMinute', open.id, { title: 'Sale to Zephyrine' });
    minuting.type('Public title', 'recordedMinute', open.id, { publicTitle: 'A sale' });
    minuting.write('Number', [settingRow('recordedMinute', open.id, { number: '7' })]);
    const { desk } = minuting.store.getState();
    expect(desk?.public.minutes).toMatchObject([{ title: 'A sale', number: '7' }]);
    expect(desk?.private.minutes).toMatchObject([{ title: 'Sale to Zephyrine', number: '7' }]);
  });

  it('keeps words that were refused, says so, and sends them again until they are kept', async () => {
    const { client, kept, minuting, clauses } = await aDesk();
    client.refuse('record.write', 'diskFull');
    minuting.write('Clause added', [clause('c1', 'a word')]);
    await vi.advanceTimersByTimeAsync(10);
    expect(clauses().map(({ text }) => text)).toEqual(['a word']);
    expect(minuting.store.getState().refused).toBe('diskFull');
    expect(kept.desk.public.clauses).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kept.desk.public.clauses.map(({ text }) => text)).toEqual(['a word']);
    expect(minuting.store.getState()).toMatchObject({ refused: null, unsaved: false });
  });

  it('gives up what was refused for its own sake only when told to', async () => {
    const { client, minuting, clauses } = await aDesk();
    client.answer({
      'record.write': () => {
        throw new CallError('invalidInput');
      },
    });
    minuting.write('Clause added', [clause('c1', 'too late')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clauses()).toHaveLength(1);
    minuting.giveUp();
    await vi.advanceTimersByTimeAsync(10);
    expect(clauses()).toEqual([]);
    expect(minuting.store.getState()).toMatchObject({ refused: null, unsaved: false });
  });

  it('shows what another window wrote beside what is typed here', async () => {
    const { client, kept, minuting, clauses } = await aDesk();
    minuting.type('Clause changed', 'clause', 'c1', { text: 'mine' });
    kept.desk = aDeskRecord({
      public: {
        ...kept.desk.public,
        asks: [
          {
            ...{ id: 'a1', record: 'record-1', minute: 'minute-2', position: 0, kind: 'request' },
            ...{ text: 'theirs', toWhom: '', due: '' },
          },
        ],
      },
    });
    client.tell('record.changed', { meeting: 'meeting-1' });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(clauses().map(({ text }) => text)).toEqual(['mine']);
    expect(minuting.store.getState().desk?.public.asks.map(({ text }) => text)).toEqual(['theirs']);
  });

  it('sends everything when the page is left', async () => {
    const { kept, minuting, stop } = await aDesk();
    minuting.type('Clause changed', 'clause', 'c1', { text: 'the last word' });
    stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(kept.desk.public.clauses.map(({ text }) => text)).toEqual(['the last word']);
  });

  it('does what follows the words only once they are kept', async () => {
    const { kept, minuting } = await aDesk();
    minuting.type('Clause changed', 'clause', 'c1', { text: 'agreed' });
    const seen: string[] = [];
    const done = minuting.run(async () => {
      seen.push(...kept.desk.public.clauses.map(({ text }) => text));
    });
    await vi.advanceTimersByTimeAsync(10);
    await done;
    expect(seen).toEqual(['agreed']);
  });

  it('does one thing after another, as they were asked for, and the next one also where one is refused', async () => {
    const { minuting } = await aDesk();
    const begun: string[] = [];
    const first = Promise.withResolvers<null>();
    const taken = minuting.run(() => {
      begun.push('item taken');
      return first.promise;
    });
    const adjourned = minuting.run(async () => begun.push('adjourned'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toEqual(['item taken']);
    first.reject(new CallError('notFound'));
    await expect(taken).rejects.toThrow('notFound');
    await adjourned;
    expect(begun).toEqual(['item taken', 'adjourned']);
  });

  it('leaves every row that did not change the same object, so that nothing is drawn anew for it', async () => {
    const { client, minuting } = await aDesk();
    const before = minuting.store.getState().desk;
    client.tell('record.changed', { meeting: 'meeting-1' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(minuting.store.getState().desk).toBe(before);
    minuting.type('Clause changed', 'clause', 'c1', { text: 'x' });
    expect(minuting.store.getState().desk?.attendances).toBe(before?.attendances);
    expect(minuting.store.getState().desk?.private).toBe(before?.private);
  });
});
