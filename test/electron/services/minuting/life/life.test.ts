import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../../electron/ledger/canonical-json.ts';
import { clerk } from '../../../../builders/a-ledger.ts';
import { aLife } from '../../../../builders/a-life.ts';

const january = { meeting: 'january' };
const wrong = {
  ...january,
  minute: 'january-ferry',
  before: 'Date regarding crossings',
  after: 'Data regarding crossings',
  reason: 'A slip of the pen',
  proposedBy: 'Councillor Reed',
};
const approval = {
  ...january,
  atMeeting: 'february',
  atMinute: 'february-minutes',
  corrections: [],
};
const signing = {
  ...january,
  atMeeting: 'february',
  presider: 'A Marsh',
  signedOn: '2026-02-12',
  form: 'ink' as const,
  firstLeaf: 1,
  leaves: 3,
};

/** January's minutes, issued. */
function anIssued() {
  const life = aLife();
  const state = () => life.council.row('meetingRecord', life.record('january'))?.state;
  const { version } = life.handlers['minutes.issue']({ ...january, reason: '' }) as {
    version: string;
  };
  const text = (id = version) =>
    canonicalJson(life.handlers['minutes.version']({ version: id, private: false }));
  return { ...life, state, version, text };
}

describe('issuing a draft', () => {
  it('makes the numbers facts and freezes the text under its hash', () => {
    const { council, handlers, state, text } = anIssued();
    expect(state()).toBe('issued');
    expect(council.row('recordedMinute', 'january-ferry')?.number).toBe('8');
    expect(text()).toContain('Date regarding crossings');
    expect(handlers['minutes.life'](january)).toMatchObject({
      versions: [{ number: 1, state: 'issued', isWhole: true }],
      obstacles: [],
    });
  });

  it('is done once: an issued text is only replaced, and only with a reason', () => {
    const { handlers, state, version, text } = anIssued();
    const issue = (reason: string) => handlers['minutes.issue']({ ...january, reason });
    expect(() => issue('again')).toThrow('issued');
    expect(() => handlers['minutes.withdraw']({ ...january, reason: ' ' })).toThrow('no reason');
    const before = text();
    void handlers['minutes.withdraw']({ ...january, reason: 'A name was wrong' });
    expect(state()).toBe('draft');
    expect(() => issue('')).toThrow('no reason');
    void issue('A name was wrong');
    expect(text(version)).toBe(before);
    const { versions } = handlers['minutes.life'](january) as { versions: object[] };
    expect(versions).toMatchObject([
      { number: 1, state: 'withdrawn', withdrawnBecause: 'A name was wrong' },
      { number: 2, state: 'issued', reason: 'A name was wrong' },
    ]);
  });

  it('is no step of Undo', () => {
    expect(anIssued().council.next().undo ?? '').not.toContain('issued');
  });

  it('V54: an issued text stays byte for byte when people and committees are renamed', () => {
    const { council, text } = anIssued();
    const before = text();
    council.change(clerk, 'Renamed', (tx) => {
      tx.set('committee', 'board', { name: 'Ports Board' });
      tx.set('attendance', 'january-chair', { name: 'A Marsh-Hill' });
      tx.set('recordedMinute', 'january-ferry', { title: 'Boats' });
    });
    expect(text()).toBe(before);
  });

  it('reliability R19: refuses a stored text that somebody changed, and says so in the list', () => {
    const { council, handlers, version } = anIssued();
    const tree = council.row('minutesVersion', version)?.tree as object;
    council.change(clerk, 'Behind our back', (tx) =>
      tx.set('minutesVersion', version, { tree: { ...tree, title: 'Other minutes' } }),
    );
    expect(() => handlers['minutes.version']({ version, private: false })).toThrow('notAsIssued');
    expect(handlers['minutes.life'](january)).toMatchObject({ versions: [{ isWhole: false }] });
    expect(() => handlers['minutes.approve']({ ...approval, outcome: 'approved' })).toThrow(
      'notAsIssued',
    );
  });

  it('keeps private business out of the public text and in its own store', () => {
    const life = aLife();
    life.council.change(clerk, 'Private', (tx) =>
      tx.set('recordedMinute', 'january-ferry', {
        access: 'exempt',
        words: '',
        publicSummary: 'A contract was considered.',
      }),
    );
    life.privateBusiness.change(clerk, 'Private', (tx) =>
      tx.set('recordedMinute', 'january-ferry', {
        record: life.record('january'),
        words: 'Canary Boats bid 90,000 pounds.',
      }),
    );
    void life.handlers['minutes.issue']({ ...january, reason: '' });
    const shown = (isPrivate: boolean) =>
      canonicalJson(life.handlers['minutes.version']({ version: 'version-1', private: isPrivate }));
    expect(shown(true)).toContain('Canary Boats');
    expect(shown(false)).not.toContain('Canary');
    expect(canonicalJson(life.council.row('minutesVersion', 'version-1'))).not.toContain('Canary');
  });

  it('stops where the public text holds exempt words, with nothing issued', () => {
    const life = aLife();
    life.parts.refuseExemptWords = () => {
      throw new Error('exempt words');
    };
    expect(() => life.handlers['minutes.issue']({ ...january, reason: '' })).toThrow('exempt');
    expect(life.council.rows('minutesVersion')).toEqual([]);
  });
});

describe('corrections', () => {
  it('are objects with both texts; the issued text stays and the corrected one is the next version', () => {
    const { handlers, state, version, text, council } = anIssued();
    const before = text();
    const { correction } = handlers['minutes.correct'](wrong) as { correction: string };
    expect(state()).toBe('issued');
    void handlers['minutes.approve']({
      ...approval,
      outcome: 'corrected',
      corrections: [correction],
    });
    expect(state()).toBe('approved');
    expect(text(version)).toBe(before);
    const { versions } = handlers['minutes.life'](january) as { versions: { id: string }[] };
    expect(versions).toMatchObject([{ state: 'issued' }, { state: 'corrected', number: 2 }]);
    expect(text(versions[1]?.id)).toContain('Data regarding crossings');
    expect(council.row('correction', correction)).toMatchObject({
      before: wrong.before,
      after: wrong.after,
      state: 'agreed',
      atMinute: 'february-minutes',
    });
  });

  it('name words that stand in the minute once, or nobody knows what was agreed', () => {
    const { handlers } = anIssued();
    for (const before of ['Dates of crossings', 'r', ''])
      expect(() => handlers['minutes.correct']({ ...wrong, before })).toThrow('wordsNotOnce');
    expect(() => handlers['minutes.correct']({ ...wrong, minute: 'february-ferry' })).toThrow(
      'another meeting',
    );
  });

  it('V43: leave every other slip as it is', () => {
    const { handlers, text } = anIssued();
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    expect(text()).toContain('Date regarding crossings');
  });

  it('of a public minute are not agreed to from private business, where nobody would read them', () => {
    const { handlers, privateBusiness, record, state } = anIssued();
    privateBusiness.change(clerk, 'Noted in private', (tx) =>
      tx.set('correction', 'closed', {
        record: record('january'),
        minute: wrong.minute,
        before: wrong.before,
        after: wrong.after,
      }),
    );
    const approve = () =>
      handlers['minutes.approve']({ ...approval, outcome: 'corrected', corrections: ['closed'] });
    expect(approve).toThrow('in private');
    expect(state()).toBe('issued');
  });

  it('that the meeting did not agree to are refused, not forgotten', () => {
    const { handlers, council } = anIssued();
    const { correction } = handlers['minutes.correct'](wrong) as { correction: string };
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    expect(council.row('correction', correction)?.state).toBe('refused');
  });
});

describe('approval and signature', () => {
  it('V41: one minute of the later meeting may approve and sign: two acts', () => {
    const { handlers, state, council, record, version } = anIssued();
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    void handlers['minutes.sign'](signing);
    expect(state()).toBe('signed');
    expect(council.rows('signature')).toMatchObject([
      { record: record('january'), atRecord: record('february'), version, presider: 'A Marsh' },
    ]);
    expect(council.rows('approval', { record: record('february') })).toMatchObject([
      { approves: record('january'), outcome: 'approved', signed: 1 },
    ]);
    expect(handlers['minutes.version']({ version, private: false })).toMatchObject({
      standing: 'signed',
      signature: {
        text: 'Signed by A Marsh, who presided at the meeting of 12 February 2026.',
        presider: 'A Marsh',
        firstLeaf: 1,
        leaves: 3,
      },
    });
  });

  it('never steps from a draft or an issued draft to signed, nor away from signed', () => {
    const { handlers } = anIssued();
    expect(() => handlers['minutes.sign'](signing)).toThrow('issued');
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    void handlers['minutes.sign'](signing);
    expect(() => handlers['minutes.sign'](signing)).toThrow('signed');
    expect(() => handlers['minutes.withdraw']({ ...january, reason: 'no' })).toThrow('signed');
    expect(() => handlers['minutes.correct'](wrong)).toThrow('signed');
    expect(() => handlers['minutes.issue']({ ...january, reason: 'no' })).toThrow('signed');
  });

  it('R33: is signed by whoever presided at a later meeting, and by nobody else', () => {
    const { handlers } = anIssued();
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    expect(() => handlers['minutes.sign']({ ...signing, presider: 'B Reed' })).toThrow(
      'didNotPreside',
    );
    expect(() => handlers['minutes.sign']({ ...signing, atMeeting: 'january' })).toThrow(
      'didNotPreside',
    );
  });

  it('R33: is signed at no earlier meeting', () => {
    const { handlers, council } = anIssued();
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    const date = '2025-12-11';
    council.change(clerk, 'Moved', (tx) => tx.set('meeting', 'february', { date }));
    expect(() => handlers['minutes.sign'](signing)).toThrow('notLater');
  });

  it('R34: numbers leaves on through the minute book, none twice', () => {
    const { handlers, council, record } = anIssued();
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    void handlers['minutes.sign']({ ...signing, firstLeaf: 12 });
    expect(handlers['minutes.life']({ meeting: 'february' })).toMatchObject({ nextLeaf: 15 });
    void handlers['minutes.issue']({ meeting: 'february', reason: '' });
    council.change(clerk, 'A March meeting', (tx) => {
      tx.set('meetingRecord', record('march'), { meeting: 'march', state: 'live' });
      tx.set('meeting', 'march', { committee: 'board', date: '2026-03-12' });
      tx.set('recordedMinute', 'march-minutes', { record: record('march'), kind: 'minutes' });
      tx.set('attendance', 'march-chair', { record: record('march'), name: 'B Reed' });
      tx.set('presiding', 'march-p', { record: record('march'), attendance: 'march-chair' });
    });
    const next = { meeting: 'february', atMeeting: 'march' };
    void handlers['minutes.approve']({
      ...approval,
      ...next,
      atMinute: 'march-minutes',
      outcome: 'approved',
    });
    const sign = { ...signing, ...next, presider: 'B Reed', signedOn: '2026-03-12' };
    expect(() => handlers['minutes.sign']({ ...sign, firstLeaf: 14 })).toThrow('leafTaken');
    void handlers['minutes.sign']({ ...sign, firstLeaf: 15 });
  });

  it('is refused from the meeting itself, from an earlier one and without its minute', () => {
    const { handlers } = anIssued();
    const approve = (other: object) =>
      handlers['minutes.approve']({ ...approval, outcome: 'approved', ...other });
    expect(() => approve({ atMeeting: 'january', atMinute: 'january-minutes' })).toThrow('issued');
    expect(() => approve({ atMinute: 'january-minutes' })).toThrow('notLater');
    void handlers['minutes.withdraw']({ ...january, reason: 'try the other' });
    void handlers['minutes.issue']({ meeting: 'february', reason: '' });
    expect(() =>
      handlers['minutes.approve']({
        ...approval,
        meeting: 'february',
        outcome: 'approved',
        atMeeting: 'january',
        atMinute: 'january-minutes',
      }),
    ).toThrow('notLater');
  });

  it('keeps what the desk of the later meeting ticked already, except a signature under nothing', () => {
    const { handlers, council, record } = anIssued();
    const ticked = { record: record('february'), approves: record('january'), signed: 1 };
    council.change(clerk, 'Ticked', (tx) => tx.set('approval', 'at-the-desk', ticked));
    const kept = () => council.rows('approval');
    void handlers['minutes.approve']({ ...approval, outcome: 'notApproved' });
    expect(kept()).toMatchObject([{ id: 'at-the-desk', outcome: 'notApproved', signed: 0 }]);
    void handlers['minutes.issue']({ ...january, reason: 'once more' });
    council.change(clerk, 'Ticked', (tx) => tx.set('approval', 'at-the-desk', ticked));
    void handlers['minutes.approve']({ ...approval, outcome: 'approved' });
    expect(kept()).toMatchObject([{ id: 'at-the-desk', outcome: 'approved', signed: 1 }]);
  });

  it('may be withheld: back to draft, the issued text still readable', () => {
    const { handlers, state, text } = anIssued();
    const before = text();
    void handlers['minutes.approve']({ ...approval, outcome: 'notApproved' });
    expect(state()).toBe('draft');
    expect(text()).toBe(before);
  });
});
