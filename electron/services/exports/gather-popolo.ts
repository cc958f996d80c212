import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { Popolo, PopoloOrganization } from '../../publish/popolo/popolo.ts';
import { derivedId } from '../derived-id.ts';
import { inPortions } from '../in-portions.ts';
import type { ExportParts } from './export-parts.ts';
import { motionsOf } from './popolo-motions.ts';
import { membershipsOf, postsOf } from './popolo-people.ts';

/** A draft is nobody's decision yet, and goes to nobody. */
const isIssued = ({ state }: MeetingRecord): boolean =>
  state === 'issued' || state === 'approved' || state === 'signed';

/** People, their seats, motions and votes of issued minutes. It reads council.db and nothing else. */
export async function gatherPopolo(
  { council }: Pick<ExportParts, 'council'>,
  committee: string | null,
  signal: AbortSignal,
): Promise<Popolo> {
  const wanted = council
    .rows('committee')
    .filter(({ id }) => committee === null || id === committee);
  const councilId = (organisation: string) => derivedId('organization', organisation);
  const councils = [...new Set(wanted.map(({ organisation }) => organisation))].filter(Boolean);
  const popolo: Popolo = {
    organizations: [
      ...councils.map(
        (name): PopoloOrganization => ({ id: councilId(name), name, classification: 'council' }),
      ),
      ...wanted.map(
        ({ id, name, organisation }): PopoloOrganization => ({
          id,
          name,
          classification: 'committee',
          ...(organisation !== '' && { parent_id: councilId(organisation) }),
        }),
      ),
    ],
    persons: [],
    posts: wanted.flatMap(({ id }) => postsOf(id)),
    memberships: [],
    motions: [],
    vote_events: [],
  };
  const named = new Map<string, Popolo['persons'][number]>();
  /** The person of an attendance; somebody who is nobody's row here has the attendance's own id. */
  const personOf = (attendance: string): string => {
    const row = council.row('attendance', attendance);
    const known = row?.person == null ? null : addPerson(row.person);
    if (known !== null) return known;
    if (row !== null)
      named.set(attendance, {
        id: attendance,
        name: row.name,
        ...(row.title !== null && { honorific_prefix: row.title }),
      });
    return attendance;
  };
  const addPerson = (id: string): string | null => {
    const row = council.row('person', id);
    if (row === null) return null;
    const { name, title } = row;
    named.set(id, { id, name, ...(title !== null && { honorific_prefix: title }) });
    return id;
  };
  for (const { id } of wanted) {
    const meetings = council.rows('meeting', { committee: id });
    const sheets = await inPortions(meetings, signal, (meeting) => ({
      meeting,
      seats: council.rows('membership', { meeting: meeting.id }),
    }));
    const memberships = membershipsOf(id, sheets).filter(
      ({ person_id }) => addPerson(person_id) !== null,
    );
    popolo.memberships.push(...memberships);
    await inPortions(meetings, signal, (meeting) => {
      const [record] = council.rows('meetingRecord', { meeting: meeting.id });
      if (record === undefined || !isIssued(record)) return;
      const { motions, events } = motionsOf(council, { meeting, record }, personOf);
      popolo.motions.push(...motions);
      popolo.vote_events.push(...events);
    });
  }
  popolo.persons = [...named.values()].toSorted((one, other) => one.id.localeCompare(other.id));
  return popolo;
}
