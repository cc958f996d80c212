import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { aNote, showNotes } from '../../../builders/a-notes-list.tsx';

const noteButtons = () =>
  screen.getAllByRole('button').filter((button) => button.classList.contains('note-open'));

const titles = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);

it('lists each note with its page, item, kind, colour, passage, words and tags', async () => {
  await showNotes([aNote(1, { text: 'Ask about Sundays', tags: ['budget', 'pools'] })]);
  expect(noteButtons().map((button) => button.textContent)).toEqual([
    'Page 3, item 2 YHighlight, yellowPassage 1Ask about SundaysTags: budget, pools',
  ]);
  expect(screen.getByText('1 note')).toBeTruthy();
});

it('orders by page, item, tag or colour, and keeps the choice', async () => {
  const notes = [
    aNote(1, { tags: ['pools'], colour: 'green' }),
    aNote(2, { tags: ['pools', 'budget'], colour: 'yellow' }, 6),
    aNote(3, {}, 1),
  ];
  const { user } = await showNotes(notes);
  expect(titles()).toEqual(['Page 3, item 2', 'Page 4, item 2', 'PDF page 1']);
  const order = screen.getByLabelText('Order');
  await user.selectOptions(order, 'Agenda item');
  expect(titles()).toEqual(['2  Swimming Pools', 'Outside the agenda items']);
  await user.selectOptions(order, 'Colour');
  expect(titles()).toEqual(['Yellow', 'Green']);
  await user.selectOptions(order, 'Tag');
  expect(titles()).toEqual(['budget', 'pools', 'Without a tag']);
  expect(localStorage.getItem('moothall.notes-order')).toBe('tag');
  localStorage.clear();
});

it('finds by words of the passage, of the note and of a tag, and says how many of all', async () => {
  const notes = [
    aNote(1, { text: 'Café opening' }),
    aNote(2, { tags: ['cafe'] }),
    aNote(3),
    aNote(4, { colour: 'pink' }),
  ];
  const { user } = await showNotes(notes);
  await user.type(screen.getByLabelText('Find in my notes'), 'CAFE');
  expect(screen.getByText('2 of 4 notes')).toBeTruthy();
  expect(noteButtons()).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Show all notes' }));
  await user.click(screen.getByText('Show only some'));
  await user.selectOptions(screen.getByLabelText('Colour'), 'Pink');
  expect(noteButtons()).toHaveLength(1);
  await user.type(screen.getByLabelText('Find in my notes'), 'nowhere');
  expect(screen.getByText(/No note here holds all of that/)).toBeTruthy();
});

it('a press shows the passage in the page and opens the note; Enter goes on into its words', async () => {
  const { user, marks, reader } = await showNotes([aNote(1), aNote(2, {}, 6)]);
  const [, second] = noteButtons();
  await user.click(second as HTMLElement);
  expect(reader.asked).toEqual(['show page 6']);
  expect(marks.store.getState()).toMatchObject({ selected: aNote(2).id, editing: null });
  expect(second?.getAttribute('aria-expanded')).toBe('true');
  second?.focus();
  await user.keyboard('{Enter}');
  const words = screen.getByLabelText('My note');
  expect(document.activeElement).toBe(words);
  expect(marks.store.getState()).toMatchObject({ editing: aNote(2).id, editingIn: 'list' });
});

it('words are kept as they are typed, and Esc goes back to the note in the list', async () => {
  const { user, client, marks } = await showNotes([aNote(1, { text: 'Late. ' })]);
  noteButtons()[0]?.focus();
  await user.keyboard('{Enter}Why so late?');
  expect(marks.store.getState().marks?.[0]?.text).toBe('Late. Why so late?');
  await waitFor(() => expect(client.state.marks[0]?.text).toBe('Late. Why so late?'));
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText('My note')).toBeNull();
  expect(document.activeElement).toBe(noteButtons()[0]);
});

it('says that words are not saved for as long as they are not', async () => {
  const { user, client } = await showNotes([aNote(1)]);
  client.answer({
    'annotations.change': () => {
      throw new Error('no answer');
    },
  });
  await user.click(noteButtons()[0] as HTMLElement);
  expect(screen.getByText('Saved on this laptop')).toBeTruthy();
  await user.type(screen.getByLabelText('My note'), 'x');
  expect(screen.queryByText('Saved on this laptop')).toBeNull();
  expect(screen.getByText('Saving…')).toBeTruthy();
});

it('J and K go from note to note in the order of the list, and type letters where words are typed', async () => {
  const { user, reader, marks } = await showNotes([aNote(1), aNote(2), aNote(3, {}, 6)]);
  noteButtons()[0]?.focus();
  await user.keyboard('jj');
  await waitFor(() => expect(document.activeElement).toBe(noteButtons()[2]));
  expect(marks.store.getState().selected).toBe(aNote(3).id);
  expect(reader.asked).toEqual(['show page 5', 'show page 6']);
  await user.keyboard('k');
  await waitFor(() => expect(document.activeElement).toBe(noteButtons()[1]));
  await user.click(screen.getByLabelText('My note'));
  await user.keyboard('jk');
  expect(marks.store.getState().marks?.[1]?.text).toBe('jk');
});

it('a deleted note goes at once, the keyboard goes to its neighbour, and it can be brought back', async () => {
  const { user, client, announcer } = await showNotes([aNote(1), aNote(2), aNote(3)]);
  await user.click(noteButtons()[1] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(noteButtons().map((one) => one.querySelector('q')?.textContent)).toEqual([
    'Passage 1',
    'Passage 3',
  ]);
  expect(document.activeElement).toBe(noteButtons()[1]);
  expect(announcer.store.getState().polite).toContain('Undo brings it back');
  const undo = screen.getByRole('button', { name: 'Bring it back' });
  expect(undo.hasAttribute('disabled')).toBe(true);
  client.state.undo.push('Removed: Highlight');
  act(() => client.tell('history.changed', {}));
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  expect(client.called.map(({ name }) => name)).toContain('history.undo');
});

it('the offer to bring back goes with the next change, for Undo would then take back that', async () => {
  const { user, client } = await showNotes([aNote(1), aNote(2)]);
  await user.click(noteButtons()[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  act(() => client.tell('history.changed', {}));
  act(() => client.tell('history.changed', {}));
  expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
});

it('changes the colour by its name and says what the colours mean to me', async () => {
  const { user, client } = await showNotes([aNote(1)]);
  await user.click(screen.getByText('Show only some'));
  await user.click(screen.getByRole('button', { name: 'What my colours mean' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Pink'), 'ask');
  await user.click(within(dialog).getByRole('button', { name: 'Done' }));
  expect(client.state.meanings['pink']).toBe('ask');
  await user.click(noteButtons()[0] as HTMLElement);
  await user.click(screen.getByRole('radio', { name: 'Pink: ask' }));
  await waitFor(() => expect(client.state.marks[0]?.colour).toBe('pink'));
});

it('offers known tags, takes new ones with Enter and takes one away', async () => {
  const { user, client } = await showNotes([
    aNote(1),
    aNote(2, { tags: ['attendance', 'budget'] }),
  ]);
  await user.click(noteButtons()[0] as HTMLElement);
  const box = screen.getByRole('textbox', { name: 'Tags' });
  const offered = () => screen.getAllByRole('button', { name: /^Add tag/ });
  expect(offered()).toHaveLength(2);
  await user.type(box, 'bud');
  expect(offered().map((one) => one.textContent)).toEqual(['+ budget']);
  await user.click(offered()[0] as HTMLElement);
  expect(document.activeElement).toBe(box);
  await waitFor(() => expect(client.state.marks[0]?.tags).toEqual(['budget']));
  await user.type(box, 'late papers{Enter}');
  await waitFor(() => expect(client.state.marks[0]?.tags).toEqual(['budget', 'late papers']));
  expect((box as HTMLInputElement).value).toBe('');
  await user.type(box, 'pools');
  await user.tab();
  await waitFor(() => expect(client.state.marks[0]?.tags).toContain('pools'));
  const row = screen.getByRole('row', { name: 'budget' });
  await user.click(within(row).getByRole('button'));
  await waitFor(() => expect(client.state.marks[0]?.tags).toEqual(['late papers', 'pools']));
});

it('shows what a note said before, and puts it back', async () => {
  const { user, client } = await showNotes([aNote(1, { text: 'Now' })]);
  client.answer({
    'history.of': () => [
      { value: 'Now', by: 'A Hartley', at: '2025-02-08T12:00:00Z', current: true },
      { value: 'Before', by: 'A Hartley', at: '2025-02-07T12:00:00Z', current: false },
      { value: '', by: 'A Hartley', at: '2025-02-06T12:00:00Z', current: false },
    ],
  });
  await user.click(noteButtons()[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'What this said before' }));
  await user.click(await screen.findByRole('button', { name: 'Put this back' }));
  await waitFor(() => expect(client.state.marks[0]?.text).toBe('Before'));
  expect(document.activeElement).toBe(screen.getByLabelText('My note'));
});

it('a place found by the app is said to be one, and is settled or placed by hand', async () => {
  const likely = { ...aNote(1).place, state: 'likely' as const, from: 'b'.repeat(64) };
  const gone = { ...likely, parts: [], state: 'gone' as const };
  const { user, client, reader, marks } = await showNotes([
    aNote(1, { place: likely }),
    aNote(2, { place: gone }),
  ]);
  expect(titles()).toEqual(['Not in this edition', 'Page 3, item 2']);
  expect(noteButtons()[1]?.textContent).toContain('Dotted: please check');
  await user.click(noteButtons()[1] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'This is the right place' }));
  await waitFor(() => expect(client.state.marks[0]?.place.state).toBe('accepted'));
  await user.click(noteButtons()[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Place it by hand' }));
  expect(marks.store.getState().placing).toBe(aNote(2).id);
  expect(reader.asked.at(-1)).toBe('focus the pages');
});

it('asks a question of a note, and takes notes out, only where that can be done', async () => {
  const onAsk = vi.fn();
  const onTakeOut = vi.fn();
  const { user } = await showNotes([aNote(1, {}, 7)], { onAsk, onTakeOut });
  await user.click(noteButtons()[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Ask this' }));
  expect(onAsk).toHaveBeenCalledWith({ passage: null, mark: aNote(1).id, pdfPage: 7 });
  await user.click(screen.getByRole('button', { name: 'Take my notes out…' }));
  expect(onTakeOut).toHaveBeenCalledOnce();
});

it('an empty list says so in one sentence, with one way to begin', async () => {
  const { user, marks, reader } = await showNotes([]);
  await user.click(await screen.findByRole('button', { name: 'Begin to highlight' }));
  expect(marks.store.getState().tool).toBe('highlight');
  expect(reader.asked).toEqual(['focus the pages']);
});

it('two thousand notes are all in the list, but only those near the window are laid out', async () => {
  const notes = Array.from({ length: 2000 }, (_, index) => aNote(index + 1));
  const { marks } = await showNotes(notes);
  expect(screen.getByText('2000 notes')).toBeTruthy();
  expect(noteButtons().length).toBeLessThan(40);
  act(() => marks.select(aNote(1500).id));
  const open = await screen.findByRole('button', { expanded: true, name: /Passage 1500/ });
  expect(open.closest('li')?.getAttribute('aria-posinset')).toBe('1500');
  expect(open.closest('li')?.getAttribute('aria-setsize')).toBe('2000');
});
