import { fold } from '../../../shared/domain/fold.ts';
import type { PackReading, PersonReading } from '../../../shared/domain/pack-reading.ts';
import { derivedId } from '../derived-id.ts';
import { committeeId, findCommittee, findMeeting, meetingId } from './find-meeting.ts';
import type { CouncilLedger, CouncilTransaction, Put } from './keep-mended.ts';

/**
 * The meeting that the file's head names, made where it is not known yet. Answers its id.
 * A supplement fills gaps only: its head speaks of the supplement (publication date, place left out).
 */
export function writeMeeting(council: CouncilLedger, put: Put, reading: PackReading): string {
  const knownCommittee = findCommittee(council, reading);
  const committee = knownCommittee?.id ?? committeeId(reading);
  put('committee', committee, {
    name: knownCommittee?.name ?? reading.committee ?? '',
    organisation: reading.organisation ?? knownCommittee?.organisation ?? '',
  });
  const known = findMeeting(council, reading);
  const id = known?.id ?? meetingId(committee, reading);
  const fields = {
    date: reading.date,
    time: reading.time,
    place: reading.place,
    publishedDate: reading.publishedDate,
    contact: reading.contact,
    privateBusiness: reading.privateBusiness,
  };
  const said = Object.entries(fields).filter(([field, value]) => {
    if (value === null) return false;
    const isGap = known === null || known[field as keyof typeof fields] === null;
    return isGap || reading.kind !== 'supplement';
  });
  const fresh = Object.fromEntries(
    Object.entries(reading.evidence).filter(
      ([field]) => known === null || said.some(([name]) => name === field),
    ),
  );
  put('meeting', id, {
    committee,
    ...Object.fromEntries(said),
    evidence: { ...known?.evidence, ...fresh },
  });
  return id;
}

/** The people of the front sheet with their parts at this meeting; those no longer listed are taken off. */
export function writeMembership(
  tx: CouncilTransaction,
  put: Put,
  meeting: string,
  reading: PackReading,
): void {
  const people = new Map<string, PersonReading>();
  for (const one of [...reading.membership, ...reading.byInvitation])
    if (!people.has(fold(one.name))) people.set(fold(one.name), one);
  if (people.size === 0) return;
  const listed = new Set<string>();
  for (const [position, one] of [...people.values()].entries()) {
    const person = derivedId('person', fold(reading.organisation ?? ''), fold(one.name));
    put('person', person, {
      organisation: reading.organisation ?? '',
      name: one.name,
      title: one.title,
    });
    const id = derivedId('membership', meeting, person);
    put('membership', id, { meeting, person, role: one.role, post: one.post ?? null, position });
    listed.add(id);
  }
  for (const row of tx.rows('membership', { meeting }))
    if (!listed.has(row.id)) tx.delete('membership', row.id);
}
