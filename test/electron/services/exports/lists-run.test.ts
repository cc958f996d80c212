import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
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
import { gatherCalendar } from '../../../../electron/services/exports/gather-calendar.ts';
import { createOutgoing, type Outgoing } from '../../../../electron/services/exports/outgoing.ts';
import { csvRows } from '../../../../electron/services/tracker/csv-rows.ts';
import type { ActionFilter, ActionRow } from '../../../../shared/contract/actions.ts';
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

const filter: ActionFilter = {
  committee: null,
  kinds: [],
  states: [],
  standing: 'all',
  owner: null,
  due: 'any',
  stale: false,
  unchecked: false,
  changed: false,
  saidFrom: null,
  saidTo: null,
  words: '',
};
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
    service()['exports.actions']({ filter, group: 'none', format: 'csv' });
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
    service()['exports.actions']({ filter, group: 'none', format: 'csv' });
    expect(textOf(await ended())).not.toContain('Quillfeather');
  });

  it('as Word: title, language, headings, and a head that every page repeats', async () => {
    service()['exports.actions']({ filter, group: 'owner', format: 'docx' });
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
    service()['exports.actions']({ filter, group: 'none', format: 'html' });
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
      service()['exports.actions']({ filter, group: 'none', format });
      const job = await ended();
      expect(job).toMatchObject({ state: 'refused', file: null });
      expect(job.reason).not.toContain('Quillfeather');
    },
  );

  it('says so where nothing fits', async () => {
    rows = [];
    service()['exports.actions']({ filter, group: 'none', format: 'csv' });
    expect((await ended()).reason).toContain('No public action');
  });
});

describe('the calendar', () => {
  const events = async () => {
    service();
    const parts = { council: room.council, clock: () => new Date('2025-02-14T09:00:00Z') };
    return (await gatherCalendar(parts, null, new AbortController().signal)).calendar.events;
  };
  const later = () => room.clock.set(new Date(room.clock.read().getTime() + 60_000).toISOString());
  const change = (work: Parameters<typeof room.council.change>[2]) => {
    later();
    room.council.change(clerk, 'x', work);
  };
  const slot = { committee: 'c', kind: 'meeting' as const, time: '10:00' };

  it('has each meeting once and the day of each open public ask, and no private one', async () => {
    expect((await events()).map(({ uid, date, time }) => [uid, date, time])).toEqual([
      ['m@moothall', '2025-03-13', '10:00'],
      ['a1@moothall', '2025-03-01', null],
    ]);
    service()['exports.calendar']({ committee: null });
    const job = await ended();
    expect(job.file?.name).toBe('Calendar, All committees.ics');
    expect(textOf(job)).not.toMatch(/Quillfeather|Bidder/);
  });

  it('a planned meeting keeps its name when its papers come', async () => {
    change((tx) => tx.set('programmeSlot', 's', { ...slot, date: '2025-03-13' }));
    expect((await events()).map(({ uid }) => uid)).toEqual(['s@moothall', 'a1@moothall']);
  });

  it('moved is the same name and one more, cancelled another, and undone another still', async () => {
    change((tx) => tx.set('programmeSlot', 's', { ...slot, date: '2025-05-01' }));
    const now = async () => (await events()).find(({ uid }) => uid === 's@moothall');
    expect(await now()).toMatchObject({ sequence: 0, date: '2025-05-01', isCancelled: false });
    change((tx) => tx.set('programmeSlot', 's', { date: '2025-05-08', movedFrom: '2025-05-01' }));
    expect(await now()).toMatchObject({ sequence: 1, date: '2025-05-08' });
    change((tx) => tx.set('programmeSlot', 's', { cancelled: 1 }));
    expect(await now()).toMatchObject({ sequence: 2, isCancelled: true });
    later();
    room.council.undo(clerk);
    expect(await now()).toMatchObject({ sequence: 3, isCancelled: false });
    change((tx) => tx.set('programmeSlot', 's', { label: 'formal' }));
    expect(await now()).toMatchObject({ sequence: 3 });
  });

  it('day and time moved at once are one change', async () => {
    change((tx) => tx.set('programmeSlot', 's', { ...slot, date: '2025-05-01' }));
    change((tx) => tx.set('programmeSlot', 's', { date: '2025-05-08', time: '14:00' }));
    expect((await events()).find(({ uid }) => uid === 's@moothall')?.sequence).toBe(1);
  });

  it('the answer to a recommendation is due two months after it was sent, until it comes', async () => {
    const sent = { committee: 'c', kind: 'recommendation' as const, state: 'sent' as const };
    change((tx) => tx.set('action', 'r', { ...sent, text: 'Fund it', sentOn: '2025-01-31' }));
    const due = async () => (await events()).find(({ uid }) => uid === 'r@moothall');
    expect(await due()).toMatchObject({ category: 'Answer due', date: '2025-03-31', time: null });
    change((tx) => tx.set('action', 'r', { respondedOn: '2025-02-20' }));
    expect(await due()).toBeUndefined();
  });
});

/** The classes of popoloproject.com as their JSON schemas have them: what is required, and of which type. */
const day = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const id = z.string().min(1);
const option = z.enum(['yes', 'no', 'abstain', 'absent', 'not voting', 'paired']);
const popoloSchema = z.strictObject({
  organizations: z.array(
    z.strictObject({ id, name: id, classification: id, parent_id: id.optional() }),
  ),
  persons: z.array(z.strictObject({ id, name: id, honorific_prefix: id.optional() })),
  posts: z.array(z.strictObject({ id, label: id, role: id, organization_id: id })),
  memberships: z.array(
    z.strictObject({
      id,
      person_id: id,
      organization_id: id,
      role: id,
      post_id: id.optional(),
      label: id.optional(),
      start_date: day.optional(),
      end_date: day.optional(),
    }),
  ),
  motions: z.array(
    z.strictObject({
      id,
      organization_id: id,
      creator_id: id.optional(),
      moothall_seconder_id: id.optional(),
      text: z.string(),
      classification: id,
      date: day.optional(),
      requirement: id,
      result: id.optional(),
      vote_event_ids: z.array(id),
    }),
  ),
  vote_events: z.array(
    z.strictObject({
      id,
      motion_id: id,
      organization_id: id,
      classification: id,
      start_date: day.optional(),
      result: z.enum(['pass', 'fail']).optional(),
      counts: z.array(z.strictObject({ option, value: z.int().nonnegative() })),
      votes: z.array(
        z.strictObject({ voter_id: id, option, role: z.literal('casting').optional() }),
      ),
    }),
  ),
});

describe('the open data', () => {
  const popolo = async () => {
    service()['exports.popolo']({ committee: null });
    return popoloSchema.parse(JSON.parse(textOf(await ended())));
  };
  const issued = (state: 'draft' | 'issued') =>
    room.council.change(clerk, 'Record', (tx) => {
      const of = { record: 'r', minute: 'i' };
      tx.set('person', 'pa', {
        organisation: 'Saltmarsh Council',
        name: 'P Abara',
        title: 'Councillor',
      });
      tx.set('person', 'ph', { organisation: 'Saltmarsh Council', name: 'R Hollis' });
      tx.set('membership', 'm1', { meeting: 'm', person: 'pa', role: 'chair' });
      tx.set('membership', 'm2', { meeting: 'm', person: 'ph', role: 'member' });
      tx.set('meeting', 'm0', { committee: 'c', date: '2025-01-16' });
      tx.set('membership', 'm3', { meeting: 'm0', person: 'pa', role: 'member' });
      tx.set('meetingRecord', 'r', { meeting: 'm', state });
      tx.set('recordedMinute', 'i', { record: 'r', title: 'Gritting', access: 'public' });
      tx.set('attendance', 'ta', { record: 'r', person: 'pa', name: 'P Abara' });
      tx.set('attendance', 'th', { record: 'r', person: 'ph', name: 'R Hollis' });
      tx.set('motion', 'mo', { ...of, text: 'Grit all roads', mover: 'th', seconder: 'ta' });
      tx.set('vote', 'v', { ...of, subject: 'mo', method: 'named' });
      tx.set('voteEntry', 'e1', { record: 'r', vote: 'v', attendance: 'ta', option: 'against' });
      tx.set('voteEntry', 'e2', { record: 'r', vote: 'v', attendance: 'th', option: 'for' });
      tx.set('voteEntry', 'e3', {
        record: 'r',
        vote: 'v',
        attendance: 'ta',
        option: 'against',
        role: 'casting',
      });
      tx.set('clause', 'cl', { ...of, text: 'That officers report in May' });
    });

  it('is Popolo: people, seats with their days, motions and votes with the casting vote apart', async () => {
    issued('issued');
    const found = await popolo();
    expect(found.persons.map(({ name }) => name).toSorted()).toEqual(['P Abara', 'R Hollis']);
    expect(
      found.memberships.map(({ person_id, role, start_date, end_date }) => [
        person_id,
        role,
        start_date,
        end_date,
      ]),
    ).toEqual([
      ['pa', 'member', '2025-01-16', '2025-01-16'],
      ['pa', 'chair', '2025-03-13', undefined],
      ['ph', 'member', '2025-03-13', undefined],
    ]);
    const [motion, resolution] = found.motions;
    expect(motion).toMatchObject({
      text: 'Grit all roads',
      creator_id: 'ph',
      moothall_seconder_id: 'pa',
      date: '2025-03-13',
      result: 'fail',
      vote_event_ids: ['v'],
    });
    expect(resolution).toMatchObject({ classification: 'resolution', result: 'pass' });
    expect(found.vote_events).toMatchObject([
      {
        motion_id: 'mo',
        result: 'fail',
        counts: [
          { option: 'yes', value: 1 },
          { option: 'no', value: 1 },
          { option: 'abstain', value: 0 },
        ],
        votes: [
          { voter_id: 'pa', option: 'no' },
          { voter_id: 'ph', option: 'yes' },
          { voter_id: 'pa', option: 'no', role: 'casting' },
        ],
      },
    ]);
    const known = new Set(found.persons.map((one) => one.id));
    for (const { votes } of found.vote_events)
      for (const { voter_id } of votes) expect(known).toContain(voter_id);
  });

  it('holds nothing of minutes that nobody has issued, nor of a private minute', async () => {
    issued('draft');
    expect((await popolo()).motions).toEqual([]);
    issued('issued');
    room.council.change(clerk, 'x', (tx) => tx.set('recordedMinute', 'i', { access: 'exempt' }));
    const found = await popolo();
    expect([found.motions, found.vote_events]).toEqual([[], []]);
  });
});
