import { describe, expect, it } from 'vitest';
import { CallError } from '../../../shared/contract/call-error.ts';
import {
  aClock,
  aCouncilLedger,
  aDatabase,
  aPersonalLedger,
  clerk,
} from '../../builders/a-ledger.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'CallError', code });

describe('a change', () => {
  it('makes a row whose unset fields have their initial values', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Committee added', (tx) => {
      tx.set('committee', 'c1', { name: 'Parks Board' });
    });
    expect(ledger.row('committee', 'c1')).toEqual({
      id: 'c1',
      name: 'Parks Board',
      organisation: '',
    });
  });

  it('is kept as ops with who, when and why, and an op is never changed or deleted', () => {
    const { ledger, database } = aCouncilLedger();
    ledger.change(clerk, 'Committee added', (tx) => {
      tx.set('committee', 'c1', { name: 'Parks Board' });
    });
    expect(ledger.history('committee', 'c1', 'name')).toEqual([
      {
        value: 'Parks Board',
        author: 'Ada Clerk',
        at: '2026-03-02T18:30:00.000Z',
        label: 'Committee added',
        isStep: false,
        current: true,
      },
    ]);
    expect(() => database.exec(`UPDATE "op" SET "value" = '"x"'`)).toThrow('append-only');
    expect(() => database.exec('DELETE FROM "op"')).toThrow('append-only');
  });

  it('writes nothing for a value that is shown already', () => {
    const { ledger, database } = aCouncilLedger();
    const set = () =>
      ledger.change(clerk, 'Contact set', (tx) => {
        tx.set('meeting', 'm1', {
          place: 'Room 1',
          evidence: { place: { pdfPage: 1, sentence: 'Printed.', level: 'sure' } },
        });
      });
    set();
    const ops = () => database.prepare('SELECT count(*) FROM "op"').pluck().get();
    const before = ops();
    set();
    expect([ops(), ledger.next().undo]).toEqual([before, 'Contact set']);
    expect(database.prepare('SELECT count(*) FROM "change"').pluck().get()).toBe(1);
  });

  it('is all or nothing: a failure in its midst leaves rows, log and numbering as they were', () => {
    const { ledger, database } = aCouncilLedger();
    expect(() =>
      ledger.change(clerk, 'Half', (tx) => {
        tx.set('committee', 'c1', { name: 'Parks Board' });
        throw new Error('in its midst');
      }),
    ).toThrow('in its midst');
    expect(ledger.rows('committee')).toEqual([]);
    ledger.change(clerk, 'Whole', (tx) => tx.set('committee', 'c2', { name: 'Roads Board' }));
    const seqs = database.prepare('SELECT "seq", "lamport" FROM "op"').raw().all();
    expect(seqs).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('sees its own writes, and nobody else does before the commit', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Two steps', (tx) => {
      tx.set('person', 'p1', { name: 'A Reader' });
      expect(tx.row('person', 'p1')?.name).toBe('A Reader');
      tx.delete('person', 'p1');
      expect(tx.row('person', 'p1')).toBeNull();
      expect(tx.rows('person')).toEqual([]);
    });
  });

  it('tells listeners which rows it touched, after the commit, until they stop', () => {
    const { ledger } = aCouncilLedger();
    const told: unknown[] = [];
    const stop = ledger.on((changed) =>
      told.push([...changed].map(([noun, ids]) => [noun, ...ids])),
    );
    const add = (id: string) =>
      ledger.change(clerk, 'Added', (tx) => tx.set('committee', id, { name: id }));
    add('c1');
    ledger.change(clerk, 'Nothing', () => undefined);
    stop();
    add('c2');
    expect(told).toEqual([[['committee', 'c1']]]);
  });

  it('refuses a value that does not fit the noun, an unknown field and an unknown noun', () => {
    const { ledger } = aCouncilLedger();
    const attempt = (fields: object) => () =>
      ledger.change(clerk, 'Wrong', (tx) => tx.set('meeting', 'm1', fields));
    expect(attempt({ date: '31 March' })).toThrow(refusal('invalidInput'));
    expect(attempt({ nonsense: 1 })).toThrow(refusal('invalidInput'));
    expect(attempt({ constructor: 1 })).toThrow(refusal('invalidInput'));
    const unknown = 'sqlite_schema' as 'meeting';
    expect(() => ledger.row(unknown, 'x')).toThrow(CallError);
    expect(ledger.rows('meeting')).toEqual([]);
  });

  it('cannot be written to after it has ended, nor wait for anything', () => {
    const { ledger } = aCouncilLedger();
    let kept: { set: (noun: 'committee', id: string, fields: object) => void } | undefined;
    ledger.change(clerk, 'Kept', (tx) => {
      kept = tx;
    });
    expect(() => kept?.set('committee', 'c1', { name: 'Late' })).toThrow('has ended');
    const waits = async () => Promise.resolve();
    expect(() => ledger.change(clerk, 'Waits', () => waits() as unknown as undefined)).toThrow(
      'cannot wait',
    );
  });
});

describe('rows', () => {
  it('come in the order of their positions, and only those asked for', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Agenda', (tx) => {
      tx.set('agendaItem', 'b', { meeting: 'm1', position: 2, pack: null });
      tx.set('agendaItem', 'a', { meeting: 'm1', position: 10, pack: 'p1' });
      tx.set('agendaItem', 'c', { meeting: 'm1', position: 1 });
      tx.set('agendaItem', 'd', { meeting: 'm2', position: 0 });
    });
    const ids = (where: object) => ledger.rows('agendaItem', where).map(({ id }) => id);
    expect(ids({ meeting: 'm1' })).toEqual(['c', 'b', 'a']);
    expect(ids({ meeting: 'm1', pack: null })).toEqual(['c', 'b']);
    expect(ids({ id: 'd' })).toEqual(['d']);
  });

  it('hold whole values of JSON fields', () => {
    const { ledger } = aPersonalLedger();
    ledger.change(clerk, 'Read', (tx) => tx.set('readingPosition', 'h', { fit: 1.5, pdfPage: 7 }));
    expect(ledger.row('readingPosition', 'h')).toEqual({
      id: 'h',
      pdfPage: 7,
      offsetPerMille: 0,
      fit: 1.5,
      quarterTurns: 0,
      textView: 0,
      readAt: '',
    });
  });
});

describe('the next launch', () => {
  it('writes under a new run and goes on counting Lamport numbers', () => {
    const database = aDatabase();
    for (const name of ['First', 'Second']) {
      const { ledger } = aCouncilLedger(database, aClock());
      ledger.change(clerk, name, (tx) => tx.set('committee', 'c1', { name }));
    }
    const ops = database
      .prepare<[], { run: string; seq: number; lamport: number }>(
        `SELECT "run", "seq", "lamport" FROM "op" WHERE "field" = 'name' ORDER BY "lamport"`,
      )
      .all();
    expect(ops.map(({ seq, lamport }) => [seq, lamport])).toEqual([
      [2, 2],
      [1, 3],
    ]);
    expect(new Set(ops.map(({ run }) => run)).size).toBe(2);
  });
});
