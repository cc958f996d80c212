import { CallError } from '../../shared/contract/call-error.ts';
import type { EventName, Events, Handlers } from '../../shared/contract/contract.ts';
import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import type { EvidenceByField } from '../../shared/domain/evidence.ts';
import { stepTypeSize } from '../../shared/domain/type-size.ts';
import { anItem } from './a-meeting-detail.ts';
import { fakeActionHandlers } from './fake-actions.ts';
import { fakeAdoptingHandlers } from './fake-adopting.ts';
import { fakeBackupHandlers } from './fake-backups.ts';
import { fakeChairHandlers } from './fake-chair.ts';
import { fakeExchangeHandlers } from './fake-exchange.ts';
import { fakeExportHandlers } from './fake-exports.ts';
import { fakeMarkHandlers } from './fake-marks.ts';
import { fakeMinutingHandlers } from './fake-minuting.ts';
import { fakePastPapersHandlers } from './fake-past-papers.ts';
import { fakeProgrammeHandlers } from './fake-programme.ts';
import { fakeQuestionHandlers } from './fake-questions.ts';
import { aJob, aProfile, type FakeState, summaryOf } from './fake-state.ts';
import { fakeTrackerHandlers } from './fake-tracker.ts';

type Tell = <N extends EventName>(name: N, event: Events[N]) => void;
type Row = Record<string, unknown> & { id: string; evidence?: EvidenceByField };

/** Every row of a meeting by noun, as the review may mend it. */
function rowsOf(detail: MeetingDetail): Record<string, Row[]> {
  const papers = detail.items.flatMap((item) => item.papers);
  const programmes = detail.items.flatMap(({ workProgramme }) => workProgramme ?? []);
  const rows: Record<string, object[]> = {
    committee: [detail.committee],
    meeting: [detail.meeting],
    agendaItem: detail.items,
    paper: papers,
    paperVersion: papers.flatMap((paper) => paper.versions),
    person: detail.membership.map((seat) => seat.person),
    membership: detail.membership,
    minutes: detail.earlierMinutes,
    minute: detail.earlierMinutes.flatMap((minutes) => minutes.minutes),
    briefingNote: detail.items.flatMap((item) => item.briefingNotes),
    workProgramme: programmes,
    workProgrammeItem: programmes.flatMap((programme) => programme.rows),
  };
  return rows as Record<string, Row[]>;
}

const confirmed = { level: 'confirmed', sentence: 'Mended by A Hartley.', pdfPage: null } as const;

/** What the real services answer, over memory. */
export function fakeHandlers(state: FakeState, tell: Tell): Handlers {
  const detailOf = (id: string): MeetingDetail => {
    const detail = state.details.find(({ meeting }) => meeting.id === id);
    if (!detail) throw new CallError('notFound');
    return detail;
  };
  const rowOf = (noun: string, id: string): Row => {
    const row = state.details
      .flatMap((detail) => rowsOf(detail)[noun] ?? [])
      .find((one) => one.id === id);
    if (!row) throw new CallError('notFound');
    return row;
  };
  const changed = (label: string) => {
    state.undo.push(label);
    tell('meetings.changed', { meeting: null });
    tell('history.changed', {});
  };
  return {
    ...fakeMinutingHandlers,
    ...fakeActionHandlers,
    ...fakePastPapersHandlers,
    ...fakeChairHandlers,
    ...fakeTrackerHandlers,
    ...fakeProgrammeHandlers,
    'committees.list': () => [],
    'copies.get': () => ({ newest: null, count: 0, problem: null, folder: '/profile/backups' }),
    'committees.style': () => null,
    'committees.phrases': () => null,
    'committees.quorum': () => null,
    'meetings.list': () => state.details.map(summaryOf),
    'meetings.get': ({ id }) => detailOf(id),
    'people.list': () =>
      state.details.flatMap((detail) =>
        detail.membership.map(({ person, role, post }) => ({
          ...person,
          meetings: [
            {
              meeting: detail.meeting.id,
              label: `${detail.committee.name}, 13 February 2025`,
              role,
              post,
            },
          ],
        })),
      ),
    ...fakeAdoptingHandlers,
    ...profileHandlers(state, tell),
    ...importHandlers(state, tell),
    ...readingHandlers(state, tell),
    ...fakeQuestionHandlers(state, tell),
    ...fakeMarkHandlers(state, tell),
    ...fakeBackupHandlers(tell),
    ...fakeExportHandlers(tell),
    ...fakeExchangeHandlers(state.exchange, tell),
    'search.find': ({ words }) => ({
      hits: [
        {
          kind: 'page',
          title: 'Swimming Pools: Opening Hours',
          where: 'Leisure Scrutiny Panel, 13 February 2025, page 4',
          snippet: [
            { text: 'The ', hit: false },
            { text: words, hit: true },
            { text: ' opens at noon.', hit: false },
          ],
          meeting: 'meeting-1',
          item: 'item-2',
          hash: 'a'.repeat(64),
          pdfPage: 6,
          mark: null,
        },
      ],
      more: false,
      unread: null,
    }),
    'history.of': ({ noun, id, field }) => [
      {
        value: rowOf(noun, id)[field] ?? null,
        by: 'Import',
        at: '2025-02-06T09:00:00Z',
        current: true,
      },
    ],
    'history.next': () => ({ undo: state.undo.at(-1) ?? null, redo: null }),
    'history.undo': () => {
      const undone = state.undo.pop();
      if (undone === undefined) throw new CallError('notUndoable');
      tell('history.changed', {});
      return { undone };
    },
    'history.redo': () => {
      throw new CallError('notUndoable');
    },
    'review.mend': ({ noun, id, field, value }) => {
      const row = rowOf(noun, id);
      row[field] = value;
      if (row.evidence) {
        row.evidence[field] = confirmed;
        if (field.startsWith('pdf')) row.evidence['pdfPages'] = confirmed;
      }
      changed(`Mend: ${field}`);
      return null;
    },
    'review.confirm': ({ noun, id, fields }) => {
      const row = rowOf(noun, id);
      for (const field of fields) if (row.evidence) row.evidence[field] = confirmed;
      changed('Confirmed as right');
      return null;
    },
    'review.moveStart': ({ item, pdfFrom }) => {
      const row = rowOf('agendaItem', item);
      row['pdfFrom'] = pdfFrom;
      row.evidence = { ...row.evidence, pdfPages: confirmed };
      changed('Move the start of item');
      return null;
    },
    'review.addItem': ({ meeting, printedNumber, title }) => {
      const { items } = detailOf(meeting);
      const id = `item-${items.length + 1}`;
      items.push(anItem({ id, printedNumber, title, kind: 'other' }));
      changed(`Add item: ${title}`);
      return { id };
    },
    'review.addMember': ({ meeting, name, title, role }) => {
      const { membership } = detailOf(meeting);
      const id = `membership-${membership.length + 1}`;
      const person = { id: `person-${id}`, organisation: '', name, title };
      membership.push({ id, meeting, person, role, post: null, position: membership.length });
      changed(`Add ${name}`);
      return { id };
    },
    'review.removeMember': ({ id }) => {
      for (const detail of state.details)
        detail.membership = detail.membership.filter((row) => row.id !== id);
      changed('Take a person off the list');
      return null;
    },
    'review.removeItem': ({ id }) => {
      for (const detail of state.details)
        detail.items = detail.items.filter((item) => item.id !== id);
      changed('Remove item');
      return null;
    },
    'review.placePaper': ({ title, pdfFrom, pdfTo, paper }) => {
      const version = rowOf('paperVersion', `${paper}-1`);
      Object.assign(version, { pdfFrom, pdfTo });
      changed(`Place paper: ${title}`);
      return { id: paper ?? 'new-paper' };
    },
  };
}

type Some<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

function profileHandlers(state: FakeState, tell: Tell): Some<'profile'> {
  return {
    'profile.get': () => state.profile,
    'profile.save': (kept) => {
      state.profile = Object.assign({}, state.profile ?? aProfile({ name: '' }), kept);
      tell('profile.changed', {});
      return null;
    },
    'profile.stepTypeSize': ({ step }) => {
      const profile = state.profile ?? aProfile();
      state.profile = { ...profile, typeSize: stepTypeSize(profile.typeSize, step) };
      tell('profile.changed', {});
      return null;
    },
    'profile.about': () => ({ version: '0.1.0', folder: 'Documents/Moothall', sqlite: '3.54.1' }),
  };
}

function importHandlers(state: FakeState, tell: Tell): Some<'imports'> {
  const jobOf = (id: string) => {
    const job = state.jobs.find((one) => one.id === id);
    if (!job) throw new CallError('notFound');
    return job;
  };
  const start = (fileName: string): string => {
    const job = aJob({ id: `job-${state.jobs.length + 1}`, fileName });
    state.jobs.push(job);
    tell('imports.changed', { job });
    return job.id;
  };
  return {
    'imports.start': ({ files }) => ({
      jobs: files.map((token) => start(token.replace('token of ', ''))),
    }),
    'imports.sample': () => ({ jobs: [start('sample-agenda-pack.pdf')] }),
    'imports.list': () => state.jobs,
    'imports.outcome': ({ job }) => ({ job: jobOf(job), reading: null, follows: null }),
    'imports.answer': ({ job }) => {
      Object.assign(jobOf(job), { state: 'reading', question: null });
      tell('imports.changed', { job: jobOf(job) });
      return null;
    },
    'imports.cancel': ({ job }) => {
      Object.assign(jobOf(job), { state: 'cancelled', reason: 'Cancelled. Nothing was kept.' });
      tell('imports.changed', { job: jobOf(job) });
      return null;
    },
    'imports.dismiss': ({ job }) => {
      state.jobs = state.jobs.filter((one) => one.id !== job);
      return null;
    },
  };
}

function readingHandlers(state: FakeState, tell: Tell): Some<'reading'> & Some<'papers'> {
  return {
    'reading.position': () => null,
    'reading.latest': () => state.latest,
    'reading.remember': () => null,
    'reading.sinceLooked': () => null,
    'reading.looked': () => null,
    'reading.look': () => state.look,
    'reading.setLook': ({ twoPages, letterKeys, ...look }) => {
      Object.assign(state.look, look);
      if (twoPages !== undefined) state.look.twoPages = twoPages ? 1 : 0;
      if (letterKeys !== undefined) state.look.letterKeys = letterKeys ? 1 : 0;
      tell('reading.lookChanged', {});
      return null;
    },
    'reading.markRead': ({ paper, read }) => {
      const papers = state.details.flatMap((detail) => detail.items.flatMap((item) => item.papers));
      const marked = papers.find(({ id }) => id === paper);
      if (!marked) throw new CallError('notFound');
      marked.state = read ? 'read' : 'unread';
      tell('reading.changed', { paper });
      return null;
    },
    'papers.file': ({ hash }) => ({
      hash,
      fileName: 'leisure-panel.pdf',
      bytes: 123_456,
      pages: Array.from({ length: 14 }, (_, index) => ({
        pdfPage: index + 1,
        width: 595,
        height: 842,
        printed: index < 2 ? null : String(index - 1),
        kind: 'text' as const,
      })),
      outline: [],
    }),
    'papers.text': () => [],
    'papers.find': () => [],
    'papers.thumbnails': () => [],
    'papers.keepThumbnail': () => null,
  };
}
