import type { MailboxTroubleKind } from './mailbox.ts';

/** Why a place will not do just now, as people are told of it. `other`, another group's, is the caller's to tell. */
export function placeFault(
  kind: MailboxTroubleKind,
): 'notThere' | 'readOnly' | 'refused' | 'full' | 'busy' {
  if (kind === 'readOnly' || kind === 'refused' || kind === 'full') return kind;
  const isGone = kind === 'absent' || kind === 'notFound' || kind === 'other';
  return isGone ? 'notThere' : 'busy';
}
