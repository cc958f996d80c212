import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExportParts } from '../../../../electron/services/exports/export-parts.ts';
import { runQuestions } from '../../../../electron/services/exports/export-run.ts';
import { gatherQuestions } from '../../../../electron/services/exports/gather-questions.ts';
import { type ACouncil, aCouncil, today, withMeeting } from '../../../builders/a-council.ts';
import { aNewQuestion, anId, questionsOf, quoting } from '../../../builders/a-question.ts';
import { noActions, noProgramme, noTrees } from '../../../builders/no-trees.ts';

let council: ACouncil;
let service: ReturnType<typeof questionsOf>['service'];
beforeEach(() => {
  council = withMeeting(aCouncil());
  ({ service } = questionsOf(council));
});
afterEach(() => council.remove());

const parts = (): ExportParts => ({
  ...council,
  marks: () => [],
  programme: noProgramme,
  trees: noTrees,
  actions: noActions,
  publish: () => Promise.reject(new Error('not to be made')),
  publishUrl: new URL('file:///nowhere'),
  fonts: '',
  outgoing: { keep: async () => '', forget: async () => undefined },
  clock: () => today,
});

it('gathers my questions item by item with what they quote; those without words are left out', async () => {
  await service['questions.add'](aNewQuestion(1, { item: null, text: 'What next?' }));
  await service['questions.add'](
    aNewQuestion(2, { toWhom: 'B Zeal', toWhomKind: 'chair', ...quoting('Costs rose') }),
  );
  await service['questions.add'](aNewQuestion(3, { text: '  ' }));
  await service['questions.setState']({ id: anId(2), state: 'asked' });
  await service['questions.answer']({ id: anId(2), answer: 'By June. ' });
  const nothing = { toWhom: 'officer', lineOfEnquiry: '', quote: '', page: '', answer: '' };
  expect(gatherQuestions(parts(), 'm')).toEqual({
    meeting: 'Harbour Scrutiny Board, 13 February 2025',
    author: '',
    items: [
      {
        title: 'Item 2: Winter service',
        questions: [
          {
            text: 'Question 2?',
            toWhom: 'B Zeal (chair)',
            lineOfEnquiry: '',
            quote: 'Costs rose',
            page: 'Page 2 of the pack',
            state: 'answered',
            answer: 'By June.',
          },
        ],
      },
      {
        title: 'The meeting as a whole',
        questions: [{ ...nothing, text: 'What next?', state: 'draft' }],
      },
    ],
  });
});

it('makes nothing of no questions, and says so', async () => {
  const hooks = { progress: () => undefined, signal: new AbortController().signal };
  await expect(runQuestions(parts(), 'm', hooks)).rejects.toThrow(
    'You have no question for this meeting yet.',
  );
});
