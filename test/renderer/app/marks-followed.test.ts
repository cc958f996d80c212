import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Marks } from '../../../renderer/app/marks.ts';
import type { CallName } from '../../../shared/contract/contract.ts';
import { aFakeClient, type FakeClient } from '../../builders/fake-client.ts';
import { aMark } from '../../builders/fake-marks.ts';
import { hash, passage, type WatchedMarks, watchedMarks } from '../../builders/watched-marks.ts';

const id = aMark().id;

let client: FakeClient;
let watched: WatchedMarks;
let marks: Marks;

const shown = () => watched.shown();
const sent = (name: CallName) => watched.sent(name);
const settle = () => vi.advanceTimersByTimeAsync(0);

async function begin(given: FakeClient): Promise<void> {
  client = given;
  watched = watchedMarks(client);
  marks = watched.marks;
  await settle();
}

beforeEach(async () => {
  vi.useFakeTimers();
  await begin(aFakeClient({ marks: [aMark()] }));
});
afterEach(() => {
  watched.stop();
  vi.useRealTimers();
});

describe('what others change is followed', () => {
  const typeSlowly = async (text: string) => {
    for (let length = 1; length <= text.length; length++) {
      marks.reword(id, text.slice(0, length));
      await vi.advanceTimersByTimeAsync(300);
    }
  };

  it('own changes are not fetched again, neither while they are typed nor when typing rests', async () => {
    await typeSlowly('Why does the pool close?');
    expect(sent('annotations.change').length).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown()[0]?.text).toBe('Why does the pool close?');
    expect(sent('annotations.list')).toHaveLength(1);
  });

  it('what only the backend knows of an own change is fetched: replies go with the mark they answer', async () => {
    const reply = aMark({ id: '01900000-0000-7000-8000-000000000002', replyTo: id });
    watched.stop();
    await begin(aFakeClient({ marks: [aMark(), reply] }));
    client.answer({
      'annotations.remove': () => {
        client.state.marks = [];
        client.tell('annotations.changed', { hash: null });
        return null;
      },
    });
    marks.remove([id]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toEqual([]);
  });

  it('what others changed while I typed is fetched once, when typing rests', async () => {
    await typeSlowly('Why does');
    client.state.marks = [
      ...client.state.marks,
      aMark({ id: '01900000-0000-7000-8000-000000000009' }),
    ];
    client.tell('annotations.changed', { hash });
    await typeSlowly('Why does the pool close?');
    expect(sent('annotations.list')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent('annotations.list')).toHaveLength(2);
    expect(shown()).toHaveLength(2);
    expect(shown()[0]?.text).toBe('Why does the pool close?');
  });

  it('Undo elsewhere takes the mark out of the page and out of hand', async () => {
    marks.select(id);
    client.state.marks = [];
    client.tell('annotations.changed', { hash });
    await settle();
    expect(shown()).toEqual([]);
    expect(marks.store.getState().selected).toBeNull();
  });

  it('what did not change stays the same, so that it is not drawn anew under the hand', async () => {
    const [before] = shown();
    client.state.marks = [
      ...client.state.marks,
      aMark({ id: '01900000-0000-7000-8000-000000000009' }),
    ];
    client.tell('annotations.changed', { hash });
    await settle();
    expect(shown()).toHaveLength(2);
    expect(shown()[0]).toBe(before);
  });

  it('a mark made before the list is here stands at once, is typed into, and keeps its place in the list', async () => {
    watched.stop();
    const slow = aFakeClient({ marks: [aMark()] });
    const answer = Promise.withResolvers<ReturnType<typeof aMark>[]>();
    slow.answer({ 'annotations.list': () => answer.promise });
    await begin(slow);
    const made = marks.add({ kind: 'highlight', passage });
    marks.edit(made);
    marks.reword(made, 'Ask who pays');
    expect(marks.store.getState().editing).toBe(made);
    expect(shown().map(({ text }) => text)).toEqual(['Ask who pays']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent('annotations.change')).toHaveLength(1);
    expect(marks.store.getState().editing).toBe(made);
    slow.answer({ 'annotations.list': () => slow.state.marks });
    answer.resolve([aMark()]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown().map((mark) => mark.id)).toEqual([id, made]);
    expect(marks.store.getState().editing).toBe(made);
  });

  it('a change of another file is none of ours', async () => {
    client.tell('annotations.changed', { hash: 'b'.repeat(64) });
    await settle();
    expect(sent('annotations.list')).toHaveLength(1);
  });
});
