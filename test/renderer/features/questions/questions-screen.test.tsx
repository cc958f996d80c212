import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anId, aQuestion } from '../../../builders/a-question.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const address = '#/questions/meeting-1';
const pools = 'Why do the pools close at noon?';
const second = aQuestion({ id: anId(2), text: 'Who decides?', position: 1 });
const withTwo = () => aFakeClient({ questions: [aQuestion(), second] });
const texts = () =>
  screen.getAllByText(/^(Why do the pools|Who decides)/).map((line) => line.textContent);
/** What the browser offers below a field. */
const offersOf = (field: HTMLElement) =>
  field instanceof HTMLInputElement
    ? [...(field.list?.options ?? [])].map(({ value }) => value)
    : [];

it('an empty list says what it is for and offers the one thing to do', async () => {
  const { user } = showApp(undefined, address);
  expect(await screen.findByText(/You have drafted no question/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Draft a question' }));
  expect(screen.getByRole('dialog', { name: 'Draft a question' })).toBeDefined();
});

it('keeps a question as it is typed, and says that it is mine alone', async () => {
  const { user, client, announcer } = showApp(undefined, address);
  await user.click(await screen.findByRole('button', { name: 'Draft a question' }));
  await user.type(screen.getByLabelText('Your question'), 'What does it cost?');
  await waitFor(() => expect(client.state.questions[0]?.text).toBe('What does it cost?'));
  expect(screen.getByText(/Only you see it until you share it/)).toBeDefined();
  await user.selectOptions(screen.getByLabelText('About'), '2. Swimming Pools');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  const group = await screen.findByRole('region', { name: '2. Swimming Pools' });
  expect(within(group).getByText('What does it cost?')).toBeDefined();
  expect(within(group).getByText('Draft')).toBeDefined();
  expect(client.state.questions).toHaveLength(1);
  expect(announcer.store.getState().polite).toBe('The question is kept. Only you see it.');
});

it('a question that was begun and given no words leaves nothing behind', async () => {
  const { user, client } = showApp(undefined, address);
  await user.click(await screen.findByRole('button', { name: 'Draft a question' }));
  await user.type(screen.getByLabelText('Your question'), 'W{Backspace}');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(client.state.questions).toEqual([]);
});

it('offers the people of the papers by a few letters, and knows what they are', async () => {
  const { user, client } = showApp(undefined, `${address}?item=item-2&ask=yes`);
  await user.type(await screen.findByLabelText('Your question'), 'Why?');
  const name = screen.getByRole('combobox', { name: 'Name' });
  await waitFor(() => expect(offersOf(name)).toContain('Cllr P Quill'));
  fireEvent.change(name, { target: { value: 'Cllr P Quill' } }); // as the browser does with a choice
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() =>
    expect(client.state.questions[0]).toMatchObject({
      item: 'item-2',
      toWhom: 'Cllr P Quill',
      toWhomKind: 'cabinetMember',
    }),
  );
});

it('asks for a question on arrival only once: closing it stays closed', async () => {
  const { user, navigation } = showApp(undefined, `${address}?item=item-2&ask=yes`);
  await user.click(await screen.findByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(navigation.store.getState().route).toMatchObject({ screen: 'questions', ask: false });
});

it('moves a question with a button, says where to, and keeps the focus on the button', async () => {
  const { user, announcer } = showApp(withTwo(), address);
  await user.click(await screen.findByRole('button', { name: 'Up: Who decides?' }));
  await waitFor(() => expect(texts()[0]).toBe('Who decides?'));
  expect(announcer.store.getState().polite).toContain('Moved to place 1 of 2.');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Up: Who decides?');
  await user.click(screen.getByRole('button', { name: 'Up: Who decides?' }));
  expect(announcer.store.getState().polite).toContain('It is the first one already.');
});

it('shows exactly what will leave, and shares it only then', async () => {
  const { user, client } = showApp(withTwo(), address);
  await user.click(await screen.findByRole('button', { name: `Share: ${pools}` }));
  const leaving = await screen.findByRole('region', { name: 'What will leave' });
  expect(await within(leaving).findByText(pools)).toBeDefined();
  expect(within(leaving).getByText('Robin Ferry (officer)')).toBeDefined();
  expect(within(leaving).getByText('A Hartley')).toBeDefined();
  expect(within(leaving).queryByText('Who decides?')).toBeNull();
  expect(client.state.sharedQuestions).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Share these words' }));
  const list = await screen.findByRole('region', { name: 'Shared with the chair' });
  expect(await within(list).findByText(pools)).toBeDefined();
  expect(client.state.sharedQuestions).toHaveLength(1);
});

it('has a single question chosen already where sharing is asked for without naming one', async () => {
  const { user } = showApp(aFakeClient({ questions: [aQuestion({ text: pools })] }), address);
  await user.click(await screen.findByRole('button', { name: 'Share with the chair…' }));
  const leaving = await screen.findByRole('region', { name: 'What will leave' });
  expect(await within(leaving).findByText(pools)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Share these words' })).toBeDefined();
});

it('shares nothing where the words changed behind the preview, and shows them again', async () => {
  const { user, client } = showApp(withTwo(), address);
  await user.click(await screen.findByRole('button', { name: `Share: ${pools}` }));
  await screen.findByRole('button', { name: 'Share these words' });
  const [first] = client.state.questions;
  if (first) first.text = 'Why do the pools close at one?';
  client.answer({ 'questions.share': () => ({ shared: false }) });
  await user.click(screen.getByRole('button', { name: 'Share these words' }));
  expect(await screen.findByText(/Nothing was shared/)).toBeDefined();
  expect(await screen.findByText('Why do the pools close at one?')).toBeDefined();
  expect(client.state.sharedQuestions).toEqual([]);
});

it('says what cannot be taken back before it takes a question back', async () => {
  const client = withTwo();
  const { user } = showApp(client, address);
  await user.click(await screen.findByRole('button', { name: `Share: ${pools}` }));
  await user.click(await screen.findByRole('button', { name: 'Share these words' }));
  const [button] = await screen.findAllByRole('button', { name: `Take back: ${pools}` });
  if (button) await user.click(button);
  expect(screen.getByText(/whoever has read it has read it/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Take it back' }));
  await waitFor(() => expect(client.state.sharedQuestions).toEqual([]));
  expect(client.state.questions[0]?.state).toBe('draft');
});

it('what cannot be kept stays on the screen, is told, and is tried again', async () => {
  const client = aFakeClient();
  const { user } = showApp(client, address);
  await user.click(await screen.findByRole('button', { name: 'Draft a question' }));
  client.refuse('questions.add', 'diskFull');
  await user.type(screen.getByLabelText('Your question'), 'Why?');
  const dialog = screen.getByRole('dialog');
  expect(await within(dialog).findByText(/the disk is full/)).toBeDefined();
  expect(screen.getByLabelText('Your question')).toHaveProperty('value', 'Why?');
  await waitFor(() => expect(client.state.questions[0]?.text).toBe('Why?'));
});

it('makes a Word file of my questions only when it is told to', async () => {
  const { user, client } = showApp(withTwo(), address);
  await user.click(await screen.findByRole('button', { name: 'Take out as Word…' }));
  const started = () => client.called.filter(({ name }) => name === 'exports.questions');
  expect(started()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Make the file' }));
  await waitFor(() =>
    expect(started()).toEqual([{ name: 'exports.questions', input: { meeting: 'meeting-1' } }]),
  );
});

it('security S52: no word of a question is in the window’s title', async () => {
  showApp(withTwo(), address);
  await screen.findByText(pools);
  expect(document.title).toBe('Questions – Moothall');
});
