import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSegment } from '../../../shared/sync/judge.ts';
import { resolveMembership } from '../../../shared/sync/membership.ts';
import { type SafetyRules, safetyRules } from '../../../shared/sync/safety-rules.ts';
import { AGroup } from '../../builders/a-group.ts';
import { someHistory } from '../../builders/a-group-history.ts';
import { howMany } from '../../builders/long-run.ts';

const run = '0'.repeat(20);
/** Runs are bound to keys elsewhere: here they tell by their first letters whose they are. */
const isRunOf = (its: string, { device }: { device: string }) => its.startsWith(device);
const off = (rule: keyof SafetyRules): SafetyRules => ({ ...safetyRules, [rule]: false });

/** Whether an op of a noun counts, in a segment of a device that cites a record. */
const verdict = (
  group: AGroup,
  segment: { device: string; member: string; run?: string },
  rules: SafetyRules = safetyRules,
) => {
  const membership = resolveMembership(group.records, 'group', rules);
  const judgement = judgeSegment(membership, { run, ...segment }, isRunOf, rules);
  if (judgement.kind !== 'judged') return () => judgement.kind;
  return (noun: string, seq = 1) =>
    judgement.counts({ seq, noun, field: 'text', kind: 'set' }) ? 'counts' : 'void';
};

const withMember = () => {
  const group = new AGroup();
  const founded = group.found();
  const admitted = group.admits('clerk', 'deputy', 'clerk');
  return { group, founded, admitted };
};

describe('a segment', () => {
  it('waits for the device and the record that it names', () => {
    const { group, admitted } = withMember();
    group.joins('asking');
    expect(verdict(group, { device: 'asking', member: admitted })('minute')).toBe('waits');
    expect(verdict(group, { device: 'deputy', member: 'f'.repeat(64) })('minute')).toBe('waits');
    expect(verdict(group, { device: 'deputy', member: admitted })('minute')).toBe('counts');
  });

  it('waits while what its record follows is not all here', () => {
    const { group, admitted } = withMember();
    const cited = group.gives('clerk', 'deputy', 'officer');
    const without = new AGroup();
    without.records.push(...group.records.filter(({ hash }) => hash !== admitted));
    expect(verdict(without, { device: 'clerk', member: cited })('minute')).toBe('waits');
  });

  it("is forged, when its run of old is somebody else's", () => {
    const group = new AGroup();
    const member = group.found('clerk', ['0000000000abc']);
    const own = { device: 'clerk', member, run: '0000000000abc' };
    expect(verdict(group, own)('minute')).toBe('counts');
    const foreign = { ...own, run: '0000000000xyz' };
    expect(verdict(group, foreign)('minute')).toBe('forged');
    expect(verdict(group, foreign, off('runBinding'))('minute')).toBe('counts');
  });

  it('gives nothing to a device that cites a time before it was admitted', () => {
    const { group, founded } = withMember();
    const early = { device: 'deputy', member: founded };
    expect(verdict(group, early)('sharedQuestion')).toBe('void');
  });
});

describe('an op', () => {
  it("counts where its device's role allows it (F25)", () => {
    const { group } = withMember();
    const member = group.admits('clerk', 'member', 'member');
    const segment = { device: 'member', member };
    expect(verdict(group, segment)('sharedQuestion')).toBe('counts');
    expect(verdict(group, segment)('minutesVersion')).toBe('void');
    expect(verdict(group, segment, off('rights'))('minutesVersion')).toBe('counts');
  });

  it('of a member changes how a meeting stands only where its own device said it before', () => {
    const { group } = withMember();
    const member = group.admits('clerk', 'member', 'member');
    const counts = (rules: SafetyRules, prev: string[]) => {
      const membership = resolveMembership(group.records, 'group', rules);
      const judgement = judgeSegment(membership, { device: 'member', member, run }, isRunOf, rules);
      const op = { seq: 9, noun: 'meeting', field: 'committee', kind: 'set', prev } as const;
      return judgement.kind === 'judged' && judgement.counts(op);
    };
    expect(counts(safetyRules, [])).toBe(true);
    expect(counts(safetyRules, [`${run}:3`, 'member-1:2'])).toBe(true);
    expect(counts(safetyRules, [`${run}:3`, 'clerk-1:2'])).toBe(false);
    expect(counts(off('ownOnly'), [`${run}:3`, 'clerk-1:2'])).toBe(true);
  });

  it("beyond the cut of its device's removal is void, whatever record it cites", () => {
    const { group, admitted } = withMember();
    group.removes('clerk', 'deputy', { [run]: 3 });
    const backdated = { device: 'deputy', member: admitted };
    const counts = verdict(group, backdated);
    expect([counts('minute', 3), counts('minute', 4)]).toEqual(['counts', 'void']);
    // a run that the removal does not name does not count at all
    expect(verdict(group, { ...backdated, run: '1'.repeat(20) })('minute', 1)).toBe('void');
    expect(verdict(group, backdated, off('removalCuts'))('minute', 4)).toBe('counts');
  });

  it('beyond the cut of a lost role counts as the new role allows, though it cites an older record', () => {
    const { group, admitted } = withMember();
    const lost = group.gives('clerk', 'deputy', 'member', { [run]: 3 });
    const backdated = { device: 'deputy', member: admitted };
    const counts = verdict(group, backdated);
    expect([counts('minute', 3), counts('clause', 3), counts('clause', 4)]).toEqual([
      ...['counts', 'counts', 'void'],
    ]);
    expect(counts('sharedQuestion', 4)).toBe('counts');
    expect(verdict(group, backdated, off('roleCuts'))('clause', 4)).toBe('counts');
    expect(verdict(group, { device: 'deputy', member: lost })('clause', 3)).toBe('void');
  });

  it('of one whom an admin let in who was removed meanwhile counts nowhere', () => {
    const { group, admitted } = withMember();
    const friend = group.admits('deputy', 'friend', 'clerk');
    const segment = { device: 'friend', member: friend };
    expect(verdict(group, segment)('minute')).toBe('counts');
    group.removes('clerk', 'deputy', {}, [admitted]);
    expect(verdict(group, segment)('minute')).toBe('waits');
    expect(verdict(group, segment, off('removalWins'))('minute')).toBe('counts');
  });
});

describe('a verdict', () => {
  it('is the same whatever the order in which the records came', () => {
    const cases = someHistory(20).chain(({ records }) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.array(
          fc.record({ at: fc.nat(), device: fc.constantFrom('clerk', 'deputy', 'villain') }),
        ),
      ),
    );
    fc.assert(
      fc.property(cases, ([records, shuffled, segments]) => {
        const verdicts = [records, shuffled].map((these) => {
          const membership = resolveMembership(these, 'group');
          return segments.map(({ at, device }) => {
            const member = records[at % records.length]?.hash ?? '';
            const told = judgeSegment(membership, { device, member, run }, isRunOf);
            if (told.kind !== 'judged') return told.kind;
            return ['minute', 'timePlan', 'speaker'].map((noun) =>
              [1, 9, 20].map((seq) => told.counts({ seq, noun, field: 'f', kind: 'set' })),
            );
          });
        });
        expect(verdicts[1]).toEqual(verdicts[0]);
      }),
      { numRuns: howMany(100, 5000) },
    );
  });
});
