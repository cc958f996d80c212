import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHistory } from '../../../electron/services/history.ts';
import { createProfile } from '../../../electron/services/profile.ts';
import { type ACouncil, aCouncil, withMeeting } from '../../builders/a-council.ts';
import { aClock, aCouncilLedger, aDatabase, aPersonalLedger } from '../../builders/a-ledger.ts';
import { aRecordRoom } from '../../builders/a-record.ts';

let council: ACouncil;
beforeEach(() => {
  council = withMeeting(aCouncil());
});
afterEach(() => council.remove());

const mend = (title: string) =>
  council.council.change({ name: 'Jo' }, `Mend: ${title}`, (tx) =>
    tx.set('agendaItem', 'i2', { title }),
  );

it('tells every value a field has had, newest first, and who set it', async () => {
  mend('Winter roads');
  const past = await createHistory(council)['history.of']({
    noun: 'agendaItem',
    id: 'i2',
    field: 'title',
  });
  expect(past.map(({ value, by, current }) => [value, by, current])).toEqual([
    ['Winter roads', 'Jo', true],
    ['Winter service', 'Import', false],
  ]);
});

it('undoes and redoes by the label of the change, in the name of the profile', async () => {
  const about = { version: '', folder: '', sqlite: '' };
  const profile = createProfile({ ...council, about });
  await profile['profile.save']({
    name: 'Sam',
    role: 'clerk',
    committee: null,
    theme: 'system',
    typeSize: 100,
  });
  mend('Winter roads');
  const history = createHistory(council);
  expect(await history['history.next']({})).toEqual({ undo: 'Mend: Winter roads', redo: null });
  expect(await history['history.undo']({})).toEqual({ undone: 'Mend: Winter roads' });
  expect(council.council.row('agendaItem', 'i2')?.title).toBe('Winter service');
  expect(await history['history.redo']({})).toEqual({ redone: 'Mend: Winter roads' });
  const [newest] = await history['history.of']({ noun: 'agendaItem', id: 'i2', field: 'title' });
  expect([newest?.value, newest?.by]).toEqual(['Winter roads', 'Sam']);
});

it('refuses a field that no noun has, inherited names included', () => {
  const history = createHistory(council);
  for (const [noun, field] of [
    ['agendaItem', 'colour'],
    ['constructor', 'name'],
    ['agendaItem', 'toString'],
  ] as const)
    expect(() => history['history.of']({ noun, id: 'i2', field })).toThrow('invalidInput');
});

describe('over both ledgers', () => {
  const at = (minute: number) => `2026-03-02T18:${String(minute).padStart(2, '0')}:00.000Z`;

  function both() {
    const clock = aClock(at(0));
    const shared = aCouncilLedger(aDatabase(), clock).ledger;
    const personal = aPersonalLedger(aDatabase('personal.db'), clock).ledger;
    const { privateBusiness } = aRecordRoom(clock);
    const history = createHistory({ council: shared, privateBusiness, personal });
    const mend = (title: string, minute: number) => {
      clock.set(at(minute));
      shared.change({ name: 'Jo' }, `Mend: ${title}`, (tx) => tx.set('agendaItem', 'i', { title }));
    };
    const note = (text: string, minute: number) => {
      clock.set(at(minute));
      personal.change({ name: 'Jo' }, `Note: ${text}`, (tx) => tx.set('annotation', 'a', { text }));
    };
    return { history, mend, note };
  }

  it('takes back what was done last, wherever it is kept, and does it again in the same order', async () => {
    const { history, mend, note } = both();
    note('one', 1);
    mend('two', 2);
    note('three', 3);
    const undone: string[] = [];
    const redone: string[] = [];
    for (let step = 0; step < 3; step += 1) undone.push((await history['history.undo']({})).undone);
    expect(undone).toEqual(['Note: three', 'Mend: two', 'Note: one']);
    for (let step = 0; step < 3; step += 1) redone.push((await history['history.redo']({})).redone);
    expect(redone).toEqual(['Note: one', 'Mend: two', 'Note: three']);
    expect(await history['history.next']({})).toEqual({ undo: 'Note: three', redo: null });
  });

  it('refuses in words where neither has anything left', () => {
    const { history } = both();
    expect(() => history['history.undo']({})).toThrow('notUndoable');
    expect(() => history['history.redo']({})).toThrow('notUndoable');
  });
});
