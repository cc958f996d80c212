import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showApp } from '../../../builders/shown-app.tsx';

const address = '#/meeting/meeting-1';

it('shows each item with its papers on their printed pages, and opens them at the page of the file', async () => {
  showApp(undefined, address);
  const item = await screen.findByRole('listitem', { name: 'Swimming Pools' });
  expect(within(item).getByText('Report of the Head of Leisure · Pages 3 to 10')).toBeDefined();
  const paper = within(item).getByRole('link', { name: 'Swimming Pools: Opening Hours' });
  expect(paper.getAttribute('href')).toBe(`#/read/${'a'.repeat(64)}?meeting=meeting-1&page=5`);
});

it('a tick says that I have read a paper, and a changed one says so in words', async () => {
  const { user, client } = showApp(undefined, address);
  const tick = await screen.findByRole('checkbox', { name: 'Read: Swimming Pools: Opening Hours' });
  await user.click(tick);
  await waitFor(() => expect((tick as HTMLInputElement).checked).toBe(true));
  expect(client.state.details[0]?.items[1]?.papers[0]?.state).toBe('read');
  expect(screen.getByText('Changed since you read it')).toBeDefined();
});

it('tells the earlier minutes with what was resolved and asked for, word for word', async () => {
  showApp(undefined, address);
  expect(await screen.findByRole('heading', { name: '12. Harbour Lights' })).toBeDefined();
  expect(screen.getByText('ask for a date by which all lamps are mended')).toBeDefined();
  expect(screen.getByText('a map of the lamps')).toBeDefined();
});

it('a meeting that is not there any more says so and offers to try again', async () => {
  showApp(undefined, '#/meeting/gone');
  expect(await screen.findByText(/no longer here/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});
