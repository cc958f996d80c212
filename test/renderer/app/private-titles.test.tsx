import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addressOf, type Route } from '../../../renderer/app/route.ts';
import { aQuestion } from '../../builders/a-question.ts';
import { canary, canaryMark } from '../../builders/canaries.ts';
import { aFakeClient } from '../../builders/fake-client.ts';
import { showApp } from '../../builders/shown-app.tsx';

const routes: [string, Route][] = [
  ['meetings', { screen: 'meetings' }],
  ['search', { screen: 'search', words: canary('searched') }],
  [
    'questions',
    { screen: 'questions', meeting: 'meeting-1', item: null, question: null, ask: false },
  ],
  ['settings', { screen: 'settings' }],
];

it.each(routes)('S54: %s: the name of the window holds no private word', async (_, route) => {
  const questions = [aQuestion({ text: canary('question'), lineOfEnquiry: canary('enquiry') })];
  showApp(aFakeClient({ questions }), addressOf(route));
  await screen.findByRole('heading', { level: 1 });
  expect(document.title).toMatch(/Moothall$/);
  expect(document.title).not.toContain(canaryMark);
});

it('S54: nothing of this app is put into notifications, jump lists or recent files of the system', () => {
  const root = join(import.meta.dirname, '../../..');
  const sources = ['renderer', 'electron'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  expect(sources.length).toBeGreaterThan(200);
  const telling = /new Notification\(|setJumpList|setUserTasks|addRecentDocument|\.setTitle\(/;
  expect(sources.filter((path) => telling.test(readFileSync(path, 'utf8')))).toEqual([]);
});
