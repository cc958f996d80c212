import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenBackend, openBackend } from '../../electron/open-backend.ts';
import { type CallName, calls } from '../../shared/contract/contract.ts';
import { everyAction } from '../../shared/contract/every-action.ts';
import { aNewMark, aPassage, aStroke } from '../builders/a-mark.ts';
import { aNewQuestion } from '../builders/a-question.ts';
import { type ScratchFolder, scratchFolder } from '../builders/scratch-folder.ts';
import { strangersOfAsks } from '../builders/strangers-of-asks.ts';
import { strangersOfExchange } from '../builders/strangers-of-exchange.ts';

let scratch: ScratchFolder;
let open: OpenBackend;
beforeEach(async () => {
  scratch = scratchFolder();
  open = await openBackend(scratch.path);
});
afterEach(async () => {
  await open.close();
  scratch.remove();
});

const hash = 'ab'.repeat(32);
const mend = { noun: 'agendaItem', id: 'x' };
const paper = { paper: null, item: 'x', pack: 'x', title: 'x', pdfFrom: 1, pdfTo: 2 };
const list = { form: 'word', pdfPages: null, kinds: ['note'], groupBy: 'page', tags: true };
const taking = { hashes: [hash], ...list };
const profile = { name: '', role: 'clerk', committee: 'x', theme: 'system', typeSize: 100 };
const place = { pdfPage: 1, offsetPerMille: 0, fit: 'width', quarterTurns: 0, textView: false };

const uuid = '0192f000-0000-7000-8000-000000000001';
const questionStrangers = {
  'questions.list': { meeting: 'x' },
  'questions.shared': { meeting: 'x' },
  'questions.add': aNewQuestion(1, { meeting: 'x', item: null }),
  'questions.change': { id: uuid, fields: { text: 'x' } },
  'questions.reorder': { ids: [uuid] },
  'questions.setState': { id: uuid, state: 'asked' },
  'questions.answer': { id: uuid, answer: 'x' },
  'questions.remove': { ids: [uuid] },
  'questions.preview': { ids: [uuid] },
  'questions.share': { ids: [uuid], fingerprint: hash },
  'questions.unshare': { shared: ['x'] },
};

const annotationStrangers = {
  'annotations.list': { hash },
  'annotations.add': aNewMark({ id: uuid, hash }),
  'annotations.change': { id: uuid, fields: { text: 'x' } },
  'annotations.move': { id: uuid, hash, passage: aPassage() },
  'annotations.remove': { ids: [uuid] },
  'annotations.addStroke': {
    id: uuid,
    hash,
    stroke: aStroke(),
    parts: [{ pdfPage: 1, rect: [0, 0, 9, 9] }],
  },
  'annotations.rub': { id: uuid, hash, gone: [uuid], left: [], parts: [] },
  'annotations.tag': { id: uuid, tag: 'x', on: true },
  'annotations.nameColour': { colour: 'pink', meaning: 'x' },
  'annotations.carried': { hash },
  'annotations.settle': { hash, ids: [uuid], as: 'left' },
};

const at = '2025-02-13T10:00';
const atLater = { meeting: 'x', atMeeting: 'x' };
const minutesStrangers = {
  'minutes.preview': { meeting: 'x', private: false },
  'minutes.life': { meeting: 'x' },
  'minutes.version': { version: 'x', private: false },
  'minutes.issue': { meeting: 'x', reason: '' },
  'minutes.withdraw': { meeting: 'x', reason: 'x' },
  'minutes.correct': {
    meeting: 'x',
    minute: 'x',
    before: 'x',
    after: 'y',
    reason: '',
    proposedBy: '',
  },
  'minutes.approve': { ...atLater, atMinute: 'x', outcome: 'approved', corrections: [] },
  'minutes.sign': {
    ...atLater,
    presider: 'x',
    signedOn: '2026-01-15',
    form: 'ink',
    firstLeaf: 1,
    leaves: 1,
  },
};
const recordStrangers = {
  'record.get': { meeting: 'x' },
  'record.start': { meeting: 'x' },
  'record.write': {
    meeting: 'x',
    label: 'x',
    set: [{ noun: 'clause', id: 'x', fields: { minute: 'x' } }],
    remove: [{ noun: 'vote', id: 'x' }],
    typing: null,
  },
  'record.bring': { meeting: 'x', actions: ['x'], minute: null },
  'record.open': { meeting: 'x', at, presiding: 'x', by: 'chair' },
  'record.take': { meeting: 'x', minute: 'x', at },
  'record.adjourn': { meeting: 'x', at, reason: '' },
  'record.resume': { meeting: 'x', at },
  'record.close': { meeting: 'x', at },
  'record.reopen': { meeting: 'x' },
  'record.exclude': {
    meeting: 'x',
    minute: null,
    covers: ['x'],
    paragraphs: [3],
    confidential: false,
    publicInterest: 'x',
    at,
  },
  'record.readmit': { meeting: 'x', exclusion: 'x', at },
  'prose.get': { minute: 'x' },
  'prose.append': { minute: 'x', id: uuid, update: 'AAA=', editor: 'x', seen: 0, words: null },
  'prose.looked': { minute: 'x', paragraph: 'x' },
  'prose.versions': { minute: 'x' },
};

/** Inputs of the right shape that name what is not there. A call without one here takes none. */
const strangers: Partial<Record<CallName, unknown>> = {
  ...strangersOfAsks,
  ...strangersOfExchange,
  'meetings.get': { id: 'x' },
  'review.mend': { ...mend, field: 'title', value: 'x', confirms: null },
  'review.addMember': { meeting: 'x', name: 'x', title: null, role: 'member' },
  'review.removeMember': { id: 'x' },
  'review.confirm': { ...mend, fields: ['title'] },
  'review.addItem': { meeting: 'x', after: null, printedNumber: null, title: 'x' },
  'review.removeItem': { id: 'x' },
  'review.moveStart': { item: 'x', pdfFrom: 1 },
  'review.placePaper': paper,
  'imports.start': { files: ['x'], meeting: null },
  'imports.outcome': { job: 'x' },
  'imports.answer': { job: 'x', answer: { kind: 'leave' } },
  'imports.cancel': { job: 'x' },
  'imports.dismiss': { job: 'x' },
  'papers.file': { hash },
  'papers.text': { hash, from: 1, to: 2 },
  'papers.find': { hash, words: 'x' },
  'papers.thumbnails': { hash, pages: [1] },
  'papers.keepThumbnail': { hash, pdfPage: 1, webp: 'UklGRg==' },
  'reading.position': { hash },
  'reading.remember': { hash, ...place },
  'reading.sinceLooked': { meeting: 'x' },
  'reading.setLook': { paper: 'dark' },
  'reading.looked': { meeting: 'x' },
  'reading.markRead': { paper: 'x', read: true },
  ...annotationStrangers,
  'search.find': { words: '"', limit: 10, meeting: 'x' },
  'history.of': { ...mend, field: 'title' },
  'profile.save': profile,
  'profile.stepTypeSize': { step: 'larger' },
  'backups.setFolder': { folder: 'x' },
  'backups.setSchedule': { everyDays: 0 },
  'backups.run': { folder: 'x', passphrase: 'x'.repeat(9), keep: false },
  'backups.rate': { passphrase: 'x' },
  'backups.preview': { file: 'ab'.repeat(16), passphrase: 'x' },
  'backups.restore': { file: 'ab'.repeat(16), passphrase: 'x' },
  'adopting.found': { hash },
  'adopting.standing': { hash },
  'adopting.adopt': { hash, names: ['x'] },
  'exports.start': taking,
  'exports.questions': { meeting: 'x' },
  'exports.minutes': { meeting: 'x', version: null, format: 'docx', private: false },
  'exports.decisionNote': { meeting: 'x', version: null, format: 'docx' },
  'exports.actions': { filter: everyAction, group: 'none', format: 'csv' },
  'exports.calendar': { committee: 'x' },
  'exports.popolo': { committee: 'x' },
  'tracker.read': { file: 'x' },
  'tracker.import': {
    file: 'x',
    mapping: { hasHeader: true, columns: ['text'], states: [], dayOrder: 'dayFirst' },
    committee: 'x',
  },
  'exports.programme': { committee: 'x', yearKey: '24', format: 'docx' },
  'exports.cancel': { job: 'x' },
  'exports.dismiss': { job: 'x' },
  ...questionStrangers,
  ...recordStrangers,
  ...minutesStrangers,
  'committees.style': { committee: 'x', base: '', words: {} },
  'committees.phrases': { committee: 'x', set: [], remove: [] },
  'committees.quorum': { committee: 'x', from: '2026-05-20', quorum: null },
};
const inputOf = (name: CallName): unknown => strangers[name] ?? {};
const codeOf = async (name: CallName, input: unknown): Promise<string> => {
  const answer = await open.dispatch(name, input);
  return answer.ok ? 'answered' : answer.code;
};

it('answers every call of the contract, also about what is not there: no bug, and no junk kept', async () => {
  // the sample is there, and would come in
  const names = (Object.keys(calls) as CallName[]).filter((name) => name !== 'imports.sample');
  for (const name of names)
    expect([name, await codeOf(name, inputOf(name))]).toEqual([
      name,
      expect.stringMatching(/^(answered|notFound|invalidInput|notUndoable)$/),
    ]);
  expect(await open.dispatch('meetings.list', {})).toEqual({ ok: true, value: [] });
});

it('has a stranger for every call that takes something, so that none stands untested', () => {
  const names = Object.keys(calls) as CallName[];
  const wrong = names.filter((name) => !calls[name].input.safeParse(inputOf(name)).success);
  expect(wrong).toEqual([]);
});

it('security S10: any words may be searched for, whatever the index makes of them', async () => {
  const awkward = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      '"',
      'NEAR(',
      'a AND',
      '*',
      'title:x',
      '^',
      '-',
      "'; DROP TABLE op; --",
      '\u0000',
    ),
  );
  await fc.assert(
    fc.asyncProperty(awkward, async (words) => {
      expect(await codeOf('search.find', { words, limit: 5, meeting: null })).toBe('answered');
    }),
    { numRuns: 200 },
  );
});

it('forgets copies that nobody imported when it starts again', async () => {
  const token = open.acceptFile(scratch.put('a.pdf', new Uint8Array()));
  await open.close();
  open = await openBackend(scratch.path);
  expect(await codeOf('imports.start', { files: [token], meeting: null })).toBe('notFound');
});
