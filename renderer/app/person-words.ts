import type { Membership } from '../../shared/domain/membership.ts';

export const roleWords: Record<Membership['role'], string> = {
  chair: 'Chair',
  viceChair: 'Vice-Chair',
  member: 'Member',
  coOpted: 'Co-opted member',
  byInvitation: 'By invitation',
  other: 'Other',
};

/** "Councillor A Adams": the title as printed, then the name. */
export function personName(person: { name: string; title: string | null }): string {
  return person.title === null ? person.name : `${person.title} ${person.name}`;
}
