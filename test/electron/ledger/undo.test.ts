import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClock, aCouncilLedger, aDatabase, clerk, derived } from '../../builders/a-ledger.ts';
import { howMany } from '../../builders/long-run.ts';

const notUndoable = expect.objectContaining({ name: 'CallError', code: 'notUndoable' });

describe('Undo', () => {
  it('puts a mended value back and says what it took back, after a restart too', () => {
    const database = aDatabase();
    const first = aCouncilLedger(database).ledger;
    first.change(clerk, 'Meeting added', (tx) => tx.set('meeting', 'm1', { place: 'Room 1' }));
    first.change(clerk, 'Place mended', (tx) => tx.set('meeting', 'm1', { place: 'Room 2' }));
    const second = aCouncilLedger(database).ledger;
    expect(second.next()).toEqual({ undo: 'Place mended', redo: null });
    expect(second.undo(clerk)).toBe('Place mended');
    expect(second.row('meeting', 'm1')?.place).toBe('Room 1');
    const third = aCouncilLedger(database).ledger;
    expect(third.next()).toEqual({ undo: 'Meeting added', redo: 'Place mended' });
    expect(third.redo(clerk)).toBe('Place mended');
    expect(third.row('meeting', 'm1')?.place).toBe('Room 2');
  });

  it('brings a deleted row back whole', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Added', (tx) => {
      tx.set('person', 'p1', { name: 'A Reader', organisation: 'Anytown Council', title: 'Mr' });
    });
    const before = ledger.row('person', 'p1');
    ledger.change(clerk, 'Removed', (tx) => tx.delete('person', 'p1'));
    expect(ledger.row('person', 'p1')).toBeNull();
    ledger.undo(clerk);
    expect(ledger.row('person', 'p1')).toEqual(before);
  });

  it('refuses in words where nothing is left to undo or do again', () => {
    const { ledger } = aCouncilLedger();
    expect(() => ledger.undo(clerk)).toThrow(notUndoable);
    expect(() => ledger.redo(clerk)).toThrow(notUndoable);
  });

  it('passes over what nobody would undo, such as a reading position', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Quiet', (tx) => tx.set('committee', 'c1', { name: 'Parks' }), {
      undoable: false,
    });
    expect(ledger.next()).toEqual({ undo: null, redo: null });
  });

  it('leaves alone what was changed since by something else', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Mended', (tx) => {
      tx.set('meeting', 'm1', { place: 'Room 1', time: '10:00' });
    });
    ledger.change(clerk, 'Mended again', (tx) => {
      tx.set('meeting', 'm1', { place: 'Room 2', time: '11:00' });
    });
    ledger.change(clerk, 'Import', (tx) => tx.set('meeting', 'm1', { place: 'Town Hall' }), {
      undoable: false,
    });
    ledger.undo(clerk);
    expect(ledger.row('meeting', 'm1')).toMatchObject({ place: 'Town Hall', time: '10:00' });
  });

  it('does not bring back a row that something else took away since', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Added', (tx) => tx.set('committee', 'c1', { name: 'Parks' }));
    ledger.change(clerk, 'Mended', (tx) => tx.set('committee', 'c1', { name: 'Parks Board' }));
    ledger.change(clerk, 'Gone', (tx) => tx.delete('committee', 'c1'), { undoable: false });
    ledger.undo(clerk);
    expect(ledger.row('committee', 'c1')).toBeNull();
  });

  it('forgets what could be done again once something new is done', () => {
    const { ledger } = aCouncilLedger();
    const name = (to: string) =>
      ledger.change(clerk, to, (tx) => tx.set('committee', 'c1', { name: to }));
    name('One');
    name('Two');
    ledger.undo(clerk);
    name('Three');
    expect(ledger.next()).toEqual({ undo: 'Three', redo: null });
    ledger.undo(clerk);
    expect(ledger.row('committee', 'c1')?.name).toBe('One');
  });

  it('is in the history of the field like any other change', () => {
    const { ledger, clock } = aCouncilLedger();
    ledger.change(clerk, 'Named', (tx) => tx.set('committee', 'c1', { name: 'Parks' }));
    ledger.change(clerk, 'Renamed', (tx) => tx.set('committee', 'c1', { name: 'Greens' }));
    clock.set('2026-03-02T19:00:00.000Z');
    ledger.undo({ name: 'Ben Chair' });
    const [newest, , oldest] = ledger.history('committee', 'c1', 'name');
    expect([newest, oldest?.current]).toEqual([
      {
        value: 'Parks',
        author: 'Ben Chair',
        at: '2026-03-02T19:00:00.000Z',
        label: 'Undone: Renamed',
        isStep: true,
        current: true,
      },
      false,
    ]);
  });
});

const id = fc.constantFrom('a', 'b', 'c');
const act = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    id,
    fields: fc.record(
      {
        name: fc.constantFrom('', 'Ann', 'Bob'),
        title: fc.constantFrom(null, 'Mr', 'Dr'),
        organisation: fc.constantFrom('', 'Anytown'),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('delete' as const), id }),
);
const command = fc.oneof(
  { weight: 5, arbitrary: fc.array(act, { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);

type Command =
  | 'undo'
  | 'redo'
  | 'restart'
  | { kind: 'set' | 'delete'; id: string; fields?: object }[];

/** The ledger beside a list of snapshots that a person stepping back and forth would expect to see. */
class Walk {
  readonly database = aDatabase();
  ledger = aCouncilLedger(this.database, aClock()).ledger;
  readonly expected = [this.people()];
  at = 0;

  people() {
    return this.ledger.rows('person');
  }

  do(command: Command, label: string): void {
    if (command === 'restart') this.ledger = aCouncilLedger(this.database, aClock()).ledger;
    else if (command === 'undo') this.undo();
    else if (command === 'redo') this.redo();
    else this.change(command, label);
    expect(this.people()).toEqual(this.expected[this.at]);
  }

  change(acts: Exclude<Command, string>, label: string): void {
    this.ledger.change(clerk, label, (tx) => {
      for (const { kind, id, fields } of acts) {
        if (kind === 'delete') tx.delete('person', id);
        else tx.set('person', id, fields ?? {});
      }
    });
    if (this.ledger.next().undo !== label) return;
    this.at += 1;
    this.expected.splice(this.at, Number.POSITIVE_INFINITY, this.people());
  }

  undo(): boolean {
    if (this.at === 0) return false;
    this.ledger.undo(clerk);
    this.at -= 1;
    return true;
  }

  redo(): boolean {
    if (this.at === this.expected.length - 1) return false;
    this.ledger.redo(clerk);
    this.at += 1;
    return true;
  }
}

it('reliability R14: undoing everything leads back to the start, doing it again to the end', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
      const walk = new Walk();
      commands.forEach((command, index) => {
        walk.do(command, `${index}`);
      });
      while (walk.undo()) expect(walk.people()).toEqual(walk.expected[walk.at]);
      expect(walk.ledger.next().undo).toBeNull();
      while (walk.redo()) expect(walk.people()).toEqual(walk.expected[walk.at]);
      expect(walk.ledger.next().redo).toBeNull();
      const before = derived(walk.database);
      walk.ledger.rebuild();
      expect(derived(walk.database)).toEqual(before);
    }),
    { numRuns: howMany(60, 1000) },
  );
}, 600_000);
