import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { isPresent } from '../../../shared/domain/present-now.ts';
import { quorumNow } from '../../../shared/domain/quorum.ts';
import { substitutionWarnings } from '../../../shared/domain/substitution-rules.ts';
import { whoMayVote } from '../../../shared/domain/voting-right.ts';
import { howMany } from '../../builders/long-run.ts';
import { attendee, interest, pair, recorded, span } from './record-rows.ts';
import { inTheRoom, momentOf, type Room, votersOf } from './voting-model.ts';

interface Facts extends Partial<Room> {
  people: readonly Attendance[];
  education?: boolean;
  minute?: string;
  at?: string | null;
}

function votersIn({ people, spans = [], pairs = [], declarations = [], ...about }: Facts) {
  const minute = { id: about.minute ?? 'five', educationMatter: about.education === true ? 1 : 0 };
  return whoMayVote({
    attendances: people,
    minute,
    spans,
    declarations,
    substitutions: pairs,
    at: about.at ?? null,
  });
}
const listed = (facts: Facts) => votersIn(facts).may.map(({ attendance }) => attendance);
const reasonFor = (facts: Facts, id: string) =>
  votersIn(facts).missing.find(({ attendance }) => attendance === id)?.why;

const committee = [
  attendee('chair', { capacity: 'chair' }),
  attendee('member'),
  attendee('bishop', { class: 'coOpted', capacity: 'churchRepresentative', title: null }),
  attendee('governor', { class: 'coOpted', capacity: 'parentGovernor', title: null }),
  attendee('imam', { class: 'coOpted', capacity: 'otherFaiths', title: null }),
  attendee('expert', { class: 'coOpted', capacity: 'coOpted', title: null }),
  attendee('cabinet', { class: 'otherMembers', capacity: 'none' }),
  attendee('officer', { class: 'employees', capacity: 'none', title: null }),
];

describe('V38: co-optees (R12)', () => {
  it('statutory ones vote on an education matter, the others never', () => {
    expect(listed({ people: committee, education: true })).toEqual([
      'chair',
      'member',
      'bishop',
      'governor',
    ]);
  });

  it('on any other matter they may speak, not vote', () => {
    expect(listed({ people: committee })).toEqual(['chair', 'member']);
    expect(reasonFor({ people: committee }, 'bishop')).toBe(
      'May speak, not vote: this is no education matter.',
    );
    expect(reasonFor({ people: committee, education: true }, 'imam')).toBe(
      'Has no seat with a vote: may speak, not vote.',
    );
  });

  it('guests and officers are in neither list, whatever capacity their row has (R13)', () => {
    const people = [
      attendee('cabinet', { class: 'otherMembers', capacity: 'chair' }),
      attendee('officer', { class: 'employees', capacity: 'member' }),
      attendee('press', { class: 'others', capacity: 'member' }),
    ];
    expect(votersIn({ people, education: true })).toEqual({ may: [], missing: [] });
  });
});

describe('V39: a member withdraws for item 5 (R14)', () => {
  const people = [attendee('one'), attendee('two'), attendee('three')];
  const declarations = [interest('two', { concerns: 'five', action: 'withdrew' })];
  const quorum = (minute: string | null) =>
    quorumNow({
      attendances: people,
      spans: [],
      substitutions: [],
      declarations,
      minute,
      rule: { quorum: 3 },
      at: null,
    });

  it('is not listed on item 5, and is on item 6', () => {
    expect(listed({ people, declarations })).toEqual(['one', 'three']);
    expect(reasonFor({ people, declarations }, 'two')).toBe('Withdrew for this item.');
    expect(listed({ people, declarations, minute: 'six' })).toEqual(['one', 'two', 'three']);
  });

  it('and the quorum is counted again for item 5 (R9)', () => {
    expect(quorum('five')).toMatchObject({ present: 2, needed: 3, isQuorate: false });
    expect(quorum('five').sentence).toBe('No quorum: 2 here, 3 needed.');
    expect(quorum('six')).toMatchObject({ present: 3, isQuorate: true });
    expect(quorum(null).isQuorate).toBe(true);
  });

  it('a span of presence that ended for the item does the same, also after the return', () => {
    const spans = [
      span('two', { to: momentOf(10), endedBy: 'withdrew', minute: 'five' }),
      span('two', { from: momentOf(20) }),
    ];
    const on = (minute: string, clock: number) =>
      listed({ people, spans, minute, at: momentOf(clock) });
    expect(on('four', 9)).toContain('two');
    expect(on('five', 12)).not.toContain('two');
    expect(on('five', 25)).not.toContain('two');
    expect(on('six', 25)).toContain('two');
  });

  it('an interest declared under the item itself concerns it', () => {
    const late = [interest('two', { minute: 'five', action: 'withdrew' })];
    expect(listed({ people, declarations: late })).toEqual(['one', 'three']);
  });

  it('a disclosable pecuniary interest takes the vote of who stays, save with a dispensation', () => {
    const held = interest('two', { concerns: 'five', kind: 'disclosablePecuniary' });
    expect(listed({ people, declarations: [held] })).not.toContain('two');
    const dispensed = { ...held, dispensation: 'granted on 4 May' };
    expect(listed({ people, declarations: [dispensed] })).toContain('two');
    const other = interest('two', { concerns: 'five', kind: 'nonRegistrable' });
    expect(listed({ people, declarations: [other] })).toContain('two');
    expect(listed({ people, declarations: [{ ...other, action: 'spoke' }] })).not.toContain('two');
  });
});

describe('a substitute (R11)', () => {
  const pairs = [pair('away', 'instead')];
  const instead = attendee('instead', { class: 'otherMembers', capacity: 'none' });

  it('votes in the seat of the one who is away', () => {
    const people = [attendee('away', { state: 'apologies' }), instead];
    const { may, missing } = votersIn({ people, pairs });
    expect(may).toEqual([{ attendance: 'instead', why: 'Substitute for Councillor away.' }]);
    expect(missing.map(({ reason }) => reason)).toEqual(['notPresent']);
  });

  it('has one vote with the member who comes after all, and the clerk is warned', () => {
    const people = [attendee('away'), instead];
    expect(listed({ people, pairs })).toEqual(['instead']);
    expect(reasonFor({ people, pairs }, 'away')).toBe(
      'Councillor instead has this seat: one of the two may vote.',
    );
    expect(substitutionWarnings(people, pairs, [], null)).toEqual([
      'Councillor away and the substitute Councillor instead are both here. Only one of the two may vote.',
    ]);
  });

  it('who never came takes nobody’s vote', () => {
    const people = [attendee('away'), { ...instead, state: 'absent' as const }];
    expect(listed({ people, pairs })).toEqual(['away']);
    expect(substitutionWarnings(people, pairs, [], null)).toEqual([]);
  });

  it('of a church representative votes on education alone', () => {
    const people = [
      attendee('away', { class: 'coOpted', capacity: 'churchRepresentative', state: 'apologies' }),
      attendee('instead', { class: 'coOpted', capacity: 'none' }),
    ];
    expect(listed({ people, pairs })).toEqual([]);
    expect(listed({ people, pairs, education: true })).toEqual(['instead']);
  });
});

it('who joins from elsewhere may speak, not vote, and is not counted (R27)', () => {
  const people = [attendee('here'), attendee('far', { mode: 'remote' })];
  expect(listed({ people })).toEqual(['here']);
  expect(reasonFor({ people }, 'far')).toBe('Joined from elsewhere: may speak, not vote.');
});

it('presence holds from the first minute of a span to before its last', () => {
  const one = attendee('one');
  const spans = [span('one', { from: momentOf(5), to: momentOf(30), endedBy: 'left' })];
  const at = [4, 5, 29, 30].map((clock) => isPresent(one, spans, momentOf(clock)));
  expect(at).toEqual([false, true, true, false]);
  expect(isPresent(one, spans, null)).toBe(false);
  expect(isPresent(one, [], null)).toBe(true);
  expect(isPresent(attendee('one', { state: 'apologies' }), [], null)).toBe(false);
  expect(isPresent(one, [span('one', { endedBy: 'left' })], momentOf(5))).toBe(false);
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyId = fc.constantFrom(...names);
const anyMoment = fc.option(fc.integer({ min: 0, max: 59 }).map(momentOf), { nil: null });
const anyMinute = fc.constantFrom('five', 'six', 'declarations');
const anyRoom: fc.Arbitrary<Room> = fc.record({
  people: fc.tuple(
    ...names.map((id) =>
      fc
        .record({
          class: fc.constantFrom('members', 'members', 'coOpted', 'otherMembers', 'employees'),
          capacity: fc.constantFrom(
            'chair',
            'member',
            'churchRepresentative',
            'parentGovernor',
            'otherFaiths',
            'coOpted',
            'none',
          ),
          state: fc.constantFrom('present', 'present', 'apologies', 'expected'),
          mode: fc.constantFrom('inPerson', 'inPerson', 'inPerson', 'remote'),
        } as const)
        .map((set) => attendee(id, set)),
    ),
  ),
  spans: fc.array(
    fc
      .record({
        attendance: anyId,
        from: anyMoment,
        to: anyMoment,
        endedBy: fc.constantFrom('open', 'left', 'withdrew'),
        minute: fc.option(anyMinute, { nil: null }),
      } as const)
      .map((set) => span(set.attendance, set)),
    { maxLength: 6 },
  ),
  pairs: fc
    .uniqueArray(anyId, { maxLength: 4 })
    .map((ids) => ids.flatMap((id, at) => (at % 2 === 1 ? [pair(ids[at - 1] ?? '', id)] : []))),
  declarations: fc.array(
    fc
      .record({
        attendance: anyId,
        minute: anyMinute,
        concerns: fc.option(anyMinute, { nil: null }),
        kind: fc.constantFrom('disclosablePecuniary', 'otherRegistrable', 'other'),
        action: fc.constantFrom('stayed', 'spoke', 'withdrew'),
        dispensation: fc.constantFrom('', '', 'granted'),
      } as const)
      .map((set) => interest(set.attendance, set)),
    { maxLength: 4 },
  ),
});
const anyClock = fc.integer({ min: 0, max: 59 });

/** Cheap, but each run draws a whole room. */
const numRuns = howMany(300, 3_000);

it('lists in any room those whom the slow model of the law lets vote', () => {
  fc.assert(
    fc.property(anyRoom, anyClock, fc.boolean(), (room, clock, isEducation) => {
      const at = momentOf(clock);
      const found = listed({ ...room, education: isEducation, at });
      expect(new Set(found)).toEqual(votersOf(room, { id: 'five', isEducation }, clock));
      const here = room.people.filter((one) => isPresent(one, room.spans, at));
      expect(new Set(here.map(({ id }) => id))).toEqual(inTheRoom(room, clock));
    }),
    { numRuns },
  );
});

it('counts for the quorum, in any room, no more than one for each seat', () => {
  fc.assert(
    fc.property(anyRoom, anyClock, (room, clock) => {
      const { counted, present } = quorumNow({
        attendances: room.people,
        spans: room.spans,
        substitutions: room.pairs,
        declarations: room.declarations,
        minute: 'five',
        rule: null,
        at: momentOf(clock),
      });
      const voters = votersOf(room, { id: 'five', isEducation: false }, clock);
      expect(new Set(counted)).toEqual(voters);
      const seats = counted.map(
        (id) => room.pairs.find((one) => one.substitute === id)?.absentee ?? id,
      );
      expect(new Set(seats).size).toBe(present);
    }),
    { numRuns: numRuns / 3 },
  );
});

it('takes a whole row of a minute as it takes a part of one', () => {
  const people = [attendee('one')];
  const minute = recorded('five', { educationMatter: 1 });
  const facts = { attendances: people, minute, spans: [], declarations: [], substitutions: [] };
  expect(whoMayVote({ ...facts, at: null }).may).toHaveLength(1);
});
