import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anId, aQuestion } from '../../../builders/a-question.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const address = '#/running/meeting-1';
const pools = 'Why do the pools close at noon?';
const client = () =>
  aFakeClient({
    questions: [aQuestion(), aQuestion({ id: anId(2), text: 'What next?', item: 'item-3' })],
  });

it('opens at the first item with a question still to ask, and goes item by item', async () => {
  const { user } = showApp(client(), address);
  await screen.findByRole('heading', { level: 1, name: '2. Swimming Pools' });
  expect(screen.getByText(pools)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Next item' }));
  expect(await screen.findByText('What next?')).toBeDefined();
  expect(screen.queryByText(pools)).toBeNull();
  await user.selectOptions(screen.getByLabelText('Item in hand'), '1. Apologies');
  expect(await screen.findByText('You have no question about this.')).toBeDefined();
});

it('one tap says that it was asked; another takes that back', async () => {
  const { user, client: over, announcer } = showApp(client(), address);
  await user.click(await screen.findByRole('button', { name: `Asked: ${pools}` }));
  await waitFor(() => expect(over.state.questions[0]?.state).toBe('asked'));
  expect(announcer.store.getState().polite).toContain('Asked.');
  expect(document.activeElement).toBe(screen.getByRole('listitem', { name: pools }));
  await user.click(screen.getByRole('button', { name: `Not asked after all: ${pools}` }));
  await waitFor(() => expect(over.state.questions[0]?.state).toBe('draft'));
});

it('the answer is kept as it is typed, and a written one can be promised', async () => {
  const { user, client: over } = showApp(client(), address);
  await user.click(await screen.findByRole('button', { name: `Asked: ${pools}` }));
  const line = screen.getByRole('listitem', { name: pools });
  await user.type(await within(line).findByLabelText('The answer in short'), 'Staff costs.');
  await waitFor(() =>
    expect(over.state.questions[0]).toMatchObject({ answer: 'Staff costs.', state: 'answered' }),
  );
  await user.click(within(line).getByRole('button', { name: /^Written answer promised/ }));
  expect(await within(line).findByText('Written answer promised')).toBeDefined();
  expect(within(line).getByLabelText('The answer in short')).toHaveProperty(
    'value',
    'Staff costs.',
  );
});

it('the answer shown follows what is kept, so that Undo is seen', async () => {
  const over = client();
  const [first] = over.state.questions;
  if (first) Object.assign(first, { state: 'answered', answer: 'Then.' });
  const { user } = showApp(over, `${address}?item=item-2`);
  const field = await screen.findByLabelText('The answer in short');
  await user.type(field, ' More.');
  await waitFor(() => expect(over.state.questions[0]?.answer).toBe('Then. More.'));
  if (first) first.answer = 'Then.';
  over.tell('questions.changed', { meeting: null });
  await waitFor(() => expect(field).toHaveProperty('value', 'Then.'));
});

it('Esc leaves the answer first and the list next', async () => {
  const over = client();
  const [first] = over.state.questions;
  if (first) first.state = 'asked';
  const { user, navigation } = showApp(over, `${address}?item=item-2`);
  await user.type(await screen.findByLabelText('The answer in short'), 'Yes{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(navigation.store.getState().route.screen).toBe('running');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(navigation.store.getState().route.screen).toBe('questions'));
});
