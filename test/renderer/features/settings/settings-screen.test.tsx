import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showApp } from '../../../builders/shown-app.tsx';

it('my name is kept when I save it, and the rest of the profile stays as it was', async () => {
  const { user, client } = showApp(undefined, '#/settings');
  fireEvent.change(await screen.findByLabelText('Your name'), { target: { value: 'B Marsh' } });
  await user.click(screen.getByRole('button', { name: 'Save my details' }));
  await waitFor(() =>
    expect(client.state.profile).toEqual({
      id: 'me',
      name: 'B Marsh',
      role: 'councillor',
      committee: null,
      theme: 'light',
      typeSize: 100,
    }),
  );
});

it('U23: high contrast is one choice away and takes effect at once', async () => {
  const { user } = showApp(undefined, '#/settings');
  await user.click(await screen.findByRole('radio', { name: 'High contrast' }));
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('contrast'));
});

it('A27: the accessibility statement names its known gaps', async () => {
  showApp(undefined, '#/settings');
  const heading = await screen.findByRole('heading', { name: 'Accessibility statement' });
  const statement = heading.closest('section');
  expect(statement?.querySelectorAll('li').length).toBeGreaterThan(2);
});

it('says where everything is kept', async () => {
  showApp(undefined, '#/settings');
  expect(await screen.findByText('Documents/Moothall')).toBeDefined();
});

it('WCAG 2.1.4: keys of one character can be switched off', async () => {
  const { user, client } = showApp(undefined, '#/settings');
  const box = await screen.findByRole('checkbox', { name: /^Single letters and figures/ });
  expect(box).toHaveProperty('checked', true);
  await user.click(box);
  await waitFor(() => expect(client.state.look.letterKeys).toBe(0));
  await waitFor(() => expect(box).toHaveProperty('checked', false));
});
