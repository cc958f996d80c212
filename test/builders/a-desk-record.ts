import { applied, type RecordChange } from '../../renderer/app/record-changes.ts';
import { blankRows } from '../../renderer/app/record-rows.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { DeskRecord, RecordRows } from '../../shared/contract/record.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { RecordedMinute } from '../../shared/domain/recorded-minute.ts';
import type { FakeClient } from './fake-client.ts';

const noRows = (): RecordRows => ({
  ...{ minutes: [], declarations: [], motions: [], amendments: [], votes: [], voteEntries: [] },
  ...{ ownVotes: [], clauses: [], asks: [], mattersArising: [], paragraphsToCheck: [] },
});

export const anAttendance = (part: Partial<Attendance> & { id: string }): Attendance => ({
  ...blankRows.attendance,
  record: 'record-1',
  title: 'Councillor',
  capacity: 'member',
  state: 'present',
  ...part,
});

export const aRecordedMinute = (
  part: Partial<RecordedMinute> & { id: string },
): RecordedMinute => ({ ...blankRows.recordedMinute, record: 'record-1', ...part });

/** A record in mid-meeting: three members, one of whom presides, an officer, and two items, the second one in hand. */
export function aDeskRecord(part: Partial<DeskRecord> = {}): DeskRecord {
  return {
    record: {
      ...{ id: 'record-1', meeting: 'meeting-1', state: 'live', openedAt: '2025-02-13T10:00' },
      ...{ closedAt: null, firstNumber: null, inHand: 'minute-2' },
    },
    meeting: {
      ...{ id: 'meeting-1', committee: 'committee-1', committeeName: 'Leisure Scrutiny Panel' },
      ...{ organisation: 'Marlbury Borough Council', date: '2025-02-13', time: '10:00' },
      place: null,
    },
    firstNumber: 64,
    attendances: [
      anAttendance({ id: 'ames', name: 'Z Ames', capacity: 'chair', position: 0 }),
      anAttendance({ id: 'lugg', name: 'C Lugg', position: 1 }),
      anAttendance({ id: 'pryce', name: 'D Pryce', position: 2 }),
      anAttendance({
        ...{ id: 'ferry', name: 'R Ferry', title: 'Mr', class: 'employees', capacity: 'none' },
        position: 3,
      }),
    ],
    presenceSpans: [],
    substitutions: [],
    presidings: [
      { id: 'chair', record: 'record-1', attendance: 'ames', from: null, to: null, by: 'chair' },
    ],
    ...{ exclusions: [], adjournments: [], approvals: [], corrections: [] },
    public: {
      ...noRows(),
      minutes: [
        aRecordedMinute({ id: 'minute-1', item: 'item-1', title: 'Declarations', takenOrder: 1 }),
        aRecordedMinute({
          ...{ id: 'minute-2', item: 'item-2', title: 'Swimming Pools', position: 1 },
          takenOrder: 2,
        }),
      ],
    },
    private: noRows(),
    arising: { asks: [], falling: [], elsewhere: 0 },
    items: [
      {
        ...{ item: 'item-2', printedNumber: '2', publicTitle: 'Swimming Pools', reportOf: null },
        recommendationStem: null,
        recommendations: ['Note the hours', 'Choose two pools to visit'],
        ...{ hash: null, pdfPage: null },
      },
    ],
    earlier: [],
    houseStyle: null,
    stockPhrases: [],
    rule: null,
    ...part,
  };
}

/** A record over memory that keeps what is written and tells of it, as the backend does. */
export function keepRecord(client: FakeClient, desk = aDeskRecord()) {
  const kept = { desk, written: [] as RecordChange[] };
  const told = () => client.tell('record.changed', { meeting: kept.desk.meeting.id });
  const handlers: Partial<Handlers> = {
    'record.get': () => kept.desk,
    'record.write': (change) => {
      kept.written.push(change);
      kept.desk = applied(kept.desk, change);
      told();
      return null;
    },
    'record.take': ({ minute }) => {
      kept.desk = { ...kept.desk, record: { ...kept.desk.record, inHand: minute } };
      told();
      return null;
    },
    'record.close': ({ at }) => {
      if (kept.desk.record.state !== 'live') throw new CallError('invalidInput');
      const record = { ...kept.desk.record, state: 'draft' as const, closedAt: at };
      kept.desk = { ...kept.desk, record };
      told();
      return null;
    },
  };
  client.answer(handlers);
  return kept;
}
