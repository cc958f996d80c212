import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { derivedId } from '../../electron/services/derived-id.ts';
import { createLife } from '../../electron/services/minuting/life/life.ts';
import type { LifeParts } from '../../electron/services/minuting/life/life-parts.ts';
import type { DeskRecord } from '../../shared/contract/record.ts';
import { privateBusinessNouns } from '../../shared/domain/nouns.ts';
import type { Block, MinutesTree } from '../../shared/minutes/minutes-tree.ts';
import { aClock, aCouncilLedger, aDatabase, aPersonalLedger, aRandom, clerk } from './a-ledger.ts';
import { minutesTreeLabels } from './a-minutes-tree.ts';

const noRows = {
  declarations: [],
  motions: [],
  amendments: [],
  votes: [],
  voteEntries: [],
  ownVotes: [],
  clauses: [],
  asks: [],
  mattersArising: [],
  paragraphsToCheck: [],
};

/** Minutes of two meetings of one committee, in January and February, closed and ready to be issued. */
export function aLife() {
  const clock = aClock();
  const { ledger: council } = aCouncilLedger(aDatabase(), clock);
  const { ledger: personal } = aPersonalLedger(aDatabase('personal.db'), clock);
  const privateBusiness = openLedger({
    database: aDatabase('private-business.db'),
    nouns: privateBusinessNouns,
    clock: clock.read,
    random: aRandom(),
  });
  const record = (meeting: string) => derivedId('meetingRecord', meeting);
  council.change(clerk, 'Two meetings', (tx) => {
    tx.set('committee', 'board', { name: 'Ferry Board', organisation: 'Saltmarsh Council' });
    for (const [meeting, date] of [
      ['january', '2026-01-15'],
      ['february', '2026-02-12'],
    ] as const) {
      tx.set('meeting', meeting, { committee: 'board', date });
      tx.set('meetingRecord', record(meeting), { meeting, state: 'draft' });
      tx.set('recordedMinute', `${meeting}-minutes`, {
        record: record(meeting),
        position: 1,
        takenOrder: 1,
        title: 'Minutes',
        kind: 'minutes',
        words: 'Nothing else was said.',
      });
      tx.set('recordedMinute', `${meeting}-ferry`, {
        record: record(meeting),
        position: 2,
        takenOrder: 2,
        title: 'The ferry',
        words: 'Date regarding crossings was considered by the Board.',
      });
      tx.set('attendance', `${meeting}-chair`, {
        record: record(meeting),
        name: 'A Marsh',
        capacity: 'chair',
        state: 'present',
      });
      tx.set('presiding', `${meeting}-presiding`, {
        record: record(meeting),
        attendance: `${meeting}-chair`,
      });
    }
  });
  let ids = 0;
  const parts: LifeParts = {
    council,
    privateBusiness,
    personal,
    clock: clock.read,
    newId: () => {
      ids += 1;
      return `version-${ids}`;
    },
    desk: (meeting) => deskOf(parts, meeting),
    tree: (meeting, isPrivate) => treeOf(parts, meeting, isPrivate),
    refuseExemptWords: () => undefined,
  };
  return { council, privateBusiness, clock, parts, record, handlers: createLife(parts) };
}

/** February's two run on from January's. */
const firstNumberOf = (meeting: string): number => (meeting === 'january' ? 7 : 9);

function deskOf({ council }: LifeParts, meeting: string): DeskRecord | null {
  const record = council.row('meetingRecord', derivedId('meetingRecord', meeting));
  if (record === null) return null;
  const of = { record: record.id };
  const row = council.row('meeting', meeting);
  return {
    record,
    meeting: {
      id: meeting,
      committee: 'board',
      committeeName: 'Ferry Board',
      organisation: 'Saltmarsh Council',
      date: row?.date ?? null,
      time: null,
      place: null,
    },
    firstNumber: firstNumberOf(meeting),
    attendances: council.rows('attendance', of),
    presenceSpans: [],
    substitutions: [],
    presidings: council.rows('presiding', of),
    exclusions: [],
    adjournments: [],
    approvals: council.rows('approval', of),
    corrections: council.rows('correction', of),
    public: { ...noRows, minutes: council.rows('recordedMinute', of) },
    private: { ...noRows, minutes: [] },
    arising: { asks: [], falling: [], elsewhere: 0 },
    items: [],
    earlier: [],
    houseStyle: null,
    stockPhrases: [],
    rule: null,
  };
}

/** A document as plain as can be: each minute's words, from the store that is asked for. */
function treeOf(parts: LifeParts, meeting: string, isPrivate: boolean): MinutesTree {
  const { council, privateBusiness } = parts;
  const record = derivedId('meetingRecord', meeting);
  const blocks = council.rows('recordedMinute', { record }).map((minute): Block => {
    const closed = isPrivate ? privateBusiness.row('recordedMinute', minute.id) : null;
    return {
      kind: 'minute',
      id: minute.id,
      number: minute.number ?? String(firstNumberOf(meeting) - 1 + minute.position),
      label: '',
      itemNumber: '',
      reference: '',
      title: minute.title,
      access: minute.access === 'public' ? 'public' : 'private',
      content: [
        {
          kind: 'paragraph',
          text: closed?.words ?? (minute.words === '' ? minute.publicSummary : minute.words),
        },
      ],
    };
  });
  return {
    form: 1,
    language: 'en-GB',
    authority: 'Saltmarsh Council',
    committee: council.row('committee', 'board')?.name ?? '',
    date: council.row('meeting', meeting)?.date ?? null,
    place: null,
    title: `Minutes of the ${council.row('committee', 'board')?.name}`,
    standing: 'draft',
    version: null,
    access: isPrivate ? 'private' : 'public',
    labels: minutesTreeLabels,
    blocks,
    signature: null,
  };
}
