import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../../electron/ledger/canonical-json.ts';
import { clerk } from '../../../../builders/a-ledger.ts';
import { aLife } from '../../../../builders/a-life.ts';
import { anIssued, approval, january, wrong } from '../../../../builders/an-issued-life.ts';

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

  it('are one where the same words are proposed twice: the second would find its words gone', () => {
    const { handlers, council } = anIssued();
    const first = handlers['minutes.correct'](wrong);
    expect(handlers['minutes.correct'](wrong)).toEqual(first);
    void handlers['minutes.correct']({ ...wrong, after: 'Figures' });
    expect(council.rows('correction').map(({ after }) => after)).toEqual([wrong.after, 'Figures']);
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
