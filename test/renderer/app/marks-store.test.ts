import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Marks } from '../../../renderer/app/marks.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { CallName } from '../../../shared/contract/contract.ts';
import { aStroke } from '../../builders/a-mark.ts';
import { aFakeClient, type FakeClient } from '../../builders/fake-client.ts';
import { fakeHandlers } from '../../builders/fake-handlers.ts';
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

describe('a change is shown before the backend answers', () => {
  it('a new mark stands there at once, in reading order, and is kept', async () => {
    const made = marks.add({ kind: 'highlight', passage });
    expect(shown().map((mark) => mark.id)).toEqual([id, made]);
    expect(marks.store.getState().unsaved).toBe(true);
    await settle();
    expect(client.state.marks.map((mark) => mark.id)).toContain(made);
    expect(marks.store.getState().unsaved).toBe(false);
  });

  it('ids are made in the page, in order of time, and no two are alike', () => {
    const made = Array.from({ length: 20 }, () => marks.add({ kind: 'bookmark', passage }));
    expect(new Set(made).size).toBe(20);
    expect(made.toSorted()).toEqual(made);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('colour, tag, place and removal are shown and sent one after another', async () => {
    marks.change(id, { colour: 'pink' });
    marks.tag(id, 'budget', true);
    marks.move(id, passage);
    expect(shown()[0]).toMatchObject({ colour: 'pink', tags: ['budget'] });
    expect(shown()[0]?.place.parts).toEqual(passage.parts);
    marks.remove([id]);
    expect(shown()).toEqual([]);
    await settle();
    expect(client.state.marks).toEqual([]);
    expect(client.called.slice(1).map(({ name }) => name)).toEqual([
      'annotations.change',
      'annotations.tag',
      'annotations.move',
      'annotations.remove',
    ]);
  });
});

describe('words are sent as they are typed', () => {
  it('250 ms after the last key, once', async () => {
    marks.reword(id, 'a');
    marks.reword(id, 'as');
    await vi.advanceTimersByTimeAsync(249);
    expect(sent('annotations.change')).toEqual([]);
    marks.reword(id, 'ask');
    await vi.advanceTimersByTimeAsync(249);
    expect(sent('annotations.change')).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent('annotations.change')).toEqual([
      { name: 'annotations.change', input: { id, fields: { text: 'ask' } } },
    ]);
  });

  it('at the latest 1 s after the first key, however fast the keys come', async () => {
    for (let typed = 0; typed < 11; typed += 1) {
      marks.reword(id, 'x'.repeat(typed + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent('annotations.change').length).toBeGreaterThan(0);
    expect(client.state.marks[0]?.text.length).toBeGreaterThanOrEqual(8);
  });

  it.each(['blur', 'pagehide'])('at once on %s', async (event) => {
    marks.reword(id, 'half a sen');
    window.dispatchEvent(new Event(event));
    await settle();
    expect(client.state.marks[0]?.text).toBe('half a sen');
  });

  it('at once when the window is hidden', async () => {
    marks.reword(id, 'half a sen');
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
    await settle();
    expect(client.state.marks[0]?.text).toBe('half a sen');
  });

  it('R2: on leaving, though an earlier call has not answered, and in one change for each mark', async () => {
    const others = aMark({ id: '01900000-0000-7000-8000-000000000002' });
    watched.stop();
    await begin(aFakeClient({ marks: [aMark(), others] }));
    const never = new Promise<never>(() => {});
    client.answer({ 'annotations.tag': () => never });
    marks.tag(others.id, 'budget', true);
    const made = marks.add({ kind: 'note', passage });
    marks.reword(made, 'last wo');
    marks.change(id, { colour: 'green' });
    marks.reword(id, 'and mo');
    await settle();
    expect(sent('annotations.add')).toEqual([]);
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(sent('annotations.add')).toHaveLength(1);
    expect(sent('annotations.change').map(({ input }) => input)).toEqual([
      { id, fields: { colour: 'green', text: 'and mo' } },
    ]);
    expect(client.state.marks.find((mark) => mark.id === made)?.text).toBe('last wo');
  });

  it('R2: what overtakes the making of its mark on leaving is sent again, and not given up', async () => {
    const made = Promise.withResolvers<void>();
    const add = fakeHandlers(client.state, client.tell)['annotations.add'];
    client.answer({
      'annotations.add': async (input) => {
        await made.promise;
        return add(input);
      },
      'annotations.addStroke': ({ id: mark, stroke }) => {
        const drawing = client.state.marks.find((one) => one.id === mark);
        if (!drawing) throw new CallError('notFound');
        drawing.strokes = [{ ...stroke, annotation: mark, position: 0 }];
        return null;
      },
    });
    const drawing = marks.add({ kind: 'pen', passage });
    const parts = passage.parts ?? [];
    marks.addStroke({ id: drawing, hash, stroke: aStroke(), parts });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    made.resolve();
    await vi.advanceTimersByTimeAsync(2000);
    const kept = client.state.marks.find((one) => one.id === drawing);
    expect(kept?.strokes).toHaveLength(1);
    expect(marks.store.getState().unsaved).toBe(false);
  });

  it('R2: older words that are refused late do not come after newer ones', async () => {
    const late = Promise.withResolvers<never>();
    client.answer({ 'annotations.change': () => late.promise });
    marks.reword(id, 'older');
    await vi.advanceTimersByTimeAsync(300);
    client.answer({
      'annotations.change': ({ fields }) => {
        const [mark] = client.state.marks;
        if (mark) Object.assign(mark, fields);
        return null;
      },
    });
    marks.reword(id, 'newer');
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    late.reject(new CallError('closed'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(client.state.marks[0]?.text).toBe('newer');
    expect(sent('annotations.change')).toHaveLength(2);
  });

  it('before the next change of the same mark, so that they stay in order', async () => {
    marks.reword(id, 'words first');
    marks.change(id, { colour: 'green' });
    await settle();
    expect(sent('annotations.change').map(({ input }) => input)).toEqual([
      { id, fields: { text: 'words first' } },
      { id, fields: { colour: 'green' } },
    ]);
  });

  it('when the screen is left', async () => {
    marks.reword(id, 'leaving');
    watched.stop();
    await settle();
    expect(client.state.marks[0]?.text).toBe('leaving');
  });
});

describe('no change is forgotten before it is kept', () => {
  it.each(['closed', 'diskFull', 'notSaved', 'unexpected'] as const)(
    'a change refused with %s stays shown and is tried again',
    async (code) => {
      client.refuse('annotations.change', code);
      marks.change(id, { colour: 'orange' });
      await settle();
      expect(shown()[0]?.colour).toBe('orange');
      expect(marks.store.getState()).toMatchObject({ unsaved: true, problem: code });
      expect(client.state.marks[0]?.colour).toBe('yellow');
      await vi.advanceTimersByTimeAsync(2000);
      expect(client.state.marks[0]?.colour).toBe('orange');
      expect(marks.store.getState()).toMatchObject({ unsaved: false, problem: null });
    },
  );

  it('an answer that was asked for before a change was kept does not take it back', async () => {
    const before = structuredClone(client.state.marks);
    const answer = Promise.withResolvers<typeof before>();
    client.answer({ 'annotations.list': () => answer.promise });
    client.tell('annotations.changed', { hash });
    marks.change(id, { colour: 'blue' });
    await settle();
    client.answer({ 'annotations.list': () => client.state.marks });
    answer.resolve(before);
    // looked at before the next answer could mend it
    await Promise.resolve().then(() => Promise.resolve());
    expect(shown()[0]?.colour).toBe('blue');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()[0]?.colour).toBe('blue');
  });

  it('a mark that cannot be kept for its own sake does not hold the others up', async () => {
    const others = aMark({ id: '01900000-0000-7000-8000-000000000002' });
    watched.stop();
    await begin(aFakeClient({ marks: [aMark(), others] }));
    client.answer({
      'annotations.tag': () => {
        throw new CallError('unexpected');
      },
    });
    marks.tag(id, 'budget', true);
    marks.change(id, { colour: 'green' });
    marks.change(others.id, { colour: 'pink' });
    await settle();
    expect(client.state.marks.map(({ colour }) => colour)).toEqual(['yellow', 'pink']);
    expect(shown()[0]).toMatchObject({ colour: 'green', tags: ['budget'] });
  });

  it('a new mark whose file is no longer here does not hold the others up either', async () => {
    client.answer({
      'annotations.add': () => {
        throw new CallError('notFound');
      },
    });
    marks.add({ kind: 'highlight', passage });
    marks.change(id, { colour: 'green' });
    await settle();
    expect(client.state.marks[0]?.colour).toBe('green');
    expect(shown()).toHaveLength(2);
    expect(marks.store.getState().unsaved).toBe(true);
  });

  it('it is tried at once when the line is back', async () => {
    client.answer({
      'annotations.remove': () => {
        throw new CallError('closed');
      },
    });
    marks.remove([id]);
    await vi.advanceTimersByTimeAsync(20_000);
    const tried = sent('annotations.remove').length;
    client.setConnection('lost');
    client.setConnection('open');
    await settle();
    expect(sent('annotations.remove').length).toBe(tried + 1);
  });

  it('words for a mark that was deleted elsewhere are given up, and the list is fetched', async () => {
    client.state.marks = [];
    client.refuse('annotations.change', 'notFound');
    marks.reword(id, 'too late');
    marks.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toEqual([]);
    expect(marks.store.getState().unsaved).toBe(false);
  });
});
