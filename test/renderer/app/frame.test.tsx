import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFakeClient } from '../../builders/fake-client.ts';
import { showApp } from '../../builders/shown-app.tsx';

it('the title of a screen takes the focus when somebody arrives there', async () => {
  const { user } = showApp();
  await user.click(await screen.findByRole('link', { name: 'Leisure Scrutiny Panel' }));
  const title = await screen.findByRole('heading', { level: 1, name: 'Leisure Scrutiny Panel' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(document.title).toBe('Leisure Scrutiny Panel, 13 February 2025 – Moothall');
});

it('A4: Esc goes back one step, to the link that was followed', async () => {
  const { user } = showApp();
  await user.click(await screen.findByRole('link', { name: 'Leisure Scrutiny Panel' }));
  await screen.findByRole('heading', { name: 'Agenda' });
  await user.keyboard('{Escape}');
  const link = await screen.findByRole('link', { name: 'Leisure Scrutiny Panel' });
  await waitFor(() => expect(document.activeElement).toBe(link));
});

it('Ctrl+Z undoes; what it has undone is spoken, and stands in the bar', async () => {
  const { user } = showApp(aFakeClient({ undo: ['Mend: title'] }));
  await screen.findByRole('button', { name: 'Undo: Mend: title' });
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.getAllByText('Undone: Mend: title')).toHaveLength(2));
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

it('F1 shows the keys, and Esc closes the help without leaving the screen', async () => {
  const { user } = showApp();
  await screen.findByRole('heading', { level: 1, name: 'Meetings' });
  await user.keyboard('{F1}');
  const help = await screen.findByRole('dialog', { name: 'Help' });
  expect(within(help).getByText('Ctrl + K')).toBeDefined();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('heading', { level: 1, name: 'Meetings' })).toBeDefined();
});

it('A+ makes the type larger at once and keeps it', async () => {
  const { user, client } = showApp();
  await user.click(await screen.findByRole('button', { name: 'A+ larger type' }));
  await waitFor(() => expect(client.state.profile?.typeSize).toBe(115));
  const { style } = document.documentElement;
  await waitFor(() => expect(style.getPropertyValue('--type-size')).toBe('1.15'));
});

it('a lost backend is said in words and spoken at once, and what was shown stays', async () => {
  const { client } = showApp();
  await screen.findByRole('link', { name: 'Leisure Scrutiny Panel' });
  client.setConnection('lost');
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toMatch(/does not answer just now/),
  );
  expect(screen.getByRole('link', { name: 'Leisure Scrutiny Panel' })).toBeDefined();
});

it('a page that may not ask any more says what to do instead of showing nothing', async () => {
  const { client } = showApp();
  await screen.findByRole('heading', { level: 1, name: 'Meetings' });
  client.setConnection('unauthorised');
  expect(await screen.findByRole('heading', { name: 'Please open Moothall again' })).toBeDefined();
});

it('Ctrl+K leads to a meeting by the beginnings of its words', async () => {
  const { user } = showApp(aFakeClient(), '#/settings');
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: 'Go to' });
  await user.keyboard('scru lei');
  await user.click(
    await screen.findByRole('menuitem', { name: 'Leisure Scrutiny Panel, 13 February 2025' }),
  );
  expect(await screen.findByRole('heading', { name: 'Agenda' })).toBeDefined();
});

it('the list of meetings follows the asks while it is on screen, and no clause typed at the desk asks for it', async () => {
  const { user, client } = showApp();
  const asked = () => client.called.filter(({ name }) => name === 'meetings.list').length;
  await user.click(await screen.findByRole('link', { name: 'Leisure Scrutiny Panel' }));
  await screen.findByRole('heading', { name: 'Agenda' });
  const before = asked();
  client.tell('actions.changed', {});
  expect(asked()).toBe(before);
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: 'Meetings' });
  await waitFor(() => expect(asked()).toBe(before + 1));
  client.tell('actions.changed', {});
  expect(asked()).toBe(before + 2);
});
