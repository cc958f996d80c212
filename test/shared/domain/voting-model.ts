import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Declaration } from '../../../shared/domain/declaration.ts';
import type { PresenceSpan } from '../../../shared/domain/presence-span.ts';
import type { Substitution } from '../../../shared/domain/substitution.ts';

/**
 * A second telling of the rules of voting, slow and literal, from the words of the law. It shares no code with
 * shared/domain and is there to disagree with it.
 */
export type Hand = 'for' | 'against' | 'abstain' | 'absent';

/**
 * "All questions coming or arising before a local authority shall be decided by a majority of the members of the
 * authority present and voting thereon at a meeting of the authority. Subject to those provisions in the case of an
 * equality of votes, the person presiding at the meeting shall have a second or casting vote." (LGA 1972 Sch 12
 * para 39.) Hands are paired off, one for with one against; whoever is left over has the majority.
 */
export function decide(
  hands: readonly Hand[],
  second: 'for' | 'against' | 'none' | 'unsaid',
): string {
  const leftOver = (raised: readonly Hand[]): Hand | null => {
    let voting = raised.filter((hand) => hand === 'for' || hand === 'against');
    while (voting.includes('for') && voting.includes('against')) {
      const one = voting.indexOf('for');
      const other = voting.indexOf('against');
      voting = voting.filter((_, place) => place !== one && place !== other);
    }
    return voting[0] ?? null;
  };
  if (hands.every((hand) => hand === 'absent')) return 'open';
  const majority = leftOver(hands);
  if (majority !== null) return majority === 'for' ? 'carried' : 'lost';
  if (second === 'unsaid') return 'tie';
  if (second === 'none') return 'lost';
  return leftOver([...hands, second]) === 'for' ? 'carriedOnCasting' : 'lostOnCasting';
}

/** A meeting from 10.00 to 10.59, minute by minute. */
export const momentOf = (minute: number): string =>
  `2025-02-13T10:${String(minute).padStart(2, '0')}`;

export interface Room {
  people: readonly Attendance[];
  spans: readonly PresenceSpan[];
  pairs: readonly Substitution[];
  declarations: readonly Declaration[];
}

/** Who is in the room at a minute of that hour: everybody's minutes are written down one by one, and looked up. */
export function inTheRoom({ people, spans }: Room, minute: number): Set<string> {
  const diary = new Map<number, Set<string>>();
  for (let clock = 0; clock < 60; clock += 1) diary.set(clock, new Set());
  for (const person of people) {
    const own = spans.filter((one) => one.attendance === person.id);
    for (let clock = 0; clock < 60; clock += 1) {
      if (own.length === 0) diary.get(clock)?.add(person.id);
      for (const one of own) {
        const arrived = one.from === null || clock >= Number(one.from.slice(-2));
        const goneForGood = one.to === null && one.endedBy === 'left';
        const gone = one.to !== null && clock >= Number(one.to.slice(-2));
        if (arrived && !gone && !goneForGood) diary.get(clock)?.add(person.id);
      }
    }
  }
  const here = diary.get(minute) ?? new Set();
  return new Set(
    people.filter((one) => one.state === 'present' && here.has(one.id)).map((one) => one.id),
  );
}

/**
 * Who votes on a minute: everybody is let in who has a seat, then one rule after another sends people out again. In
 * the words of domain rules R11 to R17 and of the Localism Act 2011 s31(4): a member with a disclosable pecuniary
 * interest "may not participate, or participate further, in any discussion of the matter at the meeting, or
 * participate in any vote".
 */
export function votersOf(
  room: Room,
  minute: { id: string; isEducation: boolean },
  clock: number,
): Set<string> {
  const { people, spans, pairs, declarations } = room;
  const voters = new Set<string>();
  const byId = new Map(people.map((one) => [one.id, one]));
  const ordinary = ['chair', 'viceChair', 'member'];
  const statutory = ['churchRepresentative', 'parentGovernor'];
  for (const person of people) {
    const stoodInFor = pairs.find((one) => one.substitute === person.id);
    const lent =
      stoodInFor === undefined ? person.capacity : byId.get(stoodInFor.absentee)?.capacity;
    const lists =
      stoodInFor === undefined ? ['members', 'coOpted'] : ['members', 'coOpted', 'otherMembers'];
    if (!lists.includes(person.class)) continue;
    if (lent === undefined || ordinary.includes(lent)) voters.add(person.id);
    if (lent !== undefined && statutory.includes(lent) && minute.isEducation) voters.add(person.id);
  }
  const here = inTheRoom(room, clock);
  for (const id of [...voters]) if (!here.has(id)) voters.delete(id);
  for (const { absentee, substitute } of pairs)
    if (byId.get(substitute)?.state === 'present') voters.delete(absentee);
  for (const one of spans)
    if (one.endedBy === 'withdrew' && one.minute === minute.id) voters.delete(one.attendance);
  for (const one of declarations) {
    const about = one.concerns === null ? one.minute : one.concerns;
    if (about !== minute.id) continue;
    if (one.action === 'withdrew') voters.delete(one.attendance);
    if (one.dispensation !== '') continue;
    if (one.kind === 'disclosablePecuniary') voters.delete(one.attendance);
    if (one.action === 'spoke') voters.delete(one.attendance);
  }
  for (const person of people) if (person.mode === 'remote') voters.delete(person.id);
  return voters;
}
