import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { publish } from '../../../../electron/publish/publish.ts';
import { PublishRefusal } from '../../../../electron/publish/publish-refusal.ts';
import { createAnnotations } from '../../../../electron/services/annotations.ts';
import {
  createExports,
  type ExportsOptions,
} from '../../../../electron/services/exports/exports.ts';
import { createOutgoing, type Outgoing } from '../../../../electron/services/exports/outgoing.ts';
import { CallError } from '../../../../shared/contract/call-error.ts';
import type { ExportJob, ExportRequest } from '../../../../shared/contract/exports.ts';
import {
  type ACouncil,
  aCouncil,
  packHash,
  storeFile,
  withMeeting,
} from '../../../builders/a-council.ts';
import { aNewMark, aPassage } from '../../../builders/a-mark.ts';
import { noActions, noProgramme, noTrees } from '../../../builders/no-trees.ts';
import { unzipped } from '../../../builders/unzipped.ts';

const otherHash = '3c'.repeat(32);
let council: ACouncil;
let outgoing: Outgoing;
let told: ExportJob[];
let reported: unknown[];
let closing: () => Promise<void>;

beforeEach(() => {
  council = withMeeting(aCouncil());
  outgoing = createOutgoing(council.scratch.path);
  [told, reported] = [[], []];
  closing = async () => undefined;
  storeFile(council, otherHash, ['Another committee.', 'It met in private.']);
});
afterEach(async () => {
  await closing();
  council.remove();
});

const clock = () => new Date('2025-02-10T09:00:00Z');

function service(part: Partial<ExportsOptions> = {}) {
  let next = 0;
  const { handlers, close } = createExports({
    ...council,
    marks: council.reads.marks,
    programme: noProgramme,
    trees: noTrees,
    actions: noActions,
    publish,
    ...{ publishUrl: ownFiles().publishUrl, fonts: ownFiles().fonts },
    ...{ outgoing, clock, newId: () => `job-${++next}` },
    tell: (job) => void told.push(job),
    report: (error) => void reported.push(error),
    ...part,
  });
  closing = close;
  return handlers;
}

const notes = (part: Partial<ExportRequest> = {}): ExportRequest => ({
  hashes: [packHash],
  form: 'markdown',
  pdfPages: null,
  kinds: ['highlight', 'note'],
  groupBy: 'page',
  tags: true,
  ...part,
});
const ended = async (): Promise<ExportJob> => {
  await expect.poll(() => told.at(-1)?.state).not.toBe('working');
  const last = told.at(-1);
  if (!last) throw new Error('nothing was told');
  return last;
};
const bytesOf = (job: ExportJob) => readFileSync(outgoing.look(job.file?.token ?? '')?.path ?? '');
const left = () => readdirSync(join(council.scratch.path, 'outgoing'));

async function mark(text: string, hash = packHash, pdfPage = 2, part = {}): Promise<string> {
  const marks = createAnnotations({
    ...council,
    ...{ marks: council.reads.marks, clock },
    anchor: (_, { exact, prefix, suffix, parts }) => ({
      quote: { exact, prefix, suffix, hint: null },
      place: {
        ...{ parts: parts ?? [], shift: [0, 0], start: 10, end: 40, textModel: 1 },
        ...{ state: 'original', confidence: null, from: null },
      },
    }),
  });
  const quads = [[72, 700, 90, 700, 72, 688, 90, 688]] as const;
  const passage = aPassage({ pdfPage, parts: [{ pdfPage, quads: [[...quads[0]]] }] });
  const made = aNewMark({ hash, text, passage, tags: ['ferry'], ...part });
  await marks['annotations.add'](made);
  return made.id;
}

describe('my notes come out', () => {
  it('as a Word file made in a thread of its own, kept until it is fetched', async () => {
    await mark('Which winter?');
    const { job } = await service()['exports.start'](notes({ form: 'word' }));
    const done = await ended();
    expect(done).toMatchObject({
      id: job,
      state: 'done',
      file: { name: expect.stringMatching(/^My notes, .*\.docx$/) },
    });
    const xml = unzipped(bytesOf(done)).get('word/document.xml') ?? '';
    expect(xml).toContain('Which winter?');
    expect(xml).toContain('<w:tblHeader/>');
  });

  it('those of the chosen pages and kinds alone', async () => {
    await mark('on page two');
    await mark('on page three', packHash, 3);
    await mark('a bookmark', packHash, 2, { kind: 'bookmark' });
    await service()['exports.start'](notes({ pdfPages: [2] }));
    const text = bytesOf(await ended()).toString();
    expect(
      ['on page two', 'on page three', 'a bookmark'].filter((words) => text.includes(words)),
    ).toEqual(['on page two']);
  });

  it('under the items that their pages belong to, whether these have papers or not', async () => {
    await mark('on the minutes');
    await mark('on the report', packHash, 3);
    await mark('on the front sheet', packHash, 1);
    await service()['exports.start'](notes({ groupBy: 'item' }));
    const headings = bytesOf(await ended())
      .toString()
      .match(/^## .*$/gm);
    expect(headings).toEqual([
      '## Pages outside the items',
      '## Item 1: Minutes',
      '## Item 2: Winter service',
    ]);
  });

  it('says so where there are none, and makes nothing', async () => {
    await service()['exports.start'](notes());
    expect(await ended()).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/^There are no notes/),
    });
    expect([left(), reported]).toEqual([[], []]);
  });
});

describe('what is private stays where it is', () => {
  it.each(['word', 'markdown', 'webAnnotations'] as const)(
    'canary: nothing of another meeting’s notes is in the %s list of this one',
    async (form) => {
      await mark('mine for this meeting');
      await mark('CANARY-words', otherHash, 1, { tags: ['CANARY-tag'] });
      await service()['exports.start'](notes({ form, groupBy: 'item' }));
      const bytes = bytesOf(await ended());
      const whole = form === 'word' ? [...unzipped(bytes).values()].join() : bytes.toString();
      expect(whole).toContain('mine for this meeting');
      expect(whole).not.toContain('CANARY');
    },
  );

  it('canary: nobody is told words of mine, nor the file’s place, by the job', async () => {
    await mark('CANARY');
    await service()['exports.start'](notes());
    await ended();
    expect(JSON.stringify(told)).not.toContain('CANARY');
    expect(JSON.stringify(told)).not.toContain(council.scratch.path);
  });
});

describe('a copy of the PDF', () => {
  const asked: { kind: string; marks: number; pages: number[] | null }[] = [];
  const faked = (async (kind: string, input: { marks?: unknown[]; pages?: number[] }) => {
    asked.push({ kind, marks: input.marks?.length ?? 0, pages: input.pages ?? null });
    return { bytes: Buffer.from('%PDF-copy'), kind: 'appended', notices: ['Something to know.'] };
  }) as unknown as typeof publish;
  beforeEach(() => void asked.splice(0));

  it('gets my marks first; then its chosen pages are picked, and it is shown for printing', async () => {
    await mark('x');
    await service({ publish: faked })['exports.start'](notes({ form: 'print', pdfPages: [2, 3] }));
    const done = await ended();
    expect(asked).toEqual([
      { kind: 'annotatedCopy', marks: 1, pages: null },
      { kind: 'chosenPages', marks: 0, pages: [2, 3] },
    ]);
    expect([done.notices, outgoing.look(done.file?.token ?? '')?.isShown]).toEqual([
      ['Something to know.'],
      true,
    ]);
  });

  it('without my notes it is the paper’s own bytes', async () => {
    await mark('x');
    await service({ publish: faked })['exports.start'](notes({ form: 'print', kinds: [] }));
    expect(bytesOf(await ended()).toString()).toMatch(/^%PDF-1\.7 1a1a/);
    expect(asked).toEqual([]);
  });

  it('a protected file is refused in its own words', async () => {
    await mark('x');
    const refusing = (async () => Promise.reject(new PublishRefusal('locked'))) as typeof publish;
    await service({ publish: refusing })['exports.start'](notes({ form: 'pdf' }));
    expect(await ended()).toMatchObject({
      state: 'refused',
      reason: new PublishRefusal('locked').sentence,
    });
    expect([left(), reported]).toEqual([[], []]);
  });
});

describe('what goes wrong leaves nothing behind', () => {
  it('a full disk', async () => {
    await mark('x');
    const full = { ...outgoing, keep: () => Promise.reject(new CallError('diskFull')) };
    await service({ outgoing: full })['exports.start'](notes());
    expect(await ended()).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/disk is full/),
    });
  });

  it('a bug is logged once and told without its words', async () => {
    await mark('x');
    const broken = (async () => Promise.reject(new Error('CANARY'))) as typeof publish;
    await service({ publish: broken })['exports.start'](notes());
    expect(await ended()).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/^Something went wrong/),
    });
    expect([reported.length, JSON.stringify(told).includes('CANARY')]).toEqual([1, false]);
  });

  it('cancelled while it works, and cancelled by closing the app', async () => {
    await mark('x');
    const forever = (async (_kind: unknown, _input: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      )) as unknown as typeof publish;
    const handlers = service({ publish: forever });
    const { job } = await handlers['exports.start'](notes());
    await handlers['exports.cancel']({ job });
    expect(await ended()).toMatchObject({
      state: 'cancelled',
      reason: 'Cancelled. Nothing was made.',
    });
    await handlers['exports.start'](notes());
    await closing();
    expect([told.at(-1)?.state, left(), reported]).toEqual(['cancelled', [], []]);
  });

  it('dismissed before anybody fetched it', async () => {
    await mark('x');
    const handlers = service();
    const { job } = await handlers['exports.start'](notes());
    await ended();
    expect(left().length).toBe(1);
    await handlers['exports.dismiss']({ job });
    expect([left(), await handlers['exports.list']({})]).toEqual([[], []]);
  });

  it.each([
    ['a file that is not here', { hashes: ['ff'.repeat(32)] }, 'notFound'],
    ['a page that the file does not have', { pdfPages: [99] }, 'invalidInput'],
    [
      'one copy of two files',
      { form: 'pdf' as const, hashes: [packHash, otherHash] },
      'invalidInput',
    ],
  ])('%s is refused before anything begins', async (_, part, code) => {
    const handlers = service();
    await expect(async () => handlers['exports.start'](notes(part))).rejects.toMatchObject({
      code,
    });
    expect(told).toEqual([]);
  });
});
