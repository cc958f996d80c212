import { expect, it } from 'vitest';
import type { IngestingLedger } from '../../../../electron/ledger/ingesting-ledger.ts';
import { openLedger } from '../../../../electron/ledger/open-ledger.ts';
import { createConflicts } from '../../../../electron/services/exchange/conflicts.ts';
import { privateBusinessNouns, type sharedNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase, aPersonalLedger, aRandom } from '../../../builders/a-ledger.ts';
import { laptopsWithMeeting, meet } from '../../../builders/laptops.ts';

const ada = { name: 'Ada Clerk' };
const sam = { name: 'Sam Deputy' };
type Council = IngestingLedger<typeof sharedNouns>;

/** Two laptops that know one minute with one motion, and what the first of them puts before people. */
function twoLaptops() {
  const [first, second] = laptopsWithMeeting(2);
  if (first === undefined || second === undefined) throw new Error('two laptops');
  const [one, other] = [first.ledger, second.ledger];
  one.change(ada, 'Minutes begun', (tx) => {
    tx.set('meetingRecord', 'r1', { meeting: 'm1' });
    tx.set('recordedMinute', 'n1', { record: 'r1', title: 'Swimming Pools' });
    tx.set('attendance', 'a1', { record: 'r1', name: 'J Birch', title: 'Councillor' });
    tx.set('motion', 'o1', { record: 'r1', minute: 'n1', text: 'That the pools open at noon.' });
  });
  meet(one, other);
  const { ledger: personal } = aPersonalLedger();
  personal.change(ada, 'Me', (tx) => tx.set('profile', 'me', { name: 'Ada Clerk' }));
  const privateBusiness = openLedger({
    database: aDatabase('private-business.db'),
    nouns: privateBusinessNouns,
    clock: () => new Date('2026-03-02T18:30:00Z'),
    random: aRandom(),
  });
  const conflictsOf = (council: Council) => {
    const of = (name: string) => (name === 'council' ? council : privateBusiness);
    return createConflicts({
      ...{ council, privateBusiness, personal },
      unsettled: (name) => of(name).unsettled(),
      returned: (name) => of(name).returned(),
    });
  };
  return { one, other, conflicts: conflictsOf(one), elsewhere: conflictsOf(other) };
}

it('F2: puts both texts before people with who wrote them, in words; the one that is chosen holds everywhere', () => {
  const { one, other, conflicts, elsewhere } = twoLaptops();
  one.change(ada, 'Mover', (tx) => tx.set('motion', 'o1', { mover: 'a1' }));
  other.change(sam, 'Mover', (tx) => tx.set('motion', 'o1', { mover: null, position: 4 }));
  other.change(sam, 'Words', (tx) => tx.set('motion', 'o1', { text: 'That they open at one.' }));
  one.change(ada, 'Words', (tx) => tx.set('motion', 'o1', { text: 'That they stay shut.' }));
  one.change(ada, 'Place in the list', (tx) => tx.set('motion', 'o1', { position: 3 }));
  expect(conflicts.list()).toEqual([]);
  meet(one, other);
  const told = conflicts.list();
  // where it stands in a list is nobody's to choose
  expect(told.map(({ field }) => field)).toEqual(['text']);
  const [motion] = told;
  expect(motion).toMatchObject({ what: 'Motion', meeting: 'm1', minute: 'n1', ledger: 'council' });
  expect(motion?.where).toContain('Swimming Pools');
  expect(motion?.values.map(({ text, by }) => `${by}: ${text}`).sort()).toEqual([
    'Ada Clerk: That they stay shut.',
    'Sam Deputy: That they open at one.',
  ]);
  expect(motion?.values.filter(({ isShown }) => isShown)).toHaveLength(1);
  const chosen = motion?.values.find(({ by }) => by === 'Sam Deputy');
  const { noun, row, field, ledger } = motion ?? expect.fail();
  conflicts.settle({ ledger, noun, row, field, op: chosen?.op ?? '' });
  meet(one, other);
  for (const council of [one, other])
    expect(council.row('motion', 'o1')?.text).toBe('That they open at one.');
  expect([...conflicts.list(), ...elsewhere.list()]).toEqual([]);
  // pressed again in another window: it is settled, and nothing is written
  expect(() => conflicts.settle({ ledger, noun, row, field, op: chosen?.op ?? '' })).toThrow(
    'notFound',
  );
});

it.each([
  ['Keep it: That the pools open at one.', true],
  ['Take it out', false],
])(
  'F4: a motion that one took out and another changed comes back, until somebody says “%s”',
  (text, stands) => {
    const { one, other, conflicts, elsewhere } = twoLaptops();
    one.change(ada, 'Taken out', (tx) => tx.delete('motion', 'o1'));
    other.change(sam, 'Words', (tx) =>
      tx.set('motion', 'o1', { text: 'That the pools open at one.' }),
    );
    meet(one, other);
    const [returned] = conflicts.list();
    expect(returned).toMatchObject({ what: 'Motion: taken out by one, changed by another' });
    expect(returned?.values.map(({ by }) => by)).toEqual(['Sam Deputy', 'Ada Clerk']);
    const { noun, row, field, ledger, values } = returned ?? expect.fail();
    const op = values.find((one) => one.text === text)?.op ?? '';
    conflicts.settle({ ledger, noun, row, field, op });
    meet(one, other);
    for (const council of [one, other])
      expect(council.row('motion', 'o1')?.text).toBe(
        stands ? 'That the pools open at one.' : undefined,
      );
    expect([...conflicts.list(), ...elsewhere.list()]).toEqual([]);
  },
);

it.each(['issued', 'approved', 'signed'] as const)(
  'R33, R35: nothing is chosen in minutes that are %s: what was issued stands, and both values are kept',
  (state) => {
    const { one, other, conflicts } = twoLaptops();
    one.change(ada, 'Words', (tx) => tx.set('motion', 'o1', { text: 'That they stay shut.' }));
    other.change(sam, 'Words', (tx) => tx.set('motion', 'o1', { text: 'That they open at one.' }));
    one.change(ada, 'Title', (tx) => tx.set('recordedMinute', 'n1', { title: 'Pools' }));
    other.change(sam, 'Taken out', (tx) => tx.delete('recordedMinute', 'n1'));
    meet(one, other);
    one.change(ada, 'Issued', (tx) => tx.set('meetingRecord', 'r1', { state }));
    const told = conflicts.list();
    expect(new Map(told.map(({ noun, closedBy }) => [noun, closedBy]))).toEqual(
      new Map([
        ['motion', state],
        ['recordedMinute', state],
      ]),
    );
    expect(told).toHaveLength(2);
    const before = [one.row('motion', 'o1'), one.row('recordedMinute', 'n1')];
    for (const { ledger, noun, row, field, values } of told)
      for (const { op } of values)
        expect(() => conflicts.settle({ ledger, noun, row, field, op })).toThrow('minutesIssued');
    expect([one.row('motion', 'o1'), one.row('recordedMinute', 'n1')]).toEqual(before);
    expect(conflicts.list()).toEqual(told);
    // back in draft it is the clerk's to choose again
    one.change(ada, 'Taken back', (tx) => tx.set('meetingRecord', 'r1', { state: 'draft' }));
    for (const { ledger, noun, row, field, values } of conflicts.list())
      conflicts.settle({ ledger, noun, row, field, op: values[0]?.op ?? '' });
    expect(conflicts.list()).toEqual([]);
  },
);
