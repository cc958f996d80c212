import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Membership } from '../../../shared/domain/membership.ts';
import type { Popolo, PopoloMembership } from '../../publish/popolo/popolo.ts';
import { derivedId } from '../derived-id.ts';

type Role = Membership['role'];

const roleWords: Record<Role, string | null> = {
  chair: 'chair',
  viceChair: 'vice-chair',
  member: 'member',
  coOpted: 'co-opted member',
  // a guest of one evening is no member
  byInvitation: null,
  other: null,
};

/** Who stood on the front sheet of one meeting. */
export interface Sheet {
  meeting: Pick<Meeting, 'date'>;
  seats: readonly Membership[];
}

/** The posts of one committee that exist whoever holds them. */
export const postsOf = (committee: string): Popolo['posts'] =>
  (['chair', 'viceChair'] as const).map((role) => ({
    id: derivedId('post', committee, role),
    label: role === 'chair' ? 'Chair' : 'Vice-chair',
    role: roleWords[role] ?? '',
    organization_id: committee,
  }));

/**
 * Memberships of one committee with their days, told by the front sheets of its meetings: papers name people meeting by
 * meeting, and no paper says when somebody joined. A sheet without anybody tells nothing.
 */
export function membershipsOf(committee: string, sheets: readonly Sheet[]): PopoloMembership[] {
  const dated = sheets
    .filter(({ meeting, seats }) => meeting.date !== null && seats.length > 0)
    .toSorted((one, other) => (one.meeting.date ?? '').localeCompare(other.meeting.date ?? ''));
  const open = new Map<string, { membership: PopoloMembership; last: string }>();
  const closed: PopoloMembership[] = [];
  for (const { meeting, seats } of dated) {
    const day = meeting.date ?? '';
    const here = new Set<string>();
    for (const seat of seats) {
      const role = roleWords[seat.role];
      if (role === null) continue;
      const key = `${seat.person} ${seat.role} ${seat.post ?? ''}`;
      here.add(key);
      const known = open.get(key);
      if (known === undefined)
        open.set(key, { membership: begun(committee, seat, role, day), last: day });
      else known.last = day;
    }
    for (const [key, { membership, last }] of open) {
      if (here.has(key)) continue;
      closed.push({ ...membership, end_date: last });
      open.delete(key);
    }
  }
  return [...closed, ...[...open.values()].map(({ membership }) => membership)];
}

function begun(committee: string, seat: Membership, role: string, day: string): PopoloMembership {
  const { person, post } = seat;
  const isPost = seat.role === 'chair' || seat.role === 'viceChair';
  return {
    id: derivedId('popoloMembership', committee, person, seat.role, post, day),
    person_id: person,
    organization_id: committee,
    role,
    ...(isPost && { post_id: derivedId('post', committee, seat.role) }),
    ...(post !== null && { label: post }),
    start_date: day,
  };
}
