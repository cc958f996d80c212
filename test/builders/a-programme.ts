import type {
  ItemInSlot,
  Programme,
  ProgrammeChange,
  SlotInProgramme,
} from '../../shared/contract/programme.ts';
import type { FakeClient } from './fake-client.ts';

/** A planned item as the page gets it. */
export const aPlannedItem = (given: Partial<ItemInSlot> = {}): ItemInSlot => ({
  id: 'pools',
  committee: 'committee-1',
  slot: 'march',
  position: 0,
  title: 'Swimming pools',
  detail: 'Following the meeting on 11 January 2025, members asked how often the pools close.',
  cabinetMembers: ['Cllr P Quill'],
  leadOfficers: ['R Osei'],
  origin: 'typed',
  action: null,
  printed: null,
  reason: '',
  standing: 'planned',
  droppedBecause: '',
  changedOn: null,
  ask: null,
  maybeFrom: [],
  printedAt: null,
  ...given,
});

export const aProgrammeSlot = (given: Partial<SlotInProgramme> = {}): SlotInProgramme => ({
  id: 'march',
  committee: 'committee-1',
  yearKey: '24',
  kind: 'meeting',
  label: '',
  date: '2025-03-13',
  time: '10:00',
  cancelled: 0,
  movedFrom: null,
  meeting: null,
  position: 0,
  asPrinted: '',
  printed: null,
  changedOn: null,
  words: '13th March 25',
  isPast: false,
  items: [],
  ...given,
});

/** Two meetings, one of them moved, and a later year: three items. */
export function aProgramme(given: Partial<Programme> = {}): Programme {
  const parks = aPlannedItem({ id: 'parks', title: 'Parks', position: 1, detail: '' });
  const later = { kind: 'year', date: null, time: null, label: 'Items for 2025-26' } as const;
  return {
    committee: 'committee-1',
    committeeName: 'Leisure Scrutiny Panel',
    yearKey: '24',
    yearLabel: '2024/25',
    years: [{ key: '24', label: '2024/25', isOwn: true }],
    isOwn: true,
    title: 'Leisure Scrutiny Panel: work programme 2024/25',
    lastUpdated: '2025-02-04',
    slots: [
      aProgrammeSlot({ items: [aPlannedItem(), parks], movedFrom: '2025-03-27' }),
      aProgrammeSlot({ id: 'april', date: '2025-04-17', time: null, items: [] }),
      aProgrammeSlot({
        id: 'later',
        ...later,
        items: [aPlannedItem({ id: 'trees', title: 'Trees', slot: 'later' })],
      }),
    ],
    printed: null,
    newer: null,
    findings: [],
    asks: [],
    ...given,
  };
}

/** Lets a client answer with a plan of work that can be moved, written, dropped and cancelled. */
export function withProgramme(client: FakeClient, programme: Programme = aProgramme()) {
  const slotById = (id: string) => programme.slots.find((slot) => slot.id === id);
  const itemById = (id: string) =>
    programme.slots.flatMap(({ items }) => items).find((item) => item.id === id);
  const changed = (): null => {
    client.tell('programme.changed', {});
    return null;
  };
  const changes: ProgrammeChange[] = [];
  client.answer({
    'programme.committees': () => [
      {
        committee: programme.committee,
        name: programme.committeeName,
        years: programme.years,
      },
    ],
    'programme.get': () => programme,
    'programme.compare': () => changes,
    'programme.takeOver': () => {
      programme.newer = null;
      return changed();
    },
    'programme.moveItem': ({ item: id, slot: to, before }) => {
      const item = itemById(id);
      const target = slotById(to);
      if (!item || !target) return null;
      for (const slot of programme.slots) slot.items = slot.items.filter((one) => one !== item);
      const at = target.items.findIndex((one) => one.id === before);
      target.items.splice(at < 0 ? target.items.length : at, 0, item);
      item.slot = to;
      return changed();
    },
    'programme.write': ({ slots, items }) => {
      for (const { id, fields } of slots) {
        const known = slotById(id);
        if (known) Object.assign(known, fields);
        else programme.slots.push(aProgrammeSlot({ id, items: [], ...(fields as object) }));
      }
      for (const { id, slot, fields } of items) {
        const known = itemById(id);
        if (known) Object.assign(known, fields);
        else
          slotById(slot ?? '')?.items.push(
            aPlannedItem({ id, detail: '', slot: slot ?? '', ...(fields as object) }),
          );
      }
      return changed();
    },
    'programme.cancelMeeting': ({ slot, cancelled }) => {
      const known = slotById(slot);
      if (known) known.cancelled = cancelled ? 1 : 0;
      return changed();
    },
    'programme.moveMeeting': ({ slot, date, time }) => {
      const known = slotById(slot);
      if (known) Object.assign(known, { movedFrom: known.date, date, time });
      return changed();
    },
    'programme.drop': ({ item, because }) => {
      Object.assign(itemById(item) ?? {}, { standing: 'dropped', droppedBecause: because });
      return changed();
    },
    'programme.restore': ({ item }) => {
      Object.assign(itemById(item) ?? {}, { standing: 'planned' });
      return changed();
    },
  });
  return { programme, changes };
}
