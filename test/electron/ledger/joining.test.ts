import { describe, expect, it } from 'vitest';
import { aClock, aDatabase, aPersonalLedger } from '../../builders/a-ledger.ts';

const me = { name: 'Jo' };
const start = '2026-03-02T18:30:00.000Z';
const later = (ms: number) => new Date(Date.parse(start) + ms).toISOString();

function typing() {
  const clock = aClock(start);
  const database = aDatabase('personal.db');
  const { ledger } = aPersonalLedger(database, clock);
  const say = (text: string, at: number, joins = 'a1') => {
    clock.set(later(at));
    ledger.change(me, 'Note', (tx) => tx.set('annotation', 'a1', { text }), { joins });
  };
  const text = () => ledger.row('annotation', 'a1')?.text;
  return { clock, database, ledger, say, text };
}

describe('changes that join', () => {
  it('are one step of Undo and of Redo, each on the disk as it came', () => {
    const { ledger, say, text, database, clock } = typing();
    ledger.change(me, 'Highlight', (tx) => tx.set('annotation', 'a1', { text: '' }));
    say('Why', 0);
    say('Why is', 900);
    say('Why is it?', 1_800);
    expect(aPersonalLedger(database, clock).ledger.row('annotation', 'a1')?.text).toBe(
      'Why is it?',
    );
    expect(ledger.undo(me)).toBe('Note');
    expect(text()).toBe('');
    ledger.redo(me);
    expect(text()).toBe('Why is it?');
  });

  it('are one step after a restart too', () => {
    const { database, clock, say } = typing();
    say('Why', 0);
    say('Why is', 500);
    const { ledger } = aPersonalLedger(database, clock);
    ledger.undo(me);
    expect(ledger.row('annotation', 'a1')).toBeNull();
    expect(ledger.next().undo).toBeNull();
  });

  it('begin anew after two seconds, with another key, and after something else was done', () => {
    const { ledger, say, text } = typing();
    say('One', 0);
    say('One two', 2_100);
    ledger.undo(me);
    expect(text()).toBe('One');
    say('One three', 2_200);
    say('One three four', 2_300, 'another');
    ledger.undo(me);
    expect(text()).toBe('One three');
    say('Five', 2_400);
    ledger.change(me, 'Tag', (tx) => tx.set('annotationTag', 't1', { tag: 'x' }));
    say('Five six', 2_500);
    ledger.undo(me);
    expect(text()).toBe('Five');
  });

  it('go past what is not undoable, and Undo leaves that alone', () => {
    const { ledger, say, text } = typing();
    say('One', 0);
    ledger.change(me, 'Place', (tx) => tx.set('readingPosition', 'f1', { pdfPage: 7 }), {
      undoable: false,
    });
    say('One two', 500);
    ledger.undo(me);
    expect(text()).toBeUndefined();
    expect(ledger.row('readingPosition', 'f1')?.pdfPage).toBe(7);
  });

  it('do not join a change that was undone meanwhile', () => {
    const { ledger, say, text } = typing();
    say('One', 0);
    ledger.undo(me);
    say('Two', 100);
    expect(ledger.next().undo).toBe('Note');
    ledger.undo(me);
    expect(text()).toBeUndefined();
    expect(ledger.next().undo).toBeNull();
  });
});

it('tells when the next steps were made', () => {
  const { ledger, say } = typing();
  say('One', 0);
  say('Two', 5_000);
  expect(ledger.nextAt()).toEqual({ undo: later(5_000), redo: null });
  ledger.undo(me);
  expect(ledger.nextAt()).toEqual({ undo: later(0), redo: later(5_000) });
});
