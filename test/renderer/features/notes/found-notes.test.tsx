import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { FoundNote } from '../../../../shared/contract/adopting.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { showNotes } from '../../../builders/a-notes-list.tsx';
import { aFakeClient } from '../../../builders/fake-client.ts';

const note = (name: string, part: Partial<FoundNote> = {}): FoundNote => ({
  name,
  state: 'new',
  pdfPage: 5,
  kind: 'highlight',
  colour: 'green',
  author: 'B Okafor',
  text: 'Is this the whole year?',
  words: 'The pool opens at noon',
  mine: null,
  ...part,
});

function aFileWith(notes: FoundNote[]) {
  const client = aFakeClient();
  const adopted: InputOf<'adopting.adopt'>[] = [];
  client.answer({
    'adopting.found': () => ({ notes, skipped: 2, isOurCopy: false, refusal: null }),
    'adopting.adopt': (input) => {
      adopted.push(input);
      notes = notes.filter(({ name }) => !input.names.includes(name));
      return { taken: input.names.length };
    },
  });
  return { client, adopted };
}

it('says nothing of a file without notes inside', async () => {
  await showNotes([]);
  expect(screen.queryByRole('region', { name: 'Notes inside the file' })).toBeNull();
});

it('tells how many notes are inside the file, and shows them only when asked', async () => {
  const { client } = aFileWith([note('1'), note('2', { author: '', text: '' })]);
  const { user } = await showNotes([], {}, client);
  expect(await screen.findByText('2 notes are inside this file.')).toBeTruthy();
  expect(screen.queryByText('Is this the whole year?')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  expect(screen.getByText('Is this the whole year?')).toBeTruthy();
  expect(screen.getByText('Highlight, green, by B Okafor')).toBeTruthy();
  expect(screen.getByText(/2 more cannot be taken over/)).toBeTruthy();
});

it('taking over all leaves alone what would change or delete notes of mine', async () => {
  const { client, adopted } = aFileWith([
    note('1'),
    note('2', { state: 'unplaced' }),
    note('3', { state: 'changed', mine: { text: 'Mine', colour: 'green' } }),
    note('4', { state: 'missing' }),
  ]);
  const { user, announcer } = await showNotes([], {}, client);
  await user.click(await screen.findByRole('button', { name: 'Take over all 2' }));
  await waitFor(() => expect(adopted.map(({ names }) => names)).toEqual([['1', '2']]));
  expect(announcer.store.getState().polite).toBe('2 notes taken over. Undo takes this back.');
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  expect(screen.getByText('Mine says: Mine')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use what this file says' }));
  await waitFor(() => expect(adopted[1]?.names).toEqual(['3']));
  expect(screen.getByRole('button', { name: 'Delete mine as well' })).toBeTruthy();
});

it('a refusal is said beside the offer', async () => {
  const { client } = aFileWith([note('1')]);
  client.refuse('adopting.adopt', 'diskFull');
  const { user } = await showNotes([], {}, client);
  await user.click(await screen.findByRole('button', { name: 'Take it over' }));
  expect(await screen.findByText(/the disk is full/)).toBeTruthy();
});
