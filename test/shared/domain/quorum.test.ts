import { expect, it } from 'vitest';
import { councilQuorum, quorumNow, ruleInForce } from '../../../shared/domain/quorum.ts';
import { attendee, pair, span } from './record-rows.ts';

const now = {
  spans: [],
  substitutions: [],
  declarations: [],
  minute: null,
  rule: { quorum: 3 },
  at: null,
};

it('counts seats of members in the room: substitutes do, co-optees and guests do not (R9)', () => {
  const attendances = [
    attendee('chair', { capacity: 'chair' }),
    attendee('away', { state: 'apologies' }),
    attendee('instead', { class: 'otherMembers', capacity: 'none' }),
    attendee('bishop', { class: 'coOpted', capacity: 'churchRepresentative' }),
    attendee('officer', { class: 'employees', capacity: 'none' }),
  ];
  const found = quorumNow({ ...now, attendances, substitutions: [pair('away', 'instead')] });
  expect(found).toMatchObject({ counted: ['chair', 'instead'], present: 2, isQuorate: false });
});

it('falls when a member leaves and stands again on the return', () => {
  const attendances = ['one', 'two', 'three'].map((id) => attendee(id));
  const spans = [
    span('two', { to: '2025-02-13T10:30', endedBy: 'left' }),
    span('two', { from: '2025-02-13T10:40' }),
  ];
  const at = ['10:29', '10:30', '10:39', '10:40'].map(
    (time) => quorumNow({ ...now, attendances, spans, at: `2025-02-13T${time}` }).isQuorate,
  );
  expect(at).toEqual([true, false, false, true]);
});

it('is not judged where nobody has said what it is', () => {
  const found = quorumNow({ ...now, attendances: [attendee('one')], rule: { quorum: null } });
  expect(found).toMatchObject({ needed: null, isQuorate: null, sentence: '1 member here.' });
});

it('of a whole council is a quarter, of a parish a third and at least three', () => {
  expect([councilQuorum(54, 'council'), councilQuorum(56, 'council')]).toEqual([14, 14]);
  expect([councilQuorum(5, 'parish'), councilQuorum(16, 'parish')]).toEqual([3, 6]);
});

it('follows the rule that began last before the day', () => {
  const rules = [
    { from: '2025-05-20', quorum: 5 },
    { from: null, quorum: 3 },
    { from: '2024-05-16', quorum: 4 },
  ];
  const on = (date: string) => ruleInForce(rules, date)?.quorum;
  expect([on('2020-01-01'), on('2024-05-16'), on('2025-02-13'), on('2025-06-05')]).toEqual([
    3, 4, 4, 5,
  ]);
  expect(ruleInForce([], '2025-02-13')).toBeNull();
});
