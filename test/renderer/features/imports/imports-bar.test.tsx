import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { aJob } from '../../../builders/fake-state.ts';
import { showApp } from '../../../builders/shown-app.tsx';

it('U20: tells pages and items by number while a file is read, and lets me read it already', async () => {
  const { client } = showApp();
  await screen.findByRole('heading', { level: 1, name: 'Meetings' });
  const job = aJob({ pagesDone: 34, pagesTotal: 350, itemsFound: 5, readable: 'b'.repeat(64) });
  client.tell('imports.changed', { job });
  const bar = await screen.findByRole('progressbar', { name: 'Reading leisure-panel.pdf' });
  expect(bar.getAttribute('aria-valuetext')).toBe('34 of 350 pages, 5 items found');
  const link = screen.getByRole('link', { name: 'You can read it already' });
  expect(link.getAttribute('href')).toBe(`#/read/${'b'.repeat(64)}`);
});

it('an import can be cancelled, and says that nothing was kept', async () => {
  const { user, client } = showApp(aFakeClient({ jobs: [aJob()] }));
  await user.click(
    await screen.findByRole('button', { name: 'Cancel the import of leisure-panel.pdf' }),
  );
  await waitFor(() => expect(client.state.jobs[0]?.state).toBe('cancelled'));
  expect(await screen.findByText('Cancelled. Nothing was kept.')).toBeDefined();
});

it('asks for the password of a locked pack, and says when it was the wrong one', async () => {
  const question = { kind: 'password', wrong: true } as const;
  const { user, client } = showApp(aFakeClient({ jobs: [aJob({ state: 'asking', question })] }));
  await user.click(await screen.findByRole('button', { name: /^Answer/ }));
  expect(await screen.findByText(/did not open the pack/)).toBeDefined();
  await user.type(screen.getByLabelText('Password'), 'open sesame');
  await user.click(screen.getByRole('button', { name: 'Open the pack' }));
  await waitFor(() =>
    expect(client.called.find(({ name }) => name === 'imports.answer')?.input).toEqual({
      job: 'job-1',
      answer: { kind: 'password', password: 'open sesame' },
    }),
  );
});

it('after a wrong password the question comes back by itself and says so', async () => {
  const locked = (wrong: boolean) =>
    aJob({ state: 'asking', question: { kind: 'password', wrong } });
  const { user, client } = showApp(aFakeClient({ jobs: [locked(false)] }));
  await user.click(await screen.findByRole('button', { name: /^Answer/ }));
  await user.type(screen.getByLabelText('Password'), 'open sesame');
  await user.click(screen.getByRole('button', { name: 'Open the pack' }));
  act(() => client.tell('imports.changed', { job: aJob({ state: 'reading' }) }));
  await waitFor(() => expect(screen.queryByLabelText('Password')).toBeNull());
  act(() => client.tell('imports.changed', { job: locked(true) }));
  expect(await screen.findByText(/did not open the pack/)).toBeDefined();
  const dialog = screen.getByRole('dialog', { name: 'This pack is locked' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
});

it('A4: closing the line of a file keeps the focus: with the other files, or on the screen’s title', async () => {
  const refused = (id: string) => aJob({ id, state: 'refused', status: 'refused', fileName: id });
  const { user } = showApp(aFakeClient({ jobs: [refused('one.pdf'), refused('two.pdf')] }));
  await user.click(await screen.findByRole('button', { name: 'Close the line of one.pdf' }));
  const part = screen.getByRole('region', { name: 'Imports' });
  await waitFor(() => expect(document.activeElement).toBe(part));
  await user.click(screen.getByRole('button', { name: 'Close the line of two.pdf' }));
  const title = screen.getByRole('heading', { level: 1, name: 'Meetings' });
  await waitFor(() => expect(document.activeElement).toBe(title));
});

it('asks which meeting a file is for, with the reason for each proposal', async () => {
  const question = {
    kind: 'whichMeeting',
    sentence: 'This document is not an agenda pack.',
    proposals: [
      { meeting: 'meeting-1', label: 'Leisure Scrutiny Panel', because: 'The file names it.' },
    ],
    canMakeMeeting: true,
  } as const;
  const jobs = [
    aJob({ state: 'asking', question: { ...question, proposals: [...question.proposals] } }),
  ];
  const { user, client } = showApp(aFakeClient({ jobs }));
  await user.click(await screen.findByRole('button', { name: /^Answer/ }));
  await user.click(await screen.findByRole('radio', { name: /^A new meeting/ }));
  await user.click(screen.getByRole('button', { name: 'Put it there' }));
  await waitFor(() =>
    expect(client.called.find(({ name }) => name === 'imports.answer')?.input).toEqual({
      job: 'job-1',
      answer: { kind: 'makeMeeting' },
    }),
  );
});

it('a refused file says why in the program’s own sentence, and it is spoken at once', async () => {
  const { client } = showApp();
  await screen.findByRole('heading', { level: 1, name: 'Meetings' });
  const reason = 'This file is empty. Nothing was changed here. Fetch it again.';
  const job = aJob({ state: 'refused', status: 'refused', refusal: 'empty', reason });
  client.tell('imports.changed', { job });
  expect(await screen.findByText(reason)).toBeDefined();
  expect(screen.getByRole('alert').textContent).toBe(`leisure-panel.pdf: ${reason}`);
});
