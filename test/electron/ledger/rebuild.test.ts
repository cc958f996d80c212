import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { choice, noun, text } from '../../../shared/domain/noun.ts';
import { sharedNouns } from '../../../shared/domain/nouns.ts';
import { aClock, aCouncilLedger, aRandom, clerk, derived } from '../../builders/a-ledger.ts';

describe('rebuild from log', () => {
  it('gives identical tables, indexes and search lines, and repairs a row that was altered behind its back', () => {
    const { ledger, database } = aCouncilLedger();
    ledger.change(clerk, 'Added', (tx) => {
      tx.set('agendaItem', 'i1', {
        meeting: 'm1',
        title: 'Trees',
        subItems: [{ label: '(a)', title: 'Oaks' }],
      });
      tx.set('agendaItem', 'i2', { meeting: 'm1', title: 'Roads' });
    });
    ledger.change(clerk, 'Removed', (tx) => tx.delete('agendaItem', 'i2'));
    const schema = () =>
      database.prepare('SELECT "type", "name", "sql" FROM sqlite_schema ORDER BY 1, 2').all();
    const before = [derived(database), schema()];
    database.exec(`UPDATE "agendaItem" SET "title" = 'Forged'; DELETE FROM "searchable"`);
    ledger.rebuild();
    expect([derived(database), schema()]).toEqual(before);
  });

  it('happens by itself when this app reads the log otherwise than the last one did', () => {
    const older = {
      ...sharedNouns,
      person: noun('person', 'everyone', {
        ...sharedNouns.person.fields,
        name: choice(z.enum(['Ann']), 'Ann'),
      }),
    };
    const { ledger, database } = aCouncilLedger();
    ledger.change(clerk, 'Added', (tx) => tx.set('person', 'p1', { name: 'Bob' }));
    const options = { database, clock: aClock().read, random: aRandom() };
    expect(openLedger({ ...options, nouns: older }).row('person', 'p1')?.name).toBe('Ann');
    expect(openLedger({ ...options, nouns: sharedNouns }).row('person', 'p1')?.name).toBe('Bob');
  });

  it('is not possible for a field without a column: a migration is missing, and opening says so', () => {
    const { database } = aCouncilLedger();
    const options = { database, clock: aClock().read, random: aRandom() };
    const nouns = { person: noun('person', 'everyone', { nickname: text() }) };
    expect(() => openLedger({ ...options, nouns })).toThrow('person lacks nickname');
    const reserved = { person: noun('person', 'everyone', { deleted: text() }) };
    expect(() => openLedger({ ...options, nouns: reserved })).toThrow('reserved');
  });
});
