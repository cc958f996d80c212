import type { Attendance } from '../../../shared/domain/attendance.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { deskStyle } from './desk-style.ts';
import { capacities, classKinds } from './desk-words.ts';
import { TypedField } from './typed-field.tsx';

/** Under which list somebody prints, in which seat he or she votes, and how he or she is called. */
export function AboutPerson({ person }: { person: Attendance }) {
  const minuting = useMinuting();
  const { id } = person;
  const words = useRecord((desk) => deskStyle(desk).words);
  const set = (fields: Partial<Attendance>) =>
    minuting.write('Attendance', [settingRow('attendance', id, fields)]);
  const type = (fields: Partial<Attendance>) =>
    minuting.type('Attendance', 'attendance', id, fields);
  return (
    <div className="stack about-person">
      <div className="desk-pair">
        <TypedField
          label="Title"
          value={person.title ?? ''}
          onType={(title) => type({ title: title === '' ? null : title })}
        />
        <TypedField label="Name" value={person.name} onType={(name) => type({ name })} />
        <TypedField
          label="Post"
          value={person.post ?? ''}
          onType={(post) => type({ post: post === '' ? null : post })}
        />
      </div>
      <div className="desk-pair">
        <SelectField
          label="List"
          options={classKinds.map((kind) => ({
            value: kind,
            label: (words[kind] ?? kind).replace(/:$/, ''),
          }))}
          value={person.class}
          onChange={(kind) => set({ class: kind })}
        />
        <SelectField
          label="Seat"
          options={capacities}
          value={person.capacity}
          onChange={(capacity) => set({ capacity })}
        />
        {person.class === 'employees' && (
          <TypedField label="Service area" value={person.area} onType={(area) => type({ area })} />
        )}
      </div>
      <div className="row">
        <TickBox
          isTicked={person.mode === 'remote'}
          onChange={(ticked) => set({ mode: ticked ? 'remote' : 'inPerson' })}
        >
          Joined from elsewhere
        </TickBox>
        <Button
          look="quiet"
          onPress={() =>
            minuting.write('Taken off the attendance', [], [{ noun: 'attendance', id }])
          }
        >
          Take off the list
        </Button>
      </div>
    </div>
  );
}
