import { askLedger } from '../../electron/services/minuting/ask-rows.ts';
import type { Action } from '../../shared/domain/action.ts';
import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { ARecordRoom } from './a-record.ts';

type Room = Pick<ARecordRoom, 'council' | 'privateBusiness'>;

/** Asks of 16 January by their ids, said in minute 60 of the meeting that `withAgenda` knows. */
export function askedBefore(
  { council, privateBusiness }: Room,
  rows: Record<string, Partial<Action>>,
  store: 'council' | 'privateBusiness' = 'council',
): void {
  const said = { committee: 'c', saidOn: '2025-01-16', minute: 'n60', title: 'Ferries' };
  const ledger = store === 'council' ? askLedger(council) : askLedger(privateBusiness);
  ledger.change({ name: 'Import' }, 'Asked before', (tx) => {
    for (const [id, fields] of Object.entries(rows))
      tx.set('action', id, { ...said, text: id, ...fields });
  });
}

type ItemOfMarch = readonly [kind: AgendaItem['kind'], access?: AgendaItem['access']];

/** The meeting after, 'm2' on 13 March, with an item of each kind, titled by kind and access. */
export function meetingOfMarch({ council }: Room, items: readonly ItemOfMarch[] = []): void {
  council.change({ name: 'Import' }, 'Import', (tx) => {
    tx.set('meeting', 'm2', { committee: 'c', date: '2025-03-13', time: '10:00' });
    for (const [position, [kind, access = 'public']] of items.entries()) {
      const fields = { meeting: 'm2', position, title: `${kind} ${access}`, kind, access };
      tx.set('agendaItem', `j${position}`, fields);
    }
  });
}
