import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaItem } from '../../../shared/domain/agenda-item.ts';
import { privateBusinessNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { type Act, mayWrite } from '../../../shared/sync/rights.ts';

const nouns = Object.keys({ ...sharedNouns, ...privateBusinessNouns });
const isMine = (run: string) => run.startsWith('mine');
const mine = ['mine1:1', 'mine2:7'];
const others = ['mine1:1', 'clerk:3'];

const may = (role: GroupRole, noun: string, field: string, over: Partial<Act> = {}): boolean =>
  mayWrite(role, { noun, field, kind: 'set', ...over }, isMine);
const takesAway = (role: GroupRole, noun: string, covers: readonly string[]): boolean =>
  may(role, noun, 'deleted', { kind: 'delete', value: true, covers });
const writes = (role: GroupRole) => nouns.filter((noun) => may(role, noun, 'text'));

describe('what a role writes', () => {
  it('is everything for the clerk and the officers', () => {
    expect(writes('clerk')).toEqual(nouns);
    expect(writes('officer')).toEqual(nouns);
    for (const role of ['clerk', 'officer'] as const) {
      expect(may(role, 'meeting', 'committee', { prev: others })).toBe(true);
      expect(takesAway(role, 'paper', others)).toBe(true);
    }
  });

  it("is for a member the papers of a meeting, questions, speakers and word of one's own actions", () => {
    expect(writes('member').sort()).toEqual(
      [
        ...['action', 'actionUpdate', 'agendaItem', 'briefingNote', 'committee', 'fileSeal'],
        ...['lineage', 'meeting', 'membership', 'minute', 'minutes', 'pack', 'paper'],
        ...['paperVersion', 'person', 'sharedQuestion', 'speaker', 'workProgramme'],
        'workProgrammeItem',
      ].sort(),
    );
  });

  it('is for the chair also how the evening runs and what the committee plans', () => {
    const more = writes('chair').filter((noun) => !writes('member').includes(noun));
    expect(more.sort()).toEqual(['matterArising', 'plannedItem', 'programmeSlot', 'timePlan']);
    for (const noun of [...more, 'sharedQuestion', 'speaker']) {
      expect(takesAway('chair', noun, others)).toBe(true);
      expect(may('chair', noun, 'text', { prev: others })).toBe(true);
    }
  });

  it('is nothing of the record for those who do not keep it, and no noun that nobody knows', () => {
    for (const role of ['chair', 'member'] as const)
      for (const noun of ['proseUpdate', 'clause', 'vote', 'signature', 'ofTheFuture']) {
        expect(may(role, noun, 'text')).toBe(false);
        expect(takesAway(role, noun, mine)).toBe(false);
      }
  });

  it('is not, for those who do not keep the record, that an item is private no more: its papers would go to all', () => {
    for (const role of ['chair', 'member'] as const) {
      expect(may(role, 'agendaItem', 'access', { value: 'public' })).toBe(false);
      expect(may(role, 'agendaItem', 'access', { value: 'exempt' })).toBe(true);
      expect(may(role, 'agendaItem', 'title', { value: 'public' })).toBe(true);
    }
    expect(may('officer', 'agendaItem', 'access', { value: 'public' })).toBe(true);
    // what an import makes is public of itself, so that none of its values falls
    expect(agendaItem.fields.access.initial).toBe('public');
  });
});

describe('of what others wrote, a member', () => {
  const structure = [
    ...[['meeting', 'committee'] as const, ['meeting', 'date'] as const],
    ...[['meeting', 'status'] as const, ['pack', 'meeting'] as const],
    ...[['agendaItem', 'meeting'] as const, ['agendaItem', 'removed'] as const],
    ...[['paper', 'item'] as const, ['paperVersion', 'pack'] as const],
    ...[['action', 'committee'] as const, ['committee', 'name'] as const],
  ];

  it.each(structure)('says for the first time and never anew: %s.%s', (noun, field) => {
    expect(may('member', noun, field)).toBe(true);
    expect(may('member', noun, field, { prev: mine })).toBe(true);
    expect(may('member', noun, field, { prev: others })).toBe(false);
  });

  it('the chair alone moves and cancels a meeting, and gives it to no other committee', () => {
    for (const field of ['date', 'status', 'movedFrom'])
      expect(may('chair', 'meeting', field, { prev: others })).toBe(true);
    expect(may('chair', 'meeting', 'committee', { prev: others })).toBe(false);
    expect(may('chair', 'agendaItem', 'removed', { prev: others })).toBe(false);
  });

  it('takes no row away and brings none back', () => {
    for (const role of ['chair', 'member'] as const)
      for (const noun of ['meeting', 'agendaItem', 'paper', 'paperVersion', 'pack', 'action']) {
        expect(takesAway(role, noun, mine)).toBe(true);
        expect(takesAway(role, noun, others)).toBe(false);
        const back = { value: false, prev: others };
        expect(may(role, noun, 'deleted', back)).toBe(false);
        expect(may(role, noun, 'deleted', { ...back, prev: mine })).toBe(true);
      }
  });

  it('brings what a newer edition of the papers says', () => {
    for (const [noun, field] of [
      ...[['agendaItem', 'title'] as const, ['agendaItem', 'position'] as const],
      ...[['meeting', 'time'] as const, ['paper', 'title'] as const],
      ...[['pack', 'revises'] as const, ['minute', 'text'] as const],
    ])
      expect(may('member', noun, field, { prev: others })).toBe(true);
  });

  it('changes nobody else’s words and no key of a file', () => {
    for (const noun of ['sharedQuestion', 'actionUpdate', 'fileSeal']) {
      expect(may('member', noun, 'text', { prev: mine })).toBe(true);
      expect(may('member', noun, 'text', { prev: others })).toBe(false);
    }
  });
});

it('who may write more of an op may write all that others may: a lost role takes rights away, and never gives any', () => {
  const ids = fc.array(fc.constantFrom(...mine, ...others), { maxLength: 3 });
  const acts = fc.record({
    noun: fc.constantFrom(...nouns, 'ofTheFuture'),
    field: fc.constantFrom('text', 'deleted', 'committee', 'date', 'access', 'removed', 'meeting'),
    kind: fc.constantFrom('set' as const, 'delete' as const),
    value: fc.constantFrom<unknown>('public', 'exempt', true),
    ...{ prev: ids, covers: ids },
  });
  fc.assert(
    fc.property(acts, (act) => {
      const [member, chair, officer, clerk] = (
        ['member', 'chair', 'officer', 'clerk'] as const
      ).map((role) => mayWrite(role, act, isMine));
      expect([clerk, officer]).toEqual([true, true]);
      if (member === true) expect(chair).toBe(true);
    }),
  );
});
