import { describe, expect, it } from 'vitest';
import { namedVoteCheck } from '../../../shared/domain/named-vote.ts';
import { openingChecks } from '../../../shared/domain/opening-checks.ts';
import {
  mayPreside,
  presidingNow,
  presidingWarning,
} from '../../../shared/domain/presiding-now.ts';
import { attendee, entry, pair } from './record-rows.ts';

describe('a named vote against those who may vote (R12, R21)', () => {
  it('tells who is missing and who is not listed, and refuses neither', () => {
    const entries = [entry('one', 'for'), entry('guest', 'for'), entry('absent', 'absent')];
    expect(namedVoteCheck('vote', entries, ['one', 'two'])).toEqual({
      missing: ['two'],
      unexpected: ['guest'],
      isComplete: false,
    });
    expect(namedVoteCheck('another', entries, ['one']).missing).toEqual(['one']);
  });

  it('a casting vote is nobody’s ordinary one', () => {
    const casting = [entry('one', 'for', 'casting')];
    expect(namedVoteCheck('vote', casting, ['one']).missing).toEqual(['one']);
    expect(namedVoteCheck('vote', [entry('one', 'abstain')], ['one']).isComplete).toBe(true);
  });
});

describe('who is in the chair (R10)', () => {
  const spans = [
    { id: 'first', from: null, to: '2025-02-13T10:30' },
    { id: 'second', from: '2025-02-13T10:30', to: null },
  ];

  it('hands over at a minute', () => {
    const at = (time: string | null) =>
      presidingNow(spans, time === null ? null : `2025-02-13T${time}`)?.id;
    expect([at('10:29'), at('10:30'), at(null)]).toEqual(['first', 'second', 'second']);
    expect(presidingNow(spans.slice(0, 1), '2025-02-13T10:30')).toBeNull();
    expect(presidingNow([], null)).toBeNull();
  });

  it('is the chair, else the vice-chair, else a member chosen; never a guest or a substitute by right', () => {
    const people = [
      attendee('member'),
      attendee('vice', { capacity: 'viceChair' }),
      attendee('chair', { capacity: 'chair', state: 'apologies' }),
      attendee('instead', { class: 'otherMembers', capacity: 'none' }),
      attendee('officer', { class: 'employees', capacity: 'none' }),
    ];
    expect(mayPreside(people, [pair('chair', 'instead')], [], null)).toEqual([
      { attendance: 'vice', by: 'viceChair' },
      { attendance: 'member', by: 'chosen' },
      { attendance: 'instead', by: 'chosen' },
    ]);
  });

  it('is warned of who left or takes no part in the item', () => {
    const chair = attendee('chair');
    expect(presidingWarning(chair, false, [], null)).toBeNull();
    expect(presidingWarning(chair, true, [], null)).toContain('takes no part in this item');
    expect(presidingWarning({ ...chair, state: 'absent' }, false, [], null)).toContain(
      'not in the room',
    );
    expect(presidingWarning(null, false, [], null)).toContain('Nobody');
  });
});

it('before the call to order it says what is still open, and nothing where all is well', () => {
  const quorum = { needed: 3, present: 2, isQuorate: false };
  expect(openingChecks({ expected: 2, hasPresider: false, quorum })).toEqual([
    'Choose who presides.',
    'No quorum yet: 2 here, 3 needed.',
    '2 members are not ticked off yet.',
  ]);
  const enough = { needed: 3, present: 3, isQuorate: true };
  expect(openingChecks({ expected: 0, hasPresider: true, quorum: enough })).toEqual([]);
  const unset = { needed: null, present: 3, isQuorate: null };
  expect(openingChecks({ expected: 1, hasPresider: true, quorum: unset })).toEqual([
    'The quorum of this committee is not set.',
    '1 member is not ticked off yet.',
  ]);
});
