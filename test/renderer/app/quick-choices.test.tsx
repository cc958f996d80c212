import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFakeClient, type FakeClient } from '../../builders/fake-client.ts';
import { aProfile } from '../../builders/fake-state.ts';
import { showApp } from '../../builders/shown-app.tsx';

/** What is chosen until the function it answers is called is chosen over old paint: the page hears of nothing. */
function holdBack(client: FakeClient): () => void {
  const painted = structuredClone(client.state.profile);
  client.answer({ 'profile.get': () => painted });
  return () => {
    client.answer({ 'profile.get': () => client.state.profile });
    client.tell('profile.changed', {});
  };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('a choice does not put back one that is kept and not painted yet', async () => {
  const client = aFakeClient();
  showApp(client);
  const colours = await screen.findByLabelText('Colours');
  const letKnow = holdBack(client);
  fireEvent.change(colours, { target: { value: 'contrast' } });
  press('A+ larger type');
  letKnow();
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('contrast'));
  expect(client.state.profile).toEqual(aProfile({ theme: 'contrast', typeSize: 115 }));
});

it('two quick presses of A+ are two steps', async () => {
  const client = aFakeClient();
  showApp(client);
  await screen.findByLabelText('Colours');
  const letKnow = holdBack(client);
  press('A+ larger type');
  press('A+ larger type');
  letKnow();
  const { style } = document.documentElement;
  await waitFor(() => expect(style.getPropertyValue('--type-size')).toBe('1.3'));
});

it('the list of colours does not jump back while a choice is kept, and does when it is refused', async () => {
  const client = aFakeClient();
  showApp(client);
  const colours = await screen.findByLabelText('Colours');
  const letKnow = holdBack(client);
  fireEvent.change(colours, { target: { value: 'dark' } });
  expect(colours).toHaveProperty('value', 'dark');
  letKnow();
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  client.refuse('profile.save', 'diskFull');
  fireEvent.change(colours, { target: { value: 'contrast' } });
  await waitFor(() => expect(colours).toHaveProperty('value', 'dark'));
});

it('saving my details says nothing of what was chosen elsewhere meanwhile', async () => {
  const client = aFakeClient();
  const { user } = showApp(client, '#/settings');
  const name = await screen.findByLabelText('Your name');
  const letKnow = holdBack(client);
  fireEvent.change(name, { target: { value: ' B Marsh ' } });
  Object.assign(client.state.profile ?? {}, { role: 'clerk', theme: 'contrast' });
  await user.click(screen.getByRole('button', { name: 'Save my details' }));
  letKnow();
  const kept = aProfile({ name: 'B Marsh', role: 'clerk', theme: 'contrast' });
  await waitFor(() => expect(client.state.profile).toEqual(kept));
  // what was saved here gives way: a second window may answer anew
  await waitFor(() => expect(name).toHaveProperty('value', 'B Marsh'));
  Object.assign(client.state.profile ?? {}, { name: 'C Reed' });
  client.tell('profile.changed', {});
  await waitFor(() => expect(name).toHaveProperty('value', 'C Reed'));
});
