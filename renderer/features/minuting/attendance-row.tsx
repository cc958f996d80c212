import { LogIn, LogOut, SlidersHorizontal } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { isPresent } from '../../../shared/domain/present-now.ts';
import { atTime, timeOf } from '../../app/meeting-moment.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { AboutPerson } from './about-person.tsx';
import { attendanceStates, capacities } from './desk-words.ts';
import { arrives, leaves, spansOf } from './presence-acts.ts';
import { TimeField } from './time-field.tsx';
import { useActs } from './use-acts.ts';

interface AttendanceRowProps {
  person: Attendance;
  onMark: (ids: readonly string[], state: Attendance['state']) => void;
}

/** One person of the roll, with the times of coming and going. */
export const AttendanceRow = memo(function AttendanceRow({ person, onMark }: AttendanceRowProps) {
  const minuting = useMinuting();
  const acts = useActs();
  const group = useId();
  const [isOpen, setOpen] = useState(false);
  const name = attendeeName(person);
  const spans = useRecord(useShallow((desk) => spansOf(desk, person.id)));
  const isHere = isPresent(person, spans, null);
  const seat = capacities.find(({ value }) => value === person.capacity)?.label ?? '';
  const time = (id: string, label: string, field: 'from' | 'to', value: string | null) => (
    <TimeField
      key={`${id} ${field}`}
      label={`${name}: ${label}`}
      isLabelHidden
      value={timeOf(value)}
      onChange={(typed) =>
        minuting.write('Time changed', [
          settingRow('presenceSpan', id, {
            [field]: typed === '' ? null : atTime(acts.at(), typed),
          }),
        ])
      }
    />
  );
  return (
    <>
      <tr data-person={person.id}>
        <th scope="row">
          {name}
          {person.capacity !== 'none' && person.capacity !== 'member' && (
            <span className="quiet small"> {seat}</span>
          )}
        </th>
        {attendanceStates.map(({ value, label }) => (
          <td key={value}>
            <label className="grid-choice">
              <input
                type="radio"
                name={group}
                aria-label={`${name}: ${label}`}
                checked={person.state === value}
                onChange={() => onMark([person.id], value)}
              />
            </label>
          </td>
        ))}
        <td>
          <div className="came-and-went">
            {spans.map((span) => (
              <span key={span.id} className="came-span">
                {span.from !== null && <>came {time(span.id, 'came', 'from', span.from)}</>}
                {(span.to !== null || span.endedBy !== 'open') && (
                  <>left {time(span.id, 'left', 'to', span.to)}</>
                )}
              </span>
            ))}
            {person.state === 'present' &&
              (isHere ? (
                <button
                  type="button"
                  className="small-button"
                  aria-label={`Left: ${name}`}
                  onClick={() => leaves(minuting, person, acts.at())}
                >
                  <LogOut aria-hidden="true" size="1em" /> Left
                </button>
              ) : (
                <button
                  type="button"
                  className="small-button"
                  aria-label={`Back: ${name}`}
                  onClick={() => arrives(minuting, person, acts.at())}
                >
                  <LogIn aria-hidden="true" size="1em" /> Back
                </button>
              ))}
            <button
              type="button"
              className="small-button"
              aria-expanded={isOpen}
              aria-label={`About ${name}`}
              onClick={() => setOpen(!isOpen)}
            >
              <SlidersHorizontal aria-hidden="true" size="1em" />
            </button>
          </div>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>
            <AboutPerson person={person} />
          </td>
        </tr>
      )}
    </>
  );
});
