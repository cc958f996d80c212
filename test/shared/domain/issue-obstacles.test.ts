import { describe, expect, it } from 'vitest';
import {
  mayIssue,
  type Obstacle,
  type ObstacleRows,
  obstacles,
  type RecordToIssue,
} from '../../../shared/domain/issue-obstacles.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import { attendee, counted, entry, recorded, taking } from './record-rows.ts';

const none: ObstacleRows = {
  minutes: [],
  motions: [],
  amendments: [],
  votes: [],
  voteEntries: [],
  clauses: [],
  asks: [],
  paragraphsToCheck: [],
};

const complete: RecordToIssue = {
  attendances: [attendee('chair', { capacity: 'chair' })],
  presidings: ['chair'],
  exclusions: [],
  public: none,
  private: none,
};

/** The obstacles of one minute with these rows. */
const found = (
  set: Partial<RecordedMinute>,
  rows: Partial<ObstacleRows> = {},
  closed: Partial<ObstacleRows> = {},
): Obstacle[] =>
  obstacles({
    ...complete,
    public: { ...none, minutes: [recorded('minute', set)], ...rows },
    private: { ...none, ...closed },
  });
const rules = (list: readonly Obstacle[]) => list.map(({ rule }) => rule);
const clauses = [{ minute: 'minute' }];

it('a complete record with business in public has nothing in its way', () => {
  expect(found({}, { clauses, asks: [{ minute: 'minute', kind: 'request' }] })).toEqual([]);
});

describe('V29: a decision on what is not on the agenda needs the reason of urgency (R3)', () => {
  it('under Any Other Business, and for a matter on no agenda', () => {
    const business = found({ kind: 'aob', title: 'Any Other Business' }, { clauses });
    expect(business).toEqual([
      {
        rule: 'R3',
        weight: 'stops',
        minute: 'minute',
        sentence:
          '“Any Other Business”: a decision on a matter not on the agenda. Say why it was urgent.',
      },
    ]);
    expect(mayIssue(business)).toBe(false);
    expect(rules(found({ item: null }, { clauses }))).toEqual(['R3']);
  });

  it('whether it was resolved, asked, agreed or moved, in public or in private', () => {
    const aob = { kind: 'aob' } as const;
    const ask = (kind: 'agreed' | 'offer') => ({ asks: [{ minute: 'minute', kind }] });
    expect(rules(found(aob, ask('agreed')))).toEqual(['R3']);
    const motions = [{ id: 'motion', minute: 'minute', state: 'open' as const }];
    expect(rules(found(aob, { motions }))).toEqual(['R3']);
    const closed = { ...aob, access: 'exempt' as const, publicSummary: 'A matter was agreed.' };
    expect(rules(found(closed, {}, { clauses }))).toEqual(['R3']);
  });

  it('but not without a decision, with a reason, or where the minute is of the sitting itself', () => {
    expect(found({ kind: 'aob' })).toEqual([]);
    expect(found({ kind: 'aob' }, { asks: [{ minute: 'minute', kind: 'offer' }] })).toEqual([]);
    expect(found({ kind: 'aob', urgencyReason: 'The bridge fell.' }, { clauses })).toEqual([]);
    expect(found({ kind: 'exclusion', item: null }, { clauses })).toEqual([]);
    const reason = recorded('minute', { urgencyReason: 'Told in private.' });
    const closed = { kind: 'aob', access: 'exempt', publicSummary: 'A matter.' } as const;
    expect(found(closed, {}, { clauses, minutes: [reason] })).toEqual([]);
  });

  it('and a removed minute needs nothing', () => {
    expect(found({ kind: 'aob', removed: 1 }, { clauses })).toEqual([]);
  });
});

describe('attendance is complete (R8)', () => {
  const with_ = (...attendances: RecordToIssue['attendances'][number][]) =>
    obstacles({ ...complete, attendances });

  it('nobody of the committee is still only expected', () => {
    const list = with_(
      attendee('chair'),
      attendee('J Birch', { state: 'expected' }),
      attendee('officer', { class: 'employees', state: 'expected' }),
    );
    expect(list.map(({ sentence }) => sentence)).toEqual([
      'Say whether Councillor J Birch was present, sent apologies or was absent.',
    ]);
    expect(mayIssue(list)).toBe(false);
  });

  it('and somebody came', () => {
    expect(rules(with_(attendee('away', { state: 'apologies' })))).toEqual(['R8']);
  });

  it('a missing presider is asked for and stops nothing (R10)', () => {
    const list = obstacles({ ...complete, presidings: [] });
    expect(rules(list)).toEqual(['R10']);
    expect(mayIssue(list)).toBe(true);
  });
});

describe('private business leaves the public something to read (R31, R32)', () => {
  it.each(['exempt', 'confidential'] as const)('%s', (access) => {
    expect(rules(found({ access }))).toEqual(['R31']);
    expect(found({ access, publicSummary: 'The tender was agreed.' })).toEqual([]);
    expect(found({ access }, { clauses })).toEqual([]);
    expect(rules(found({ access }, {}, { clauses }))).toEqual(['R31']);
  });

  it('and the resolution to exclude has its paragraph and its reason (R28, R29)', () => {
    const exclusion = {
      id: 'exclusion',
      record: 'record',
      minute: 'minute',
      covers: ['eight'],
      paragraphs: [3],
      confidential: 0,
      publicInterest: '',
      at: null,
      endedAt: null,
    };
    const list = (publicInterest: string) =>
      obstacles({ ...complete, exclusions: [{ ...exclusion, publicInterest }] });
    expect(rules(list(''))).toEqual(['R28']);
    expect(list('Bids are open.')).toEqual([]);
  });
});

describe('votes are settled (R18, R19)', () => {
  const vote = (set: Parameters<typeof taking>[0]) => ({ votes: [taking(set)] });

  it('equal votes without word of the casting vote, and figures not filled in', () => {
    expect(found({}, { votes: [counted(5, 5, 0)] })).toEqual([
      {
        rule: 'R18',
        weight: 'stops',
        minute: 'minute',
        sentence:
          '“minute”, a vote is not settled. 5 for, 5 against: equal. The Chair may give a casting vote or decline.',
      },
    ]);
    expect(rules(found({}, vote({ method: 'named' })))).toEqual(['R18']);
    expect(rules(found({}, {}, vote({ method: 'ballot' })))).toEqual(['R18']);
  });

  it('a settled vote, assent, and a vote on words that were withdrawn are none', () => {
    const entries = [entry('chair', 'for', 'casting')];
    expect(found({}, { votes: [counted(5, 5, 0)], voteEntries: entries })).toEqual([]);
    expect(found({}, vote({ method: 'assent' }))).toEqual([]);
    const amendments = [{ id: 'amendment', state: 'withdrawn' }];
    expect(found({}, { ...vote({ subject: 'amendment' }), amendments })).toEqual([]);
  });
});

it('a paragraph that two windows changed is looked at first', () => {
  const words = 'The Board considered the state of the ferry, which had sunk again in the night.';
  const list = found({}, { paragraphsToCheck: [{ minute: 'minute', words }] });
  expect(list).toMatchObject([{ rule: 'twoWriters', weight: 'stops', minute: 'minute' }]);
  expect(list[0]?.sentence).toContain(
    '“The Board considered the state of the ferry, which had sunk…”',
  );
});

it('two minutes of one number are told, and may be meant (V12)', () => {
  const minutes = ['64', '65', '65', null, null].map((number, at) =>
    recorded(String(at), { number }),
  );
  const list = obstacles({ ...complete, public: { ...none, minutes } });
  expect(list.map(({ rule, sentence }) => [rule, sentence])).toEqual([
    ['numbers', 'More than one minute has the number 65.'],
  ]);
  expect(mayIssue(list)).toBe(true);
});
