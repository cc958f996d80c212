import { describe, expect, it } from 'vitest';
import { clerk } from '../../../../builders/a-ledger.ts';
import {
  anIssued,
  approval,
  january,
  signing,
  wrong,
} from '../../../../builders/an-issued-life.ts';

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
