import { X } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { substitutionFault } from '../../../shared/domain/substitution-rules.ts';
import { newId } from '../../app/new-id.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { AttendeeChoice } from './attendee-choice.tsx';
import { placeOfSubstitute } from './place-of-substitute.ts';

/** One seat filled by another member for this meeting: always a pair. */
export function SubstituteForm() {
  const minuting = useMinuting();
  const [absentee, setAbsentee] = useState<string | null>(null);
  const [substitute, setSubstitute] = useState<string | null>(null);
  const attendances = useRecord((desk) => desk.attendances);
  const pairs = useRecord(useShallow((desk) => desk.substitutions));
  const record = useRecord((desk) => desk.record.id);
  const nameOf = (id: string) => {
    const person = attendances.find((one) => one.id === id);
    return person ? attendeeName(person) : 'somebody';
  };
  const pair = { absentee: absentee ?? '', substitute: substitute ?? '' };
  const fault =
    absentee === null || substitute === null ? null : substitutionFault(pair, attendances, pairs);
  const add = () => {
    minuting.write('Substitute', [
      settingRow('substitution', newId(), { record, ...pair }),
      settingRow('attendance', pair.absentee, { state: 'apologies' }),
      settingRow('attendance', pair.substitute, { state: 'present', class: 'members' }),
      ...placeOfSubstitute(attendances, pair.substitute),
    ]);
    setAbsentee(null);
    setSubstitute(null);
  };
  return (
    <div className="stack">
      {pairs.map((known) => (
        <div key={known.id} className="editable-line">
          <span className="editable-words">
            {nameOf(known.substitute)} sits for {nameOf(known.absentee)}
          </span>
          <button
            type="button"
            className="line-remove"
            aria-label={`No substitute for ${nameOf(known.absentee)}`}
            onClick={() =>
              minuting.write('Substitute taken out', [], [{ noun: 'substitution', id: known.id }])
            }
          >
            <X aria-hidden="true" size="1.1em" />
          </button>
        </div>
      ))}
      <div className="desk-pair">
        <AttendeeChoice label="Who is away" value={absentee} onChange={setAbsentee} />
        <AttendeeChoice
          label="Who sits instead"
          hint="Not on the list? Add the name below first."
          value={substitute}
          onChange={setSubstitute}
        />
      </div>
      {fault !== null && <p className="desk-warning">{fault}</p>}
      <div>
        <Button
          isDisabled={absentee === null || substitute === null || fault !== null}
          onPress={add}
        >
          Make the pair
        </Button>
      </div>
    </div>
  );
}
