import { Armchair, DoorOpen, Users } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Attendance, AttendanceClass } from '../../../shared/domain/attendance.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { keptOut } from '../../../shared/domain/kept-out.ts';
import { isPresent } from '../../../shared/domain/present-now.ts';
import { presidingWarning } from '../../../shared/domain/presiding-now.ts';
import { substitutionWarnings } from '../../../shared/domain/substitution-rules.ts';
import { votingRight } from '../../../shared/domain/voting-right.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { useRecord } from '../../app/record.ts';
import { everyRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from './desk.ts';
import { deskStyle } from './desk-style.ts';
import { quorumOn, votersOn } from './entitled.ts';
import { spansOf } from './presence-acts.ts';
import { presiderOf } from './presider.ts';

/** Who is here, whether they are enough, who presides, and who may vote on the item shown. */
export const RoomColumn = memo(function RoomColumn() {
  const desk = useDesk();
  const minute = useStore(desk.store, (state) => state.minute);
  const quorum = useRecord((record) => quorumOn(record, minute).sentence);
  const isQuorate = useRecord((record) => quorumOn(record, minute).isQuorate);
  const presider = useRecord((record) => {
    const person = presiderOf(record);
    return person ? attendeeName(person) : null;
  });
  const chairWarning = useRecord((record) => warningOfChair(record, minute));
  const voting = useRecord((record) => (minute === null ? 0 : votersOn(record, minute).may.length));
  const warnings = useRecord(
    useShallow(({ attendances, substitutions, presenceSpans }) =>
      substitutionWarnings(attendances, substitutions, presenceSpans, null),
    ),
  );
  const classes = useRecord((record) => deskStyle(record).classes.order);
  return (
    <aside className="desk-room" aria-label="Who is here">
      <p className={isQuorate === false ? 'room-fact room-short' : 'room-fact'} role="status">
        <Users aria-hidden="true" size="1.1em" /> {quorum}
      </p>
      <p className="room-fact">
        <Armchair aria-hidden="true" size="1.1em" />{' '}
        {presider === null ? 'Nobody presides yet' : `${presider} presides`}
      </p>
      {chairWarning !== null && <p className="desk-warning">{chairWarning}</p>}
      {warnings.map((words) => (
        <p key={words} className="desk-warning">
          {words}
        </p>
      ))}
      <p className="room-fact quiet">{`${voting} may vote on this item`}</p>
      {classes.map((kind) => (
        <ClassList key={kind} kind={kind} minute={minute} />
      ))}
      <div>
        <Button icon={DoorOpen} onPress={() => desk.edit({ kind: 'attendance' })}>
          Attendance <span className="key-hint">Ctrl+1</span>
        </Button>
      </div>
    </aside>
  );
});

/** Why whoever presides may not preside now, or over this item (R10); null where nobody does: that is said above. */
function warningOfChair(desk: DeskRecord, minute: string | null): string | null {
  const presider = presiderOf(desk);
  if (presider === null) return null;
  const declarations = everyRow(desk, 'declarations');
  const isOut =
    minute !== null && keptOut(presider.id, minute, declarations, desk.presenceSpans) !== null;
  return presidingWarning(presider, isOut, desk.presenceSpans, null);
}

interface ClassListProps {
  kind: AttendanceClass;
  minute: string | null;
}

const ClassList = memo(function ClassList({ kind, minute }: ClassListProps) {
  const people = useRecord(
    useShallow(({ attendances }) =>
      attendances
        .filter((one) => one.class === kind)
        .sort((one, other) => one.position - other.position),
    ),
  );
  const label = useRecord((record) => deskStyle(record).words[kind] ?? kind);
  if (people.length === 0) return null;
  return (
    <section className="room-class">
      <h3>{label.replace(/:$/, '')}</h3>
      <ul className="plain-list">
        {people.map((person) => (
          <RoomLine key={person.id} person={person} minute={minute} />
        ))}
      </ul>
    </section>
  );
});

const stateSigns: Record<Attendance['state'], string> = {
  present: '✓',
  expected: '·',
  apologies: '–',
  absent: '–',
};

const RoomLine = memo(function RoomLine({
  person,
  minute,
}: {
  person: Attendance;
  minute: string | null;
}) {
  const said = useRecord((record) => personState(record, person, minute));
  const isHere = useRecord(({ presenceSpans }) => isPresent(person, presenceSpans, null));
  return (
    <li className={isHere ? 'room-line' : 'room-line room-away'}>
      <span aria-hidden="true">
        {isHere ? '✓' : stateSigns[person.state] === '✓' ? '–' : stateSigns[person.state]}
      </span>
      <span>
        {attendeeName(person)}
        {said !== '' && <span className="room-said">{said}</span>}
      </span>
    </li>
  );
});

const away: Record<Attendance['state'], string> = {
  present: '',
  expected: 'Not marked yet',
  apologies: 'Apologies',
  absent: 'Absent',
};

/** Why somebody is not simply here and voting, in few words. */
function personState(desk: DeskRecord, person: Attendance, minute: string | null): string {
  const seat =
    person.capacity === 'chair' ? 'Chair' : person.capacity === 'viceChair' ? 'Vice-Chair' : '';
  if (!isPresent(person, desk.presenceSpans, null)) {
    const last = spansOf(desk, person.id).at(-1);
    if (person.state === 'present' && last) return `Left ${momentWords(last.to)}`;
    const pair = desk.substitutions.find(({ absentee }) => absentee === person.id);
    const substitute = desk.attendances.find(({ id }) => id === pair?.substitute);
    return [away[person.state], substitute ? `substitute: ${attendeeName(substitute)}` : '']
      .filter(Boolean)
      .join(', ');
  }
  const isOfCommittee = person.class === 'members' || person.class === 'coOpted';
  if (minute === null || !isOfCommittee) return person.post ?? person.area;
  const row = desk.public.minutes.find(({ id }) => id === minute);
  const right = votingRight({
    attendance: person,
    attendances: desk.attendances,
    minute: { id: minute, educationMatter: row?.educationMatter ?? 0 },
    spans: desk.presenceSpans,
    declarations: everyRow(desk, 'declarations'),
    substitutions: desk.substitutions,
    at: null,
  });
  const why = right.may && right.reason === 'member' ? '' : right.why;
  return [seat, why].filter(Boolean).join('. ');
}
