import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSearch } from '../../../../electron/services/search.ts';
import { type ACouncil, aCouncil, withMeeting } from '../../../builders/a-council.ts';
import { aNewQuestion, anId, questionsOf, quoting } from '../../../builders/a-question.ts';

let council: ACouncil;
let service: ReturnType<typeof questionsOf>['service'];
beforeEach(() => {
  council = withMeeting(aCouncil());
  council.personal.change({ name: 'A Hartley' }, 'Me', (tx) =>
    tx.set('profile', 'me', { name: 'A Hartley' }),
  );
  ({ service } = questionsOf(council));
});
afterEach(() => council.remove());

const ids = [anId(1)];
const preview = async () => service['questions.preview']({ ids });
const share = async () => {
  const { fingerprint } = await preview();
  return service['questions.share']({ ids, fingerprint });
};
const list = async () => service['questions.list']({ meeting: 'm' });
const shared = async () => service['questions.shared']({ meeting: 'm' });
const asked = aNewQuestion(1, {
  text: 'Why did costs rise?',
  lineOfEnquiry: 'Money',
  toWhomKind: 'cabinetMember',
  toWhom: 'Cllr P Quill',
  ...quoting('Costs rose to £1,200'),
});
const words = {
  meeting: 'm',
  item: 'i2',
  member: 'A Hartley',
  text: 'Why did costs rise?',
  lineOfEnquiry: 'Money',
  toWhomKind: 'cabinetMember',
  toWhom: 'Cllr P Quill',
  quote: 'Costs rose to £1,200',
  quotedFrom: 'Page 2 of the pack',
  position: 0,
};

it('shows exactly what will leave, and that is what leaves', async () => {
  await service['questions.add'](asked);
  expect((await preview()).questions).toEqual([
    { question: anId(1), words, access: 'public', replaces: false },
  ]);
  expect(await share()).toEqual({ shared: true });
  const [row] = council.council.rows('sharedQuestion');
  expect(row).toEqual({ ...words, id: row?.id, sharedAt: '2025-02-10T09:00:00.000Z' });
  expect((await list())[0]).toMatchObject({ state: 'shared', sharedAs: row?.id });
});

it('shares nothing where a word was changed since the preview', async () => {
  await service['questions.add'](asked);
  const { fingerprint } = await preview();
  await service['questions.change']({ id: anId(1), fields: { toWhom: 'Somebody else' } });
  expect(await service['questions.share']({ ids, fingerprint })).toEqual({ shared: false });
  expect(await shared()).toEqual([]);
  expect((await list())[0]?.state).toBe('draft');
});

it('later words of mine stay mine until I share them anew, into the same row', async () => {
  await service['questions.add'](asked);
  await share();
  await service['questions.change']({ id: anId(1), fields: { text: 'CANARY second thoughts' } });
  expect(await shared()).toEqual([expect.objectContaining({ text: 'Why did costs rise?' })]);
  expect((await list())[0]?.sharedIsOlder).toBe(true);
  expect((await preview()).questions[0]?.replaces).toBe(true);
  await share();
  expect(await shared()).toEqual([expect.objectContaining({ text: 'CANARY second thoughts' })]);
  expect((await list())[0]?.sharedIsOlder).toBe(false);
});

it('warns of words from an item that is not open to the public', async () => {
  council.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('agendaItem', 'i2', { access: 'exempt' }),
  );
  await service['questions.add'](asked);
  expect((await preview()).questions[0]?.access).toBe('exempt');
});

it('refuses to share a question without words and one that was asked', async () => {
  await service['questions.add']({ ...asked, text: ' ' });
  await expect(preview()).rejects.toThrow('invalidInput');
  await service['questions.change']({ id: anId(1), fields: { text: 'Why?' } });
  await service['questions.setState']({ id: anId(1), state: 'asked' });
  await expect(preview()).rejects.toThrow('invalidInput');
});

it('a share that was cut off between the two files is completed by the next one, not doubled', async () => {
  await service['questions.add'](asked);
  const { fingerprint } = await preview();
  const { personal } = council;
  const torn = questionsOf({
    ...council,
    personal: {
      ...personal,
      row: (noun, id) => personal.row(noun, id),
      rows: (noun, where) => personal.rows(noun, where),
      change: () => {
        throw new Error('the power went');
      },
    },
  });
  expect(() => torn.service['questions.share']({ ids, fingerprint })).toThrow('the power went');
  expect((await list())[0]?.state).toBe('draft');
  await share();
  expect(await shared()).toHaveLength(1);
  expect((await list())[0]?.state).toBe('shared');
});

it('is not shared or taken back by Undo: each has its own button', async () => {
  await service['questions.add'](asked);
  await share();
  expect(council.council.next().undo).not.toContain('shared');
  expect(council.personal.next().undo).toBe('Question added');
});

it('taken back, it is off the chair’s list and a draft of mine again', async () => {
  await service['questions.add'](asked);
  await share();
  const [row] = await shared();
  expect(row).toMatchObject({ isMine: true, member: 'A Hartley' });
  await service['questions.unshare']({ shared: [row?.id ?? ''] });
  expect(await shared()).toEqual([]);
  expect((await list())[0]).toMatchObject({ state: 'draft', sharedAs: null });
});

it('a shared question that Undo took out of my list can still be taken off the chair’s', async () => {
  await service['questions.add'](asked);
  await share();
  council.personal.undo({ name: 'A Hartley' });
  expect(await list()).toEqual([]);
  const [row] = await shared();
  expect(row?.isMine).toBe(true);
  await service['questions.unshare']({ shared: [row?.id ?? ''] });
  expect(await shared()).toEqual([]);
});

it('nobody takes back what somebody else shared', async () => {
  council.council.change({ name: 'B Zeal' }, 'Shared', (tx) =>
    tx.set('sharedQuestion', 'theirs', { meeting: 'm', member: 'B Zeal', text: 'Theirs?' }),
  );
  expect(await shared()).toEqual([expect.objectContaining({ id: 'theirs', isMine: false })]);
  expect(() => service['questions.unshare']({ shared: ['theirs'] })).toThrow('invalidInput');
  expect(await shared()).toHaveLength(1);
});

it('removing a shared question takes it off the chair’s list, and Undo brings back a draft', async () => {
  await service['questions.add'](asked);
  await share();
  await service['questions.remove']({ ids });
  expect(await shared()).toEqual([]);
  council.personal.undo({ name: 'A Hartley' });
  expect((await list())[0]).toMatchObject({ state: 'draft', sharedAs: null });
});

it('lists for the chair item by item and member by member, each in the member’s order', async () => {
  const row = (member: string, item: string | null, position: number) => ({
    ...{ meeting: 'm', member, item, position },
    text: `${member} ${item} ${position}`,
  });
  council.council.change({ name: 'Sync' }, 'Shared', (tx) => {
    tx.set('sharedQuestion', 'a', row('B Zeal', 'i2', 1));
    tx.set('sharedQuestion', 'b', row('B Zeal', 'i2', 0));
    tx.set('sharedQuestion', 'c', row('C Young', null, 0));
    tx.set('sharedQuestion', 'd', row('A Hartley', 'i2', 5));
    tx.set('sharedQuestion', 'e', row('C Young', 'i1', 0));
  });
  expect((await shared()).map(({ id }) => id)).toEqual(['e', 'd', 'b', 'a', 'c']);
});

/** Every byte that other people's copies could come from: council.db with its log, papers.db, the app's log. */
function outerBytes(): string {
  const folder = council.scratch.path;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !name.startsWith('personal') && name.includes('.'));
  expect(files).toContain('council.db');
  const isFile = (name: string) => existsSync(join(folder, name));
  return files
    .filter(isFile)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}

it('security S52: no word of a private question is in any file but personal.db, nor in a search', async () => {
  const events: string[] = [];
  council.council.on((changed) => events.push(JSON.stringify([...changed])));
  const canary = 'Canarybird';
  await service['questions.add'](
    aNewQuestion(1, {
      text: `${canary}one`,
      lineOfEnquiry: `${canary}two`,
      toWhom: `${canary}three`,
      ...quoting(`${canary}four`),
    }),
  );
  await service['questions.change']({ id: anId(1), fields: { text: `${canary}five` } });
  await service['questions.preview']({ ids });
  await service['questions.setState']({ id: anId(1), state: 'asked' });
  await service['questions.answer']({ id: anId(1), answer: `${canary}six` });
  expect(outerBytes()).not.toContain(canary);
  // what somebody else finds who has all of the committee's record
  const other = aCouncil();
  const search = createSearch({
    ...council,
    personal: other.personal,
    reads: { ...council.reads, findMine: other.reads.findMine },
  });
  const found = await search['search.find']({ words: canary, limit: 10, meeting: null });
  other.remove();
  expect(found.hits).toEqual([]);
  expect(events).toEqual([]);
  council.rest();
  expect(outerBytes()).not.toContain(canary);
});

it('security S52: the same look does find the words of a question that was shared', async () => {
  await service['questions.add']({ ...asked, text: 'Canarybird shared' });
  await share();
  expect(outerBytes()).toContain('Canarybird shared');
});
