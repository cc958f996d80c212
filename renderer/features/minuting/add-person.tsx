import { type KeyboardEvent, useState } from 'react';
import type { AttendanceClass } from '../../../shared/domain/attendance.ts';
import { parsePeople } from '../../../shared/domain/person-name.ts';
import { newId } from '../../app/new-id.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { deskStyle } from './desk-style.ts';
import { classKinds } from './desk-words.ts';
import { TypedField } from './typed-field.tsx';

/** An officer, a guest, a substitute: whoever is here and on no list. */
export function AddPerson() {
  const minuting = useMinuting();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AttendanceClass>('employees');
  const [about, setAbout] = useState('');
  const words = useRecord((desk) => deskStyle(desk).words);
  const record = useRecord((desk) => desk.record.id);
  const position = useRecord(({ attendances }) =>
    attendances.reduce((most, one) => Math.max(most, one.position + 1), 0),
  );
  const add = () => {
    if (name.trim() === '') return;
    const read = parsePeople(name).at(0);
    const person = {
      ...{ record, class: kind, state: 'present' as const, position },
      ...{ name: read?.name ?? name.trim(), title: read?.title ?? null },
      ...(kind === 'employees' ? { area: about.trim() } : { post: about.trim() || null }),
      ...(kind === 'members' && { capacity: 'none' as const }),
    };
    minuting.write('Added to the attendance', [settingRow('attendance', newId(), person)]);
    setName('');
    setAbout(kind === 'employees' ? about : '');
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="stack">
      <div className="desk-pair">
        <TypedField label="Name, with title" value={name} onType={setName} onKeyDown={pressed} />
        <SelectField
          label="List"
          options={classKinds.map((one) => ({
            value: one,
            label: (words[one] ?? one).replace(/:$/, ''),
          }))}
          value={kind}
          onChange={setKind}
        />
        <TypedField
          label={kind === 'employees' ? 'Service area' : 'Post or body'}
          value={about}
          onType={setAbout}
          onKeyDown={pressed}
        />
      </div>
      <div>
        <Button isDisabled={name.trim() === ''} onPress={add}>
          Add to the list
        </Button>
      </div>
    </div>
  );
}
