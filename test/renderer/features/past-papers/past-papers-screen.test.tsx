import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { PastPapersScreen } from '../../../../renderer/features/past-papers/past-papers-screen.tsx';
import type { PastPapersLine, PastPapersState } from '../../../../shared/contract/past-papers.ts';
import { refusalSentence } from '../../../../shared/domain/import-refusal.ts';
import { aFakeClient, type FakeClient } from '../../../builders/fake-client.ts';
import { showApp, showPart } from '../../../builders/shown-app.tsx';

const none = {
  waiting: 0,
  later: 0,
  done: 0,
  already: 0,
  attention: 0,
  left: 0,
  refused: 0,
  gone: 0,
};
const aRun = (part: Partial<PastPapersState> = {}): PastPapersState => ({
  state: 'running',
  folder: 'Past packs',
  startedAt: '2026-02-05T09:30:00Z',
  endedAt: null,
  counts: { ...none, done: 34, waiting: 306 },
  total: 340,
  current: '2016/Harbour/1 agenda.pdf',
  hold: null,
  timeLeft: 'about 40 minutes left',
  notice: '',
  ...part,
});
const aLine = (part: Partial<PastPapersLine> = {}): PastPapersLine => ({
  id: 'f1',
  path: '2016/a report.pdf',
  state: 'attention',
  sentence: 'This is a single report, not an agenda pack.',
  meeting: null,
  kind: 'report',
  ...part,
});

let client: FakeClient;
beforeEach(() => {
  client = aFakeClient();
});
const answers = (run: PastPapersState | null, files: PastPapersLine[] = []) =>
  client.answer({
    'pastPapers.get': () => run,
    'pastPapers.files': () => ({ files, total: files.length }),
  });
const calledWith = (name: string) =>
  client.called.filter((call) => call.name === name).map(({ input }) => input);

it('is reached from the meetings and says what a folder may hold; a path can be typed', async () => {
  const { user } = showApp(client);
  await user.click(await screen.findByRole('link', { name: 'Import past papers…' }));
  await user.type(await screen.findByLabelText('Path of the folder'), '/home/me/Past packs');
  await user.keyboard('{Enter}');
  await expect
    .poll(() => calledWith('pastPapers.start'))
    .toEqual([{ folder: '/home/me/Past packs' }]);
});

it('says why a folder is not taken, and keeps what was typed', async () => {
  answers(null);
  const sentence = 'Another folder is still on its way in.';
  client.answer({ 'pastPapers.start': () => ({ kind: 'refused', why: 'busy', sentence }) });
  const { user } = showPart(<PastPapersScreen />, client);
  const path = await screen.findByLabelText('Path of the folder');
  await user.type(path, '/x');
  await user.click(screen.getByRole('button', { name: 'Take in this folder' }));
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
  expect(path).toHaveProperty('value', '/x');
});

it('counts files instead of per cent, says that one can keep working, and is paused by its button', async () => {
  answers(aRun());
  const { user, announcer } = showPart(<PastPapersScreen />, client);
  const bar = await screen.findByRole('progressbar', { name: 'Files of the folder' });
  expect(bar.getAttribute('aria-valuetext')).toBe('34 of 340 files, about 40 minutes left');
  expect(screen.getByText(/You can keep working/)).toBeTruthy();
  expect(announcer.store.getState().polite).toContain('You can keep working');
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  expect(calledWith('pastPapers.pause')).toHaveLength(1);
  answers(aRun({ state: 'paused', current: null, timeLeft: null }));
  client.tell('pastPapers.changed', {});
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  expect(calledWith('pastPapers.resume')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Put this report away' })).toBeNull();
});

it('says what holds it up, once, and not each file', async () => {
  const sentence = 'Waiting while a meeting is open: Harbour Board, 5 February 2026.';
  answers(aRun({ hold: { why: 'meeting', sentence }, current: null }));
  const { announcer } = showPart(<PastPapersScreen />, client);
  expect(await screen.findByText(sentence)).toBeTruthy();
  const said: string[] = [];
  announcer.store.subscribe(({ polite }) => said.push(polite));
  answers(aRun({ counts: { ...none, done: 35, waiting: 305 } }));
  client.tell('pastPapers.changed', {});
  answers(aRun({ counts: { ...none, done: 36, waiting: 304 } }));
  client.tell('pastPapers.changed', {});
  await screen.findByText('36 taken in');
  expect(said).toEqual([expect.stringContaining('You can keep working')]);
});

it('asks of each file that needs a look the one thing it needs', async () => {
  const locked = {
    id: 'f2',
    path: 'b.pdf',
    state: 'refused',
    sentence: refusalSentence.locked,
  } as const;
  const gone = { id: 'f3', path: 'c.pdf', state: 'gone', sentence: 'No longer there.' } as const;
  answers(aRun({ state: 'done', current: null }), [aLine(), aLine(locked), aLine(gone)]);
  const [meeting] = client.state.details;
  const proposal = {
    meeting: meeting?.meeting.id ?? '',
    label: 'Harbour Board',
    because: 'It is named.',
  };
  client.answer({
    'pastPapers.proposals': () => ({
      sentence: 'A report.',
      proposals: [proposal],
      canMakeMeeting: false,
    }),
  });
  const { user } = showPart(<PastPapersScreen />, client);
  await user.click(await screen.findByRole('button', { name: 'Which meeting: 2016/a report.pdf' }));
  const asked = await screen.findByRole('dialog', { name: 'Which meeting is this for?' });
  await user.click(await within(asked).findByRole('radio', { name: /Harbour Board/ }));
  await user.click(within(asked).getByRole('button', { name: 'Put it there' }));
  await user.click(await screen.findByRole('button', { name: 'Enter the password: b.pdf' }));
  await user.type(await screen.findByLabelText('Password'), 'elm{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Try again: c.pdf' }));
  await user.click(await screen.findByRole('button', { name: 'Leave it out: c.pdf' }));
  expect(calledWith('pastPapers.settle')).toEqual([
    { file: 'f1', answer: { kind: 'attach', meeting: proposal.meeting } },
    { file: 'f2', answer: { kind: 'password', password: 'elm' } },
    { file: 'f3', answer: { kind: 'again' } },
    { file: 'f3', answer: { kind: 'leave' } },
  ]);
});
