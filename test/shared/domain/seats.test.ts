import { describe, expect, it } from 'vitest';
import { apologiesOf } from '../../../shared/domain/apologies.ts';
import { attendanceStatistics } from '../../../shared/domain/attendance-statistics.ts';
import { presentByClass, seatsOf } from '../../../shared/domain/seats.ts';
import { substitutionFault } from '../../../shared/domain/substitution-rules.ts';
import { attendee, pair } from './record-rows.ts';

const people = (count: number, kind: string, set: Parameters<typeof attendee>[1] = {}) =>
  Array.from({ length: count }, (_, index) => attendee(`${kind}-${index}`, set));
const guest = { class: 'otherMembers', capacity: 'none' } as const;
const coOptee = { class: 'coOpted', capacity: 'coOpted' } as const;

it('V20: eight members and one apology are nine seats', () => {
  const attendances = [
    ...people(8, 'member'),
    attendee('away', { state: 'apologies' }),
    ...people(3, 'co-opted', coOptee),
    ...people(2, 'guest', guest),
    ...people(6, 'officer', { class: 'employees', capacity: 'none' }),
    ...people(1, 'other', { class: 'others', capacity: 'none' }),
  ];
  expect(seatsOf(attendances, [])).toEqual({ seats: 9, filled: 8, substituted: 0, empty: 1 });
  expect(presentByClass(attendances)).toEqual({
    members: 8,
    coOpted: 3,
    otherMembers: 2,
    employees: 6,
    others: 1,
  });
});

describe('V21, V22: a substitute among nine members', () => {
  const attendances = [
    ...people(8, 'member'),
    attendee('J Heron', { position: 8 }),
    attendee('Mills', { state: 'apologies', position: 1 }),
    attendee('first', { ...coOptee, title: null, state: 'apologies', position: 2 }),
    attendee('second', { ...coOptee, title: null, state: 'apologies', position: 3 }),
    ...people(1, 'co-opted', coOptee),
  ];
  const pairs = [pair('Mills', 'J Heron')];

  it('eight seats of their own and one filled by another are nine', () => {
    expect(presentByClass(attendances)).toMatchObject({ members: 9, coOpted: 1 });
    expect(seatsOf(attendances, pairs)).toEqual({ seats: 9, filled: 8, substituted: 1, empty: 0 });
  });

  it('apologies list people with and without a substitute side by side', () => {
    expect(apologiesOf(attendances, pairs)).toEqual([
      { attendance: 'Mills', substitute: 'J Heron' },
      { attendance: 'first', substitute: null },
      { attendance: 'second', substitute: null },
    ]);
  });

  it('who was only expected and has a substitute is among the apologies; who came is not', () => {
    const heron = attendee('J Heron');
    const listed = (state: 'expected' | 'present') =>
      apologiesOf([attendee('Mills', { state }), heron], pairs).map((one) => one.attendance);
    expect([listed('expected'), listed('present')]).toEqual([['Mills'], []]);
  });
});

it('R11: one seat, one substitute, and no chains', () => {
  const all = [...people(4, 'member'), attendee('guest', guest), attendee('other', guest)];
  const fault = (absentee: string, substitute: string, made = [pair('member-0', 'guest')]) =>
    substitutionFault(pair(absentee, substitute), all, made);
  expect(fault('member-1', 'other')).toBeNull();
  expect(fault('member-0', 'guest')).toBeNull();
  expect(fault('member-1', 'member-1')).toContain('their own substitute');
  expect(fault('member-0', 'other')).toContain('has a substitute already');
  expect(fault('member-1', 'guest')).toContain('somebody else already');
  expect(fault('member-1', 'member-0')).toContain('is away');
  expect(fault('guest', 'other')).toContain('is a substitute');
  expect(fault('other', 'member-3')).toContain('no seat');
  expect(fault('member-1', 'nobody')).toContain('Choose both');
});

it('V23: a cancelled meeting counts for nobody, a moved one once', () => {
  const attendances = [
    { person: 'ash', state: 'present' as const },
    { person: 'birch', state: 'apologies' as const },
    { person: 'elm', state: 'expected' as const },
  ];
  const held = (id: string) => ({ id, isCancelled: false, attendances });
  const cancelled = { id: 'september', isCancelled: true, attendances };
  const counts = attendanceStatistics([held('march'), held('march'), held('may'), cancelled]);
  expect([...counts]).toEqual([
    ['ash', { possible: 2, present: 2, apologies: 0 }],
    ['birch', { possible: 2, present: 0, apologies: 2 }],
  ]);
});
