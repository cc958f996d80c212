import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHistory } from '../../../electron/services/history.ts';
import { createProfile } from '../../../electron/services/profile.ts';
import { type ACouncil, aCouncil, withMeeting } from '../../builders/a-council.ts';

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
