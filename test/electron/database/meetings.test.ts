import { expect, it } from 'vitest';
import { prepareMeetings, prepareNewestPapers } from '../../../electron/database/meetings.ts';
import { aCouncilLedger, clerk } from '../../builders/a-ledger.ts';

const said = (level: 'sure' | 'check' | 'confirmed' | 'unknown') => ({
  level,
  sentence: 'Printed.',
  pdfPage: 1,
});

function aYear() {
  const council = aCouncilLedger();
  council.ledger.change(clerk, 'Meetings', (tx) => {
    tx.set('committee', 'c', { name: 'Parks Board', organisation: 'Anytown Council' });
    tx.set('meeting', 'spring', {
      committee: 'c',
      date: '2026-03-02',
      time: '18:30',
      place: 'Hall',
    });
    tx.set('meeting', 'autumn', { committee: 'c', date: '2026-10-01' });
    tx.set('meeting', 'undated', { committee: 'gone' });
    tx.set('pack', 'first', {
      meeting: 'spring',
      kind: 'agendaPack',
      importedAt: '2026-02-20T10:00:00Z',
    });
    tx.set('pack', 'revised', {
      meeting: 'spring',
      kind: 'agendaPack',
      importedAt: '2026-02-19T10:00:00Z',
      revises: 'first',
    });
    tx.set('pack', 'extra', {
      meeting: 'spring',
      kind: 'supplement',
      importedAt: '2026-03-01T10:00:00Z',
    });
    tx.set('agendaItem', 'i1', {
      meeting: 'spring',
      evidence: { title: said('check'), kind: said('sure') },
    });
    tx.set('agendaItem', 'i2', { meeting: 'spring', removed: 1 });
    tx.set('paper', 'p1', {
      item: 'i1',
      evidence: { title: said('check'), role: said('confirmed') },
    });
    tx.set('paper', 'p2', { item: 'i1' });
    tx.set('paper', 'p3', { item: 'i2' });
    tx.set('paperVersion', 'v1', { paper: 'p1', number: 1, textHash: 'old' });
    tx.set('paperVersion', 'v2', { paper: 'p1', number: 2, textHash: 'new' });
    tx.set('paperVersion', 'v3', { paper: 'p3', number: 1, textHash: 'removed' });
  });
  return council;
}

it('lists every meeting, latest first, with what it holds and what is to be looked at', () => {
  const { database } = aYear();
  const meetings = prepareMeetings(database)();
  expect(meetings.map(({ id }) => id)).toEqual(['autumn', 'spring', 'undated']);
  expect(meetings[1]).toEqual({
    id: 'spring',
    committee: 'Parks Board',
    organisation: 'Anytown Council',
    date: '2026-03-02',
    time: '18:30',
    place: 'Hall',
    items: 1,
    papers: 2,
    toCheck: 2,
    mainPack: 'revised',
    record: null,
    committeeId: 'c',
    status: 'planned',
    movedFrom: null,
  });
  expect(meetings[2]).toMatchObject({ committee: '', mainPack: null, items: 0, toCheck: 0 });
});

it('counts what was never found, as the review lists it, and nothing that a person has confirmed', () => {
  const { ledger, database } = aYear();
  ledger.change(clerk, 'Confirmed', (tx) => {
    tx.set('agendaItem', 'i1', { evidence: { title: said('confirmed'), kind: said('unknown') } });
  });
  expect(prepareMeetings(database)().find(({ id }) => id === 'spring')?.toCheck).toBe(2);
});

it('knows the newest words of each paper that still belongs to the agenda', () => {
  const { database } = aYear();
  expect(prepareNewestPapers(database)()).toEqual([
    { meeting: 'spring', paper: 'p1', textHash: 'new' },
  ]);
});
