import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const firstStart = () => aFakeClient({ profile: null, details: [] });

it('asks who I am and which committee, then offers to drop a pack or to open the sample', async () => {
  const { user, client } = showApp(firstStart());
  await user.type(await screen.findByLabelText('Your name'), ' A Hartley ');
  await user.click(screen.getByRole('radio', { name: 'The clerk' }));
  await user.click(screen.getByRole('radio', { name: 'I will type it' }));
  await user.type(screen.getByLabelText('Name of the committee'), 'Leisure Scrutiny Panel');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('heading', { name: 'Drop an agenda pack here' })).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Meetings' }));
  expect(client.state.profile).toMatchObject({
    name: 'A Hartley',
    role: 'clerk',
    committee: 'Leisure Scrutiny Panel',
  });
  await user.click(screen.getByRole('button', { name: 'Open the sample meeting' }));
  expect(await screen.findByText('sample-agenda-pack.pdf')).toBeDefined();
});

it('can be skipped whole', async () => {
  const { user, client } = showApp(firstStart());
  await user.click(await screen.findByRole('button', { name: 'Skip' }));
  await screen.findByRole('heading', { name: 'Drop an agenda pack here' });
  expect(client.state.profile).toMatchObject({ name: '', committee: null });
});

it('throws nothing away that was typed before somebody skipped the rest', async () => {
  const { user, client } = showApp(firstStart());
  await user.type(await screen.findByLabelText('Your name'), 'A Hartley');
  await user.click(screen.getByRole('radio', { name: 'The clerk' }));
  await user.click(screen.getByRole('button', { name: 'Skip' }));
  await screen.findByRole('heading', { name: 'Drop an agenda pack here' });
  expect(client.state.profile).toMatchObject({ name: 'A Hartley', role: 'clerk' });
});

it('keeps what was typed when it cannot be saved, and says so', async () => {
  const client = firstStart();
  client.refuse('profile.save', 'diskFull');
  const { user } = showApp(client);
  const name = await screen.findByLabelText('Your name');
  await user.type(name, 'A Hartley');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(screen.getAllByText(/the disk is full/).length).toBeGreaterThan(0));
  expect((name as HTMLInputElement).value).toBe('A Hartley');
});

it('leads to the shared folder where that is wished for, and leaves it for later otherwise', async () => {
  const { user } = showApp(firstStart());
  await user.type(await screen.findByLabelText('Your name'), 'A Hartley');
  await user.click(screen.getByRole('radio', { name: /^Set it up now/ }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Shared folder' })).toBe(
    document.activeElement,
  );
});
