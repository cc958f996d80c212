import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { finishedTexts } from '../../../../electron/publish/minutes/finished-texts.ts';
import { minutesFile } from '../../../../electron/publish/minutes/minutes-file.ts';
import { publish } from '../../../../electron/publish/publish.ts';
import type { PublishTasks } from '../../../../electron/publish/publish-task.ts';
import {
  createExports,
  type ExportsOptions,
} from '../../../../electron/services/exports/exports.ts';
import { createOutgoing, type Outgoing } from '../../../../electron/services/exports/outgoing.ts';
import {
  exemptMatter,
  refuseExemptWords,
} from '../../../../electron/services/minuting/exempt-search.ts';
import { privateTree, publicTree } from '../../../../electron/services/minuting/preview.ts';
import type { ExportJob, MinutesForm } from '../../../../shared/contract/exports.ts';
import { minutesForm } from '../../../../shared/contract/exports.ts';
import { exemptHits } from '../../../../shared/minutes/exempt-words.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import { type ARecordRoom, aRecord, aRecordRoom } from '../../../builders/a-record.ts';
import { privateRecommendation, withAgenda } from '../../../builders/an-agenda.ts';
import { noActions, noProgramme } from '../../../builders/no-trees.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

const secret = 'The Board agreed to sell the ice house to Quillfeather Estates for £48,250.';
const clause = 'That the bid of the Tansley trustees be declined by letter';
const forms = minutesForm.options;

let room: ARecordRoom;
beforeAll(async () => {
  room = withAgenda(aRecordRoom());
  room.council.change({ name: 'Import' }, 'Papers', (tx) => {
    tx.set('pack', 'closed', {
      meeting: 'm',
      kind: 'supplement',
      fileName: 'Marchbanks valuation.pdf',
      label: 'Valuation',
    });
    tx.set('paper', 'cp', { item: 'i7', role: 'report', title: 'Freehold of the slipway yard' });
    tx.set('paperVersion', 'cv', { paper: 'cp', pack: 'closed', author: 'Ottoline Ferreday' });
  });
  const record = await aRecord(room).start();
  await record.open();
  await record.take('Winter service', '10:10');
  await record.type('Winter service', 'The Board considered a report on gritting.');
  await record.add('clause', 'Winter service', { text: 'To note the report', kind: 'note' });
  await record.exclude(['Sale of the ice house'], [3]);
  await record.take('Sale of the ice house', '11:05');
  await record.type('Sale of the ice house', secret);
  await record.add('clause', 'Sale of the ice house', { text: clause });
  const sale = await record.minute('Sale of the ice house');
  await record.set('recordedMinute', sale, { publicSummary: 'The Board decided on an offer.' });
  await record.close();
});

let scratch: ScratchFolder;
let outgoing: Outgoing;
let told: ExportJob[];
let reported: unknown[];
let close: () => Promise<void>;
beforeEach(() => {
  scratch = scratchFolder();
  outgoing = createOutgoing(scratch.path);
  [told, reported] = [[], []];
});
afterEach(async () => {
  await close();
  scratch.remove();
});

/** The thread's work in this one: what is shown is the same, and a thread costs a second. */
const here = (async (kind: string, input: unknown) => {
  if (kind === 'minutes') {
    const { tree, ...options } = input as PublishTasks['minutes']['input'];
    return minutesFile(tree, options);
  }
  const { bytes, form, besides, matter } = input as PublishTasks['exemptSearch']['input'];
  return { hits: exemptHits([...(await finishedTexts(bytes, form)), ...besides], matter) };
}) as unknown as typeof publish;

function service(
  leak: (tree: MinutesTree) => MinutesTree = (tree) => tree,
  part: Partial<ExportsOptions> = {},
) {
  let next = 0;
  const exports = createExports({
    ...room,
    papers: { file: () => null, read: () => null, isComplete: () => false } as never,
    marks: () => [],
    actions: noActions,
    programme: noProgramme,
    trees: {
      preview: (meeting, isPrivate) =>
        leak(isPrivate ? privateTree(room, meeting) : publicTree(room, meeting)),
      version: () => publicTree(room, 'm'),
    },
    publish: here,
    ...{ publishUrl: ownFiles().publishUrl, fonts: ownFiles().fonts },
    ...{ outgoing, clock: () => new Date('2025-02-14T09:00:00Z'), newId: () => `job-${++next}` },
    tell: (job) => void told.push(job),
    report: (error) => void reported.push(error),
    ...part,
  });
  close = exports.close;
  return exports.handlers;
}

const ended = async (): Promise<ExportJob> => {
  await expect.poll(() => told.at(-1)?.state ?? 'working').not.toBe('working');
  const last = told.at(-1);
  if (!last) throw new Error('nothing was told');
  return last;
};
const wish = (format: MinutesForm, isPrivate = false) => ({
  meeting: 'm',
  version: null,
  format,
  private: isPrivate,
});
const bytesOf = (job: ExportJob): Uint8Array =>
  readFileSync(outgoing.look(job.file?.token ?? '')?.path ?? '');
const left = () => readdirSync(join(scratch.path, 'outgoing'));

describe.each(forms)('minutes as %s', (format) => {
  it('V55: hold none of the private words for the public, and all of them for those entitled', async () => {
    const handlers = service();
    await handlers['exports.minutes'](wish(format));
    const open = await ended();
    expect(open).toMatchObject({ state: 'done', notices: [] });
    expect(open.file?.name).toMatch(/^Minutes 2025-02-13 Harbour Scrutiny Board draft\.\w+$/);
    const texts = (await finishedTexts(bytesOf(open), format)).join('\n').replace(/\s+/g, ' ');
    for (const words of ['gritting', 'The Board decided on an offer.'])
      expect(texts).toContain(words);
    for (const words of [
      'Quillfeather',
      '48,250',
      'Tansley',
      'Marchbanks',
      'Ottoline',
      'slipway yard',
      privateRecommendation,
    ])
      expect(texts).not.toContain(words);
    await handlers['exports.minutes'](wish(format, true));
    await expect.poll(() => told.at(-1)?.id).not.toBe(open.id);
    const closed = await ended();
    expect(closed.file?.name).toContain('draft PRIVATE');
    const all = (await finishedTexts(bytesOf(closed), format)).join('\n').replace(/\s+/g, ' ');
    expect(all).toContain('Quillfeather Estates');
    expect(all).toContain(clause);
  });

  it.each([
    ['words of the prose in the text', (tree: MinutesTree) => withParagraph(tree, secret)],
    [
      'a clause as the title, which files keep in their properties',
      (tree: MinutesTree) => ({ ...tree, title: clause }),
    ],
    [
      'the author of a private paper as the council',
      (tree: MinutesTree) => ({ ...tree, authority: 'Ottoline Ferreday' }),
    ],
  ])('S55: are not written with %s', async (_, leak) => {
    await service(leak)['exports.minutes'](wish(format));
    const stopped = await ended();
    expect(stopped).toMatchObject({ state: 'refused', file: null });
    expect(stopped.reason).toMatch(
      /^This public document would hold words from .*nothing was made/,
    );
    expect(stopped.reason).toContain('Private item 8');
    expect(stopped.reason).not.toMatch(/Quillfeather|48|Tansley|trustees|Ottoline/i);
    expect(stopped.notices).toEqual([expect.stringMatching(/^The words found: “/)]);
    expect([left(), reported]).toEqual([[], []]);
  });
});

function withParagraph(tree: MinutesTree, text: string): MinutesTree {
  const blocks = tree.blocks.map((block) =>
    block.kind === 'minute'
      ? { ...block, content: [...block.content, { kind: 'paragraph' as const, text }] }
      : block,
  );
  return { ...tree, blocks };
}

describe('what the search looks for', () => {
  it.each([
    ['the price that officers recommend', privateRecommendation],
    ['the file of a private paper', 'See Marchbanks valuation.pdf'],
    ['the title of a private paper', 'Freehold of the slipway yard'],
  ])('%s', (_, words) => {
    expect(exemptHits([words], exemptMatter(room))).toHaveLength(1);
  });

  it('stops a draft before it is issued, and lets an honest one pass', () => {
    const honest = publicTree(room, 'm');
    expect(() => refuseExemptWords(room, honest)).not.toThrow();
    expect(() => refuseExemptWords(room, withParagraph(honest, secret))).toThrow('exemptWords');
  });
});

describe('a decision note', () => {
  it('R7: is made in one step, says what was decided, and is searched as well', async () => {
    const handlers = service();
    await handlers['exports.decisionNote']({ meeting: 'm', version: null, format: 'md' });
    const note = await ended();
    expect(note.file?.name).toBe('Decision note 2025-02-13 Harbour Scrutiny Board.md');
    const words = Buffer.from(bytesOf(note)).toString();
    expect(words).toContain('To note the report');
    expect(words).not.toContain('gritting');
    await close();
    await service((tree) => ({ ...tree, committee: secret }))['exports.decisionNote']({
      meeting: 'm',
      version: null,
      format: 'md',
    });
    await expect.poll(() => told.at(-1)?.state).toBe('refused');
  });
});

describe('what cannot be made', () => {
  it('is refused before anything begins where there is no such meeting or version', async () => {
    const handlers = service();
    for (const part of [{ meeting: 'nobody' }, { version: 'v' }])
      await expect(async () =>
        handlers['exports.minutes']({ ...wish('md'), ...part }),
      ).rejects.toMatchObject({ code: 'notFound' });
    expect(told).toEqual([]);
  });

  it('a private document where an open one was asked for is a fault that writes nothing', async () => {
    await service(() => privateTree(room, 'm'))['exports.minutes'](wish('md'));
    expect(await ended()).toMatchObject({ state: 'refused', file: null });
    expect([left(), reported.length]).toEqual([[], 1]);
  });
});

it('is made and searched in threads of their own, and stopped there', async () => {
  await service((tree) => withParagraph(tree, secret), { publish })['exports.minutes'](wish('md'));
  expect(await ended()).toMatchObject({
    state: 'refused',
    notices: [expect.stringContaining('the board agreed to sell the')],
  });
  expect(left()).toEqual([]);
});
