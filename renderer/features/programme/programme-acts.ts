import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Client } from '../../client/client.ts';

type Write = InputOf<'programme.write'>;
type ItemFields = Write['items'][number]['fields'];
type SlotFields = Write['slots'][number]['fields'];

/** What can be done to one plan of work. Each is one step of Undo. */
export function createProgrammeActs(
  client: Client,
  programme: Pick<Write, 'committee' | 'yearKey'>,
) {
  const write = (label: string, rows: Partial<Write>) =>
    client.call('programme.write', {
      ...programme,
      ...{ label, slots: [], items: [], typing: null },
      ...rows,
    });
  return {
    addItem: (id: string, slot: string, title: string) =>
      write('Item added', { items: [{ id, slot, fields: { title } }] }),
    changeItem: (id: string, fields: ItemFields) =>
      write('Item changed', { items: [{ id, fields }] }),
    /** Words as they are typed: those of one field are one step. */
    typeItem: (id: string, field: 'title' | 'detail' | 'reason', words: string) =>
      write('Item changed', {
        items: [{ id, fields: { [field]: words } }],
        typing: `${id} ${field}`,
      }),
    addSlot: (id: string, fields: SlotFields) =>
      write(fields.kind === 'meeting' ? 'Meeting added' : 'Place added', {
        slots: [{ id, fields }],
      }),
    changeSlot: (id: string, fields: SlotFields) =>
      write('Place changed', { slots: [{ id, fields }] }),
    removeSlot: (slot: string) => client.call('programme.removeSlot', { ...programme, slot }),
    moveMeeting: (slot: string, date: string, time: string | null) =>
      client.call('programme.moveMeeting', { ...programme, slot, date, time }),
    cancelMeeting: (slot: string, cancelled: boolean) =>
      client.call('programme.cancelMeeting', { ...programme, slot, cancelled }),
    drop: (item: string, because: string) =>
      client.call('programme.drop', { ...programme, item, because }),
    restore: (item: string) => client.call('programme.restore', { ...programme, item }),
    fromAction: (action: string, slot: string) =>
      client.call('programme.fromAction', { ...programme, action, slot }),
    carryOver: (items: string[]) => client.call('programme.carryOver', { ...programme, items }),
  };
}
export type ProgrammeActs = ReturnType<typeof createProgrammeActs>;
