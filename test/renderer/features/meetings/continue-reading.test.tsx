import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aHash } from '../../../builders/a-meeting-detail.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

it('U1: one link on the list goes on where I left off, and says which file and which page', async () => {
  const label = 'Agenda pack, Leisure Scrutiny Panel, 13 February 2025';
  const latest = { hash: aHash(), label, meeting: 'meeting-1', page: 'Page 12 of the pack' };
  showApp(aFakeClient({ latest }));
  const link = await screen.findByRole('link', { name: /^Continue reading/ });
  expect(link.textContent).toBe(`Continue reading: ${label} – Page 12 of the pack`);
  expect(link.getAttribute('href')).toBe(`#/read/${aHash()}?meeting=meeting-1`);
});

it('while nothing was read there is nothing to go on with', async () => {
  showApp();
  await screen.findByRole('link', { name: 'Leisure Scrutiny Panel' });
  expect(screen.queryByRole('link', { name: /^Continue reading/ })).toBeNull();
});
