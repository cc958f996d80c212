import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  besideItem,
  besideSlot,
  isThere,
  mayHold,
  type Place,
  slotOf,
  standingIn,
  withinSlot,
} from '../../../../renderer/features/programme/places.ts';
import type { Programme } from '../../../../shared/contract/programme.ts';
import { aPlannedItem, aProgramme, aProgrammeSlot } from '../../../builders/a-programme.ts';

/** Slots with up to four items each; some cancelled, some items dropped (those stand last). */
const programmes = fc
  .array(
    fc.record({
      cancelled: fc.constantFrom(0, 0, 1),
      dropped: fc.array(fc.boolean(), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((slots) =>
    aProgramme({
      slots: slots.map(({ cancelled, dropped }, at) =>
        aProgrammeSlot({
          id: `slot-${at}`,
          cancelled,
          items: [...dropped]
            .sort((one, other) => Number(one) - Number(other))
            .map((isDropped, index) =>
              aPlannedItem({
                id: `item-${at}-${index}`,
                slot: `slot-${at}`,
                standing: isDropped ? 'dropped' : 'planned',
              }),
            ),
        }),
      ),
    }),
  );

const planned = (programme: Programme): string[] =>
  programme.slots.flatMap((slot) => standingIn(slot).map(({ id }) => id));

/** The programme after a move, as the backend makes it. */
function moved(programme: Programme, item: string, { slot: to, before }: Place): Programme {
  const row = programme.slots.flatMap(({ items }) => items).find(({ id }) => id === item);
  const slots = programme.slots.map((slot) => {
    const items = slot.items.filter(({ id }) => id !== item);
    if (slot.id !== to || row === undefined) return { ...slot, items };
    const standing = items.filter(({ standing }) => standing !== 'dropped').length;
    const at = before === null ? standing : items.findIndex(({ id }) => id === before);
    return { ...slot, items: items.toSpliced(at, 0, row) };
  });
  return { ...programme, slots };
}

it('one place up and then down again leaves a list as it was', () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      for (const item of planned(programme)) {
        const up = withinSlot(programme, item, -1);
        if (up === null) continue;
        const above = moved(programme, item, up);
        const down = withinSlot(above, item, 1);
        expect(down).not.toBeNull();
        if (down) expect(planned(moved(above, item, down))).toEqual(planned(programme));
      }
    }),
  );
});

it('a step beside never ends at a cancelled meeting, and what is there already is not moved', () => {
  fc.assert(
    fc.property(programmes, fc.constantFrom<-1 | 1>(-1, 1), (programme, by) => {
      for (const item of planned(programme)) {
        const place = besideSlot(programme, item, by);
        if (place === null) continue;
        const slot = programme.slots.find(({ id }) => id === place.slot);
        expect(slot && mayHold(slot)).toBe(true);
        expect(isThere(programme, item, place)).toBe(false);
        expect(isThere(moved(programme, item, place), item, place)).toBe(true);
      }
    }),
  );
});

it('let go beside a neighbour on the side where it stands, an item is where it was', () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      for (const item of planned(programme)) {
        const slot = slotOf(programme, item);
        if (slot === null) continue;
        const items = standingIn(slot);
        const next = items[items.findIndex(({ id }) => id === item) + 1];
        if (next) expect(isThere(programme, item, besideItem(slot, next.id, 'before'))).toBe(true);
        expect(isThere(programme, item, besideItem(slot, item, 'after'))).toBe(true);
      }
    }),
  );
});
