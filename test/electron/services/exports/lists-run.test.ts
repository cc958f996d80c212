import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { actionsFile } from '../../../../electron/publish/actions/actions-file.ts';
import { calendarFile } from '../../../../electron/publish/calendar/calendar.ts';
import { writtenCell } from '../../../../electron/publish/csv/harmless-cell.ts';
import { finishedTexts } from '../../../../electron/publish/minutes/finished-texts.ts';
import { zipParts } from '../../../../electron/publish/minutes/zip-parts.ts';
import { popoloFile } from '../../../../electron/publish/popolo/popolo.ts';
import type { publish } from '../../../../electron/publish/publish.ts';
import type { PublishTasks } from '../../../../electron/publish/publish-task.ts';
import {
  createExports,
  type ExportsOptions,
} from '../../../../electron/services/exports/exports.ts';
import { createOutgoing, type Outgoing } from '../../../../electron/services/exports/outgoing.ts';
import { csvRows } from '../../../../electron/services/tracker/csv-rows.ts';
import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { everyAction } from '../../../../shared/contract/every-action.ts';
import type { ExportJob } from '../../../../shared/contract/exports.ts';
import { exemptHits } from '../../../../shared/minutes/exempt-words.ts';
import { type ARecordRoom, aRecordRoom } from '../../../builders/a-record.ts';
import { noTrees } from '../../../builders/no-trees.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

const clerk = { name: 'A Hartley' };
const secret = 'That the bid of Quillfeather Estates for the ice house be declined by letter';

let room: ARecordRoom;
let scratch: ScratchFolder;
let outgoing: Outgoing;
let told: ExportJob[];
let rows: Partial<ActionRow>[];
let close: () => Promise<void>;
beforeEach(() => {
  room = aRecordRoom();
  scratch = scratchFolder();
  outgoing = createOutgoing(scratch.path);
  told = [];
  room.council.change(clerk, 'Papers', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Saltmarsh Council' });
    tx.set('meeting', 'm', {
      committee: 'c',
      date: '2025-03-13',
      time: '10:00',
      place: 'Town Hall',
    });
    tx.set('action', 'a1', {
      committee: 'c',
      kind: 'request',
      title: 'Winter service',
      text: '=cmd|\' /C calc\'!A0, "now"',
      saidOn: '2025-01-16',
      dueKind: 'day',
      dueOn: '2025-03-01',
    });
    tx.set('action', 'a2', { committee: 'c', text: 'Report on ferries', owner: 'K Ramsbury' });
  });
  room.privateBusiness.change(clerk, 'Private', (tx) => {
    tx.set('action', 'p1', {
      committee: 'c',
      text: secret,
      title: 'Bidder',
      dueKind: 'day',
      dueOn: '2025-03-02',
    });
  });
  rows = [{ id: 'a1' }, { id: 'a2' }, { id: 'p1', private: true }];
});
afterEach(async () => {
  await close();
  scratch.remove();
});

/** The thread's work in this one: what is shown is the same, and a thread costs a second. */
const here = (async (kind: string, input: never) => {
  if (kind === 'actions') return { bytes: await actionsFile(input) };
  if (kind === 'calendar') return { bytes: calendarFile(input['calendar']) };
  if (kind === 'popolo') return { bytes: popoloFile(input['popolo']) };
  const search: PublishTasks['exemptSearch']['input'] = input;
  const texts = [...(await finishedTexts(search.bytes, search.form)), ...search.besides];
  return { hits: exemptHits(texts, search.matter) };
}) as unknown as typeof publish;

function service(part: Partial<ExportsOptions> = {}) {
  let next = 0;
  const whole = rows.map((row) => ({ minuteName: null, isPastDue: false, private: false, ...row }));
  const exports = createExports({
    ...room,
    papers: { file: () => null, read: () => null, isComplete: () => false } as never,
    marks: () => [],
    actions: ({ offset }) => ({
      rows: whole.slice(offset, offset + 2) as ActionRow[],
      total: whole.length,
      groups: [],
    }),
    programme: (() => null) as never,
    trees: noTrees,
    publish: here,
    ...{ publishUrl: ownFiles().publishUrl, fonts: ownFiles().fonts },
    ...{ outgoing, clock: () => new Date('2025-02-14T09:00:00Z'), newId: () => `job-${++next}` },
    tell: (job) => void told.push(job),
    report: (error) => {
      throw error;
    },
    ...part,
  });
  close = exports.close;
  return exports.handlers;
}

const filter = everyAction;
const ended = async (): Promise<ExportJob> => {
  await expect.poll(() => told.at(-1)?.state ?? 'working').not.toBe('working');
  const last = told.at(-1);
  if (!last) throw new Error('nothing was told');
  return last;
};
const bytesOf = (job: ExportJob): Uint8Array =>
  readFileSync(outgoing.look(job.file?.token ?? '')?.path ?? '');
const textOf = (job: ExportJob): string => new TextDecoder().decode(bytesOf(job));

describe('the list of asks', () => {
  it('as CSV: every public ask to the letter, no formula, and no private one', async () => {
    void service()['exports.actions']({ filter, group: 'none', format: 'csv' });
    const job = await ended();
    expect(job).toMatchObject({ state: 'done', notices: [expect.stringContaining('1 action of')] });
    expect(job.file?.name).toBe('Actions, All committees, open and closed, 2025-02-14.csv');
    const [head = [], ...body] = [...csvRows(textOf(job), ',')].map(({ cells }) => cells);
    const text = head.indexOf('Action');
    expect(body.map((cells) => cells[text]?.charAt(0))).toEqual(["'", 'R']);
    expect(body.map((cells) => writtenCell(cells[text] ?? ''))).toEqual(
      ['a1', 'a2'].map((id) => room.council.row('action', id)?.text),
    );
    expect(textOf(job)).not.toContain('Quillfeather');
  });

  it('a private ask that the list takes for a public one is left out all the same', async () => {
    rows = [{ id: 'a2' }, { id: 'p1', private: false, text: secret }];
    void service()['exports.actions']({ filter, group: 'none', format: 'csv' });
    expect(textOf(await ended())).not.toContain('Quillfeather');
  });

  it('as Word: title, language, headings, and a head that every page repeats', async () => {
    void service()['exports.actions']({ filter, group: 'owner', format: 'docx' });
    const parts = zipParts(bytesOf(await ended()));
    const part = (name: string) => new TextDecoder().decode(parts.get(name));
    const body = part('word/document.xml');
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body).toContain('Unassigned');
    expect(part('word/styles.xml')).toContain('en-GB');
    expect(part('docProps/core.xml')).toContain('<dc:title>Actions</dc:title>');
  });

  it('as a page to print: words are never markup, and it asks for nothing', async () => {
    room.council.change(clerk, 'x', (tx) => {
      tx.set('action', 'a2', { text: '<img src=x onerror=alert(1)>' });
    });
    void service()['exports.actions']({ filter, group: 'none', format: 'html' });
    const job = await ended();
    expect(job.form).toBe('print');
    expect(outgoing.look(job.file?.token ?? '')?.isShown).toBe(true);
    expect(textOf(job)).toContain('&lt;img src=x');
    expect(textOf(job)).not.toMatch(/<img|style="|<script/);
  });

  it.each(['csv', 'docx', 'html'] as const)(
    'stops where a public ask quotes private business: %s',
    async (format) => {
      room.council.change(clerk, 'x', (tx) => tx.set('action', 'a2', { text: `Note: ${secret}` }));
      void service()['exports.actions']({ filter, group: 'none', format });
      const job = await ended();
      expect(job).toMatchObject({ state: 'refused', file: null });
      expect(job.reason).not.toContain('Quillfeather');
    },
  );

  it('says so where nothing fits', async () => {
    rows = [];
    void service()['exports.actions']({ filter, group: 'none', format: 'csv' });
    expect((await ended()).reason).toContain('No public action');
  });
});

describe('the calendar and the open data', () => {
  it('as files for the public', async () => {
    const handlers = service();
    void handlers['exports.calendar']({ committee: null });
    const calendar = await ended();
    expect(calendar.file?.name).toBe('Calendar, All committees.ics');
    expect(textOf(calendar)).toContain('UID:a1@moothall');
    expect(textOf(calendar)).not.toMatch(/Quillfeather|Bidder/);
    void handlers['exports.popolo']({ committee: 'c' });
    expect((await ended()).reason).toContain('Nothing was made');
  });

  it('stop where they would quote private business', async () => {
    room.council.change(clerk, 'x', (tx) => tx.set('action', 'a1', { title: secret }));
    void service()['exports.calendar']({ committee: null });
    expect(await ended()).toMatchObject({ state: 'refused', file: null });
  });

  it('are refused for a committee that is not here, before anything begins', () => {
    const handlers = service();
    expect(() => handlers['exports.calendar']({ committee: 'x' })).toThrow('notFound');
    expect(() => handlers['exports.popolo']({ committee: 'x' })).toThrow('notFound');
  });
});
