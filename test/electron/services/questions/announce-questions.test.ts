import { afterEach, beforeEach, expect, it } from 'vitest';
import { announceQuestions } from '../../../../electron/services/questions/announce-questions.ts';
import { type ACouncil, aCouncil, packHash, withMeeting } from '../../../builders/a-council.ts';
import { aNewQuestion, anId, aPlace, questionsOf, quoting } from '../../../builders/a-question.ts';

let council: ACouncil;
let told: unknown[];
let service: ReturnType<typeof questionsOf>['service'];
beforeEach(() => {
  council = withMeeting(aCouncil());
  ({ service } = questionsOf(council));
  told = [];
  announceQuestions(council.council, council.personal, (name, event) => told.push([name, event]));
});
afterEach(() => council.remove());

const changed = (meeting: string | null) => ['questions.changed', { meeting }];
const quote = { exact: 'Salt', prefix: '', suffix: '', hint: null };

it('names the meeting, and not a word of the question', async () => {
  await service['questions.add'](aNewQuestion(1, quoting('Costs rose')));
  expect(told).toEqual([changed('m')]);
});

it('tells of a share once for the chair’s list and once for mine', async () => {
  await service['questions.add'](aNewQuestion(1));
  told = [];
  const { fingerprint } = await service['questions.preview']({ ids: [anId(1)] });
  await service['questions.share']({ ids: [anId(1)], fingerprint });
  expect(told).toEqual([changed('m'), changed('m')]);
});

it('tells when what a question quotes has found another place, and keeps quiet about marks', async () => {
  await service['questions.add'](aNewQuestion(1));
  told = [];
  const place = (mark: string) =>
    council.personal.change({ name: 'Me' }, 'Carried', (tx) =>
      tx.set('annotationTarget', `of ${mark}`, { mark, hash: packHash, quote, place: aPlace() }),
    );
  place(anId(8));
  expect(told).toEqual([]);
  place(anId(1));
  expect(told).toEqual([changed('m')]);
});

it('names no meeting where a question is gone', async () => {
  await service['questions.add'](aNewQuestion(1));
  told = [];
  await service['questions.remove']({ ids: [anId(1)] });
  expect(told).toEqual([changed(null)]);
});
