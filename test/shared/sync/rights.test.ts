import { describe, expect, it } from 'vitest';
import { agendaItem } from '../../../shared/domain/agenda-item.ts';
import { privateBusinessNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { mayWrite } from '../../../shared/sync/rights.ts';

const nouns = Object.keys({ ...sharedNouns, ...privateBusinessNouns });
const writes = (role: GroupRole) => nouns.filter((noun) => mayWrite(role, noun, 'text', 'set'));

describe('what a role writes', () => {
  it('is everything for the clerk and the officers', () => {
    expect(writes('clerk')).toEqual(nouns);
    expect(writes('officer')).toEqual(nouns);
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
  });

  it('is nothing of the record for those who do not keep it, and no noun that nobody knows', () => {
    for (const role of ['chair', 'member'] as const)
      for (const noun of ['proseUpdate', 'clause', 'vote', 'signature', 'ofTheFuture'])
        expect(mayWrite(role, noun, 'text', 'set')).toBe(false);
  });

  it('is not, for those who do not keep the record, that an item is private no more: its papers would go to all', () => {
    for (const role of ['chair', 'member'] as const) {
      expect(mayWrite(role, 'agendaItem', 'access', 'set', 'public')).toBe(false);
      expect(mayWrite(role, 'agendaItem', 'access', 'set', 'exempt')).toBe(true);
      expect(mayWrite(role, 'agendaItem', 'title', 'set', 'public')).toBe(true);
    }
    expect(mayWrite('officer', 'agendaItem', 'access', 'set', 'public')).toBe(true);
    // what an import makes is public of itself, so that none of its values falls
    expect(agendaItem.fields.access.initial).toBe('public');
  });
});
