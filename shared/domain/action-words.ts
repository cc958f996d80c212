import type { ActionKind, ActionState } from './action.ts';

/** Kinds of asks as people read them, on the screen and in files alike. */
export const actionKindWords: Readonly<Record<ActionKind, string>> = {
  action: 'Action',
  request: 'Request',
  resolution: 'Resolution',
  recommendation: 'Recommendation',
  referral: 'Referral',
  agreed: 'Agreed',
  offer: 'Offer',
  outstanding: 'Outstanding issue',
  programme: 'Work programme',
};

/** States of asks as people read them. */
export const actionStateWords: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  underWay: 'Under way',
  proposed: 'Not sent yet',
  sent: 'Sent',
  accepted: 'Accepted',
  acceptedInPrinciple: 'Accepted in principle',
  rejected: 'Rejected',
  done: 'Done',
  evidenceSeen: 'Evidence seen',
  dropped: 'Dropped',
  noted: 'Noted',
};

/** Nobody was named: said plainly. */
export const ownerWords = (owner: string): string => (owner === '' ? 'Unassigned' : owner);
