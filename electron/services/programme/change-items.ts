import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { lastPosition, type OwnProgramme } from './own-programme.ts';

type Write = InputOf<'programme.write'>;

function writeSlot(own: OwnProgramme, { id, fields }: Write['slots'][number]): void {
  const known = own.tx.row('programmeSlot', id);
  if (known !== null) own.slot(id);
  const kind = fields.kind ?? known?.kind ?? 'meeting';
  const date = fields.date === undefined ? (known?.date ?? null) : fields.date;
  if (kind === 'meeting' ? date === null : date !== null)
    throw new CallError('invalidInput', 'a meeting has a day, and nothing else has one');
  if (known !== null && known.date !== null && date !== known.date)
    throw new CallError('invalidInput', 'a meeting moves by a call of its own');
  const position = known?.position ?? lastPosition(own.slots());
  own.setSlot(id, { ...fields, kind, date, position, asPrinted: '' });
}

function writeItem(own: OwnProgramme, { id, slot, fields }: Write['items'][number]): void {
  const known = own.tx.row('plannedItem', id);
  if (known === null) {
    const into = own.slot(slot ?? '').id;
    own.setItem(id, { ...fields, slot: into, position: lastPosition(own.itemsIn(into)) });
    return;
  }
  const item = own.item(id);
  if (slot !== undefined && slot !== item.slot)
    throw new CallError('invalidInput', 'an item moves by a call of its own');
  own.setItem(id, fields);
}

/** Adds and changes slots and items. @throws CallError('notFound' | 'invalidInput') */
export function writeProgramme(own: OwnProgramme, { slots, items }: Write): void {
  for (const slot of slots) writeSlot(own, slot);
  for (const item of items) writeItem(own, item);
}

/** Takes an empty slot away. @throws CallError('notFound'), CallError('invalidInput') where it holds items */
export function removeSlot(own: OwnProgramme, id: string): void {
  const slot = own.slot(id);
  if (own.itemsIn(slot.id).length > 0) throw new CallError('invalidInput', 'it holds items');
  own.tx.delete('programmeSlot', slot.id);
}

/** Puts an item into a slot, before another or last. @throws CallError('notFound') */
export function moveItem(
  own: OwnProgramme,
  id: string,
  { slot, before }: { slot: string; before: string | null },
): void {
  const item = own.item(id);
  const others = own.itemsIn(own.slot(slot).id).filter((one) => one.id !== id);
  const at = before === null ? others.length : others.findIndex((one) => one.id === before);
  if (at < 0) throw new CallError('notFound', 'no such item in that slot');
  const inOrder = others.toSpliced(at, 0, item);
  inOrder.forEach((one, position) => {
    if (one.id === id) own.setItem(id, { slot, position });
    else own.tx.set('plannedItem', one.id, { position });
  });
}
