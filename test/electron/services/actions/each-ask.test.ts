import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EachAsk, eachAsk } from '../../../../electron/services/actions/each-ask.ts';
import { today } from '../../../builders/a-council.ts';
import { type AskDesk, anAskDesk } from '../../../builders/an-ask-desk.ts';

let desk: AskDesk;
let each: EachAsk;
beforeEach(() => {
  desk = anAskDesk();
  each = eachAsk({ ...desk, clock: () => today, newId: () => 'unused' });
});
afterEach(() => desk.remove());

const all = () => ({
  council: desk.council.rows('action'),
  privateBusiness: desk.privateBusiness.rows('action'),
});
const owners = () => desk.owners('a1', 'a2', 'a3', 'p1');

/** Longer than a portion lasts, so that each ask has one of its own. */
function takesLong(): void {
  const end = performance.now() + 30;
  while (performance.now() < end);
}

const giveTo =
  (owner: string, first = (_id: string): void => undefined): Parameters<EachAsk>[2] =>
  (tx, { id }) => {
    takesLong();
    first(id);
    tx.set('action', id, { owner });
  };

describe('an act on many asks', () => {
  it('is one step of Undo of each file, with others answered between its portions', async () => {
    let answered = 0;
    let ended = false;
    const act = each(all(), 'Given', giveTo('Ada')).then(() => {
      ended = true;
    });
    while (!ended) {
      await setImmediate();
      answered += 1;
    }
    await act;
    expect(answered).toBeGreaterThan(2);
    expect(await owners()).toEqual(['Ada', 'Ada', 'Ada', 'Ada']);
    desk.council.undo({ name: 'Ada' });
    expect(await owners()).toEqual(['', '', '', 'Ada']);
    desk.privateBusiness.undo({ name: 'Ada' });
    expect(await owners()).toEqual(['', '', '', '']);
  });

  it('that fails on the way takes back what it has written', async () => {
    const before = desk.council.next().undo;
    const failing = giveTo('Ada', (id) => {
      if (id === 'a3') throw new Error('the disk is gone');
    });
    await expect(each(all(), 'Given', failing)).rejects.toThrow('the disk is gone');
    expect(await owners()).toEqual(['', '', '', '']);
    expect(desk.council.next()).toEqual({ undo: before, redo: 'Given' });
  });

  it('leaves out what was taken away or made another kind meanwhile', async () => {
    const act = each(all(), 'Given', giveTo('Ada'));
    await setImmediate();
    desk.council.change({ name: 'Ada' }, 'Meanwhile', (tx) => {
      tx.delete('action', 'a2');
      tx.set('action', 'a3', { kind: 'recommendation' });
    });
    await act;
    expect(desk.council.row('action', 'a2')).toBeNull();
    expect(await desk.owners('a3')).toEqual(['']);
  });

  it('waits for the one before, so that each is a step of its own', async () => {
    await Promise.all([
      each(all(), 'Given to Ada', giveTo('Ada')),
      each(all(), 'Given to Bea', giveTo('Bea')),
    ]);
    expect(await owners()).toEqual(['Bea', 'Bea', 'Bea', 'Bea']);
    expect(desk.council.undo({ name: 'Ada' })).toBe('Given to Bea');
    expect(await desk.owners('a1', 'a2', 'a3')).toEqual(['Ada', 'Ada', 'Ada']);
    expect(desk.council.undo({ name: 'Ada' })).toBe('Given to Ada');
  });
});
