import type { Emit } from '../../../shared/contract/contract.ts';
import type { Changed } from '../../ledger/ledger.ts';
import type { ActionParts } from './action-parts.ts';

/** What `actions.*` tells of, and what its rows are named after. */
const nouns = [
  'action',
  'actionUpdate',
  'lineage',
  'committee',
  'minute',
  'recordedMinute',
] as const;

/** Tells every window that the ledger of asks is another, and never a word of it. */
export function announceActions(
  parts: Pick<ActionParts, 'council' | 'privateBusiness' | 'personal'>,
  emit: Emit,
): void {
  const tell = (changed: Changed): void => {
    if (nouns.some((noun) => changed.has(noun))) emit('actions.changed', {});
  };
  parts.council.on(tell);
  parts.privateBusiness.on(tell);
  parts.personal.on((changed) => {
    if (changed.has('actionLook')) emit('actions.changed', {});
  });
}
