import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type ACouncil,
  aCouncil,
  packHash,
  revisedHash,
  withMeeting,
} from '../../builders/a-council.ts';
import { aNewQuestion, anId, aPlace, questionsOf, quoting } from '../../builders/a-question.ts';

let council: ACouncil;
let service: ReturnType<typeof questionsOf>['service'];
let time: ReturnType<typeof questionsOf>['time'];
beforeEach(() => {
  council = withMeeting(aCouncil());
  ({ service, time } = questionsOf(council));
});
afterEach(() => council.remove());

const list = async () => service['questions.list']({ meeting: 'm' });
const texts = async () => (await list()).map(({ text }) => text);
const me = { name: 'Me' };
const later = () => {
  time.now = new Date(time.now.getTime() + 10_000);
};
const undo = () => council.personal.undo(me);

it('keeps a question with the words it quotes and the printed page they stand on', async () => {
  await service['questions.add'](aNewQuestion(1, quoting('Costs  rose\nto £1,200')));
  expect(await list()).toEqual([
    expect.objectContaining({
      id: anId(1),
      state: 'draft',
      sharedAs: null,
      sharedIsOlder: false,
      passage: {
        hash: packHash,
        pdfPage: 3,
        quote: 'Costs rose to £1,200',
        page: 'Page 2 of the pack',
        state: 'original',
      },
    }),
  ]);
});

it('a question that is sent twice is one, and the second sending changes nothing', async () => {
  await service['questions.add'](aNewQuestion(1));
  await service['questions.change']({ id: anId(1), fields: { text: 'Better?' } });
  await service['questions.add'](aNewQuestion(1));
  expect(await texts()).toEqual(['Better?']);
});

it('a question from a mark stands on its own: it keeps the words when the mark is gone', async () => {
  const quote = { exact: 'Salt stocks', prefix: '', suffix: '', hint: null };
  council.personal.change(me, 'Mark', (tx) => {
    tx.set('annotation', anId(9), { madeOn: packHash });
    tx.set('annotationTarget', 't', { mark: anId(9), hash: packHash, quote, place: aPlace() });
  });
  await service['questions.add'](aNewQuestion(1, { annotation: anId(9) }));
  council.personal.change(me, 'Gone', (tx) => {
    tx.delete('annotation', anId(9));
    tx.delete('annotationTarget', 't');
  });
  expect((await list())[0]?.passage?.quote).toBe('Salt stocks');
});

it('shows a passage in the newest edition in which it was found, else where it was made', async () => {
  await service['questions.add'](aNewQuestion(1, quoting('Old words')));
  const carry = (state: 'sure' | 'check') => {
    council.council.change(me, 'Import', (tx) =>
      tx.set('pack', revisedHash, {
        meeting: 'm',
        kind: 'agendaPack',
        importedAt: '2025-02-11T09:00:00+00:00',
        pages: [{ pdfPage: 5, printed: '4', kind: 'text' }],
      }),
    );
    const quote = { exact: 'New words', prefix: '', suffix: '', hint: null };
    const parts = [{ pdfPage: 5, point: [0, 0] as [number, number] }];
    const place = aPlace({ state, from: packHash, parts });
    council.personal.change(me, 'Carried', (tx) =>
      tx.set('annotationTarget', 't2', { mark: anId(1), hash: revisedHash, quote, place }),
    );
  };
  carry('check');
  expect((await list())[0]?.passage).toMatchObject({ hash: packHash, quote: 'Old words' });
  carry('sure');
  expect((await list())[0]?.passage).toMatchObject({
    quote: 'New words',
    page: 'Page 4 of the pack',
  });
});

it('stands in the order of the agenda, then in mine, which is kept', async () => {
  await service['questions.add'](aNewQuestion(1, { item: null }));
  for (const n of [2, 3, 4]) await service['questions.add'](aNewQuestion(n));
  await service['questions.add'](aNewQuestion(5, { item: 'i1' }));
  expect(await texts()).toEqual([5, 2, 3, 4, 1].map((n) => `Question ${n}?`));
  await service['questions.reorder']({ ids: [anId(4), anId(2)] });
  expect(await texts()).toEqual([5, 4, 2, 3, 1].map((n) => `Question ${n}?`));
  undo();
  expect(await texts()).toEqual([5, 2, 3, 4, 1].map((n) => `Question ${n}?`));
});

it('refuses an order over several items, and one that names a question twice', async () => {
  await service['questions.add'](aNewQuestion(1));
  await service['questions.add'](aNewQuestion(2, { item: 'i1' }));
  const reorder =
    (...ids: string[]) =>
    () =>
      service['questions.reorder']({ ids });
  expect(reorder(anId(1), anId(2))).toThrow('invalidInput');
  expect(reorder(anId(1), anId(1))).toThrow('invalidInput');
  expect(reorder(anId(7))).toThrow('notFound');
});

it('moves to the end of another item, and to none that is not of this meeting', async () => {
  await service['questions.add'](aNewQuestion(1, { item: 'i1' }));
  await service['questions.add'](aNewQuestion(2));
  await service['questions.change']({ id: anId(2), fields: { item: 'i1' } });
  expect((await list()).map(({ item, position }) => [item, position])).toEqual([
    ['i1', 0],
    ['i1', 1],
  ]);
  const elsewhere = () => service['questions.change']({ id: anId(2), fields: { item: 'x' } });
  expect(elsewhere).toThrow('notFound');
  expect(() => service['questions.add'](aNewQuestion(3, { meeting: 'x' }))).toThrow('notFound');
  expect(() => service['questions.add'](aNewQuestion(3, { hash: 'cd'.repeat(32) }))).toThrow(
    'notFound',
  );
});

it('words as they are typed are one step of Undo; another field is another step', async () => {
  await service['questions.add'](aNewQuestion(1, { text: 'W' }));
  later();
  for (const text of ['Wh', 'Why', 'Why now?'])
    await service['questions.change']({ id: anId(1), fields: { text } });
  await service['questions.change']({ id: anId(1), fields: { toWhom: 'Robin Ferry' } });
  undo();
  expect((await list())[0]).toMatchObject({ text: 'Why now?', toWhom: '' });
  undo();
  expect(await texts()).toEqual(['W']);
});

it('is asked with one tap, and that is undone with one', async () => {
  await service['questions.add'](aNewQuestion(1));
  await service['questions.setState']({ id: anId(1), state: 'asked' });
  expect((await list())[0]?.state).toBe('asked');
  expect(undo()).toBe('Question asked');
  expect((await list())[0]?.state).toBe('draft');
});

it('refuses a state that cannot follow, and never shares by a choice of state', async () => {
  await service['questions.add'](aNewQuestion(1));
  const set = (state: 'shared' | 'answered') => () =>
    service['questions.setState']({ id: anId(1), state });
  expect(set('shared')).toThrow('invalidInput');
  expect(set('answered')).toThrow('invalidInput');
});

it('a short answer makes an asked question answered; a written one stays promised', async () => {
  await service['questions.add'](aNewQuestion(1));
  await service['questions.setState']({ id: anId(1), state: 'asked' });
  await service['questions.answer']({ id: anId(1), answer: 'By June.' });
  expect((await list())[0]).toMatchObject({ state: 'answered', answer: 'By June.' });
  await service['questions.setState']({ id: anId(1), state: 'writtenAnswerPromised' });
  later();
  await service['questions.answer']({ id: anId(1), answer: 'By June, in writing.' });
  expect((await list())[0]?.state).toBe('writtenAnswerPromised');
});

it('a removed question comes back whole by Undo, with what it quotes', async () => {
  await service['questions.add'](aNewQuestion(1, quoting('Costs rose')));
  later();
  await service['questions.remove']({ ids: [anId(1)] });
  expect(await list()).toEqual([]);
  expect(council.personal.rows('annotationTarget')).toEqual([]);
  undo();
  expect((await list())[0]?.passage?.quote).toBe('Costs rose');
});

it('offers my lines of enquiry, the most used first', async () => {
  for (const [n, lineOfEnquiry] of ['Cost', 'Safety', 'Safety ', ''].entries())
    await service['questions.add'](aNewQuestion(n, { lineOfEnquiry }));
  expect(await service['questions.lines']({})).toEqual(['Safety', 'Cost']);
});
