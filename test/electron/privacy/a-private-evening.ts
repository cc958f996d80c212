import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { OpenBackend } from '../../../electron/open-backend.ts';
import { connectDirect } from '../../../electron/transport/direct.ts';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import type { NamedEvent } from '../../../shared/contract/bridge.ts';
import type { Backend, InputOf } from '../../../shared/contract/contract.ts';
import { everyAction } from '../../../shared/contract/every-action.ts';
import { aNewMark, aPassage, aStroke } from '../../builders/a-mark.ts';
import { asked } from '../../builders/an-ask-desk.ts';
import { canary } from '../../builders/canaries.ts';
import { importedSample } from '../../builders/imported-sample.ts';

export interface PrivateEvening {
  hash: string;
  meeting: string;
  /** Everything that was told while it went on. */
  told: NamedEvent[];
  /** Answers that show meetings, people and their history. */
  shown: unknown[];
}

/** A whole evening of one member, with a canary in every private field: each is named after its field. */
export async function aPrivateEvening(open: OpenBackend, folder: string): Promise<PrivateEvening> {
  const told: NamedEvent[] = [];
  const stop = open.events.listen((named) => told.push(structuredClone(named)));
  const backend = connectDirect(open.dispatch, open.events);
  const hash = await importedSample(open);
  const [summary] = await backend.call('meetings.list', {});
  if (summary === undefined) throw new Error('the sample holds a meeting');
  const meeting = summary.id;
  const detail = await backend.call('meetings.get', { id: meeting });
  const item = detail.items[0]?.id ?? null;
  await mark(backend, hash);
  await ask(backend, { meeting, item, hash });
  await search(backend, meeting);
  await takePastPapers(backend, folder);
  await backUp(backend, folder);
  await goWrong(open, hash);
  const shown = [
    await backend.call('meetings.list', {}),
    await backend.call('meetings.get', { id: meeting }),
    await backend.call('people.list', {}),
    await backend.call('questions.shared', { meeting }),
    await backend.call('history.of', { noun: 'meeting', id: meeting, field: 'place' }),
    await backend.call('imports.list', {}),
    await backend.call('profile.about', {}),
  ];
  await privateBusiness(backend, meeting);
  stop();
  return { hash, meeting, told, shown };
}

async function mark(backend: Backend, hash: string): Promise<void> {
  const rect: [number, number, number, number] = [100, 100, 200, 200];
  const drawn = aPassage({ exact: '', prefix: '', suffix: '', parts: [{ pdfPage: 2, rect }] });
  const note = aNewMark({ hash, text: canary('text'), tags: [canary('tag')] });
  const box = aNewMark({ hash, kind: 'textBox', text: canary('box'), passage: drawn });
  const pen = aNewMark({
    hash,
    kind: 'pen',
    text: canary('description'),
    passage: drawn,
    strokes: [aStroke()],
  });
  const bookmark = aNewMark({ hash, kind: 'bookmark', text: canary('bookmark') });
  for (const one of [note, box, pen, bookmark]) await backend.call('annotations.add', one);
  await backend.call('annotations.nameColour', { colour: 'yellow', meaning: canary('colour') });
  await backend.call('annotations.tag', { id: box.id, tag: canary('second'), on: true });
  await backend.call('annotations.change', { id: note.id, fields: { text: canary('reworded') } });
  await backend.call('annotations.remove', { ids: [bookmark.id] });
  await backend.call('history.undo', {});
  await backend.call('history.redo', {});
  await backend.call('history.of', { noun: 'annotation', id: note.id, field: 'text' });
  await backend.call('annotations.list', { hash });
}

async function ask(
  backend: Backend,
  at: { meeting: string; item: string | null; hash: string },
): Promise<void> {
  const [kept, shared] = [v7(), v7()];
  const words = { annotation: null, hash: null, passage: null, toWhomKind: 'officer' } as const;
  await backend.call('questions.add', {
    id: kept,
    meeting: at.meeting,
    item: at.item,
    text: canary('question'),
    lineOfEnquiry: canary('enquiry'),
    toWhom: canary('whom'),
    ...words,
    hash: at.hash,
    passage: aPassage(),
  });
  await backend.call('questions.change', { id: kept, fields: { text: canary('redrafted') } });
  await backend.call('questions.setState', { id: kept, state: 'asked' });
  await backend.call('questions.answer', { id: kept, answer: canary('answer') });
  await backend.call('questions.add', {
    id: shared,
    meeting: at.meeting,
    item: at.item,
    text: 'When does the pool open?',
    lineOfEnquiry: '',
    toWhom: 'Head of Leisure',
    ...words,
  });
  const { fingerprint } = await backend.call('questions.preview', { ids: [shared] });
  await backend.call('questions.share', { ids: [shared], fingerprint });
  // what is written after sharing is private again
  await backend.call('questions.change', { id: shared, fields: { text: canary('afterwards') } });
  await backend.call('questions.setState', { id: shared, state: 'asked' });
  await backend.call('questions.answer', { id: shared, answer: canary('reply') });
}

async function search(backend: Backend, meeting: string): Promise<void> {
  const found = await backend.call('search.find', {
    words: canary('reworded'),
    limit: 10,
    meeting: null,
  });
  if (found.hits.length === 0) throw new Error('my own notes are found by me');
  await backend.call('search.find', { words: canary('nothing'), limit: 10, meeting });
}

/** Where my papers lie on my disk is nobody's business. Its one file is damaged, and waits for me. */
async function takePastPapers(backend: Backend, folder: string): Promise<void> {
  const papers = join(folder, canary('papers'));
  mkdirSync(papers);
  writeFileSync(join(papers, `${canary('file')}.pdf`), 'no PDF at all');
  const run = () => backend.call('pastPapers.get', {});
  const done = new Promise<void>((resolve) => {
    const stop = backend.on('pastPapers.changed', () => {
      void run().then((state) => {
        if (state?.state !== 'done') return;
        stop();
        resolve();
      });
    });
  });
  await backend.call('pastPapers.start', { folder: papers });
  await done;
  const { files } = await backend.call('pastPapers.files', { states: ['refused'], from: 0 });
  if (files.length !== 1) throw new Error('the damaged file is told of');
}

/** Two private items: what is asked in one comes back, is reported on, planned in vain and made public nowhere. */
async function privateBusiness(backend: Backend, meeting: string): Promise<void> {
  const label = 'Minutes';
  const write = (set: InputOf<'record.write'>['set']) =>
    backend.call('record.write', { meeting, label, set, remove: [], typing: null });
  await backend.call('record.start', { meeting });
  const minutes = (await backend.call('record.get', { meeting }))?.public.minutes ?? [];
  const [first, second] = minutes.slice(-2).map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('the sample has two items');
  await write(
    [first, second].map((id) => ({
      noun: 'recordedMinute' as const,
      id,
      fields: { access: 'exempt' },
    })),
  );
  const said = { minute: first, text: canary('ask'), toWhom: canary('owner'), due: canary('due') };
  await write([{ noun: 'ask', id: v7(), fields: said }]);
  const clause = { ...said, text: canary('clause'), position: 0 };
  await write([{ noun: 'clause', id: v7(), fields: clause }]);
  const { id, saidOn, committee } = await privateAsk(backend);
  const about = { title: canary('topic'), text: canary('typed'), response: canary('response') };
  const typed = { id: v7(), committee, saidOn, minute: first, fields: about };
  await backend.call('actions.add', typed);
  const report = { on: '2025-02-13', text: canary('report'), paper: null };
  await backend.call('actions.report', { ids: [id], ...report, state: 'underWay' });
  await backend.call('actions.change', { ids: [id], fields: { owner: canary('other owner') } });
  const link = { from: typed.id, to: id, toNoun: 'action', type: 'repeats' } as const;
  await backend.call('actions.link', { ...link, standing: 'confirmed' });
  await backend.call('record.bring', { meeting, actions: [id], minute: second });
  const [row] = (await backend.call('record.get', { meeting }))?.private.mattersArising ?? [];
  const heard = { answer: canary('heard'), outcome: 'answered' };
  await write([{ noun: 'matterArising', id: row?.id ?? '', fields: heard }]);
  const speaker = { id: v7(), attendance: null, name: canary('speaker') };
  await backend.call('chair.speak', { meeting, minute: second, ...speaker });
  const place = { committee, yearKey: '24', slot: v7() };
  const planned = backend.call('programme.fromAction', { ...place, action: id });
  const refused = await planned.then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error('a private ask is in no plan');
  await backend.call('history.undo', {});
  await backend.call('history.redo', {});
}

async function privateAsk(backend: Backend): Promise<ActionRow> {
  const { rows } = await backend.call('actions.list', { ...asked, filter: everyAction });
  const found = rows.find((row) => row.private);
  if (found === undefined) throw new Error('what is asked in private is in my ledger');
  return found;
}

/** The stick lies beside the profile; its name and the passphrase are private too. */
async function backUp(backend: Backend, folder: string): Promise<void> {
  const stick = join(folder, canary('stick'));
  mkdirSync(stick);
  await backend.call('backups.setFolder', { folder: stick });
  await backend.call('backups.setSchedule', { everyDays: 7 });
  const made = await backend.call('backups.run', {
    folder: null,
    passphrase: canary('passphrase'),
    keep: true,
  });
  if (made.kind !== 'made') throw new Error(made.why);
  await backend.call('backups.rate', { passphrase: canary('guess') });
}

/** Calls that are refused, and a bug: none of their words may stand in the log. */
async function goWrong(open: OpenBackend, hash: string): Promise<void> {
  const words = canary('refused');
  await open.dispatch('annotations.change', { id: v7(), fields: { text: words } });
  await open.dispatch('annotations.add', { id: words, hash });
  await open.dispatch(words, { words });
  await open.dispatch('questions.answer', { id: v7(), answer: words.repeat(60_000) });
  open.log.error({ code: 'unhandled', subject: words, error: new Error(words) });
}
