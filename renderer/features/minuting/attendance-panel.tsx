import { CheckCheck } from 'lucide-react';
import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { AddPerson } from './add-person.tsx';
import { AttendanceRow } from './attendance-row.tsx';
import { deskStyle } from './desk-style.ts';
import { attendanceStates } from './desk-words.ts';
import { moveInGrid } from './move-in-grid.ts';
import { Panel } from './panel.tsx';
import { marking } from './presence-acts.ts';
import { PresidingForm } from './presiding-form.tsx';
import { SubstituteForm } from './substitute-form.tsx';
import { useActs } from './use-acts.ts';

/** The roll: one key each, H, A or X, and the next name is there. */
export function AttendancePanel() {
  const minuting = useMinuting();
  const acts = useActs();
  const box = useRef<HTMLTableElement>(null);
  const people = useRecord(useShallow(inClassOrder));
  const expected = people.filter(({ state }) => state === 'expected');
  const mark = (ids: readonly string[], state: Attendance['state']) => {
    const { desk } = minuting.store.getState();
    if (desk === null) return;
    const parts = desk.attendances
      .filter(({ id }) => ids.includes(id))
      .map((person) => marking(desk, person, state, acts.at()));
    minuting.write(
      'Attendance',
      parts.flatMap(({ set }) => set),
      parts.flatMap(({ remove }) => remove),
    );
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'radio') return;
    const person = moveInGrid(event, box.current);
    if (person === null) return;
    const state = attendanceStates.find(({ key }) => key === event.key.toLowerCase());
    if (state === undefined) return;
    event.preventDefault();
    mark([person], state.value);
    moveInGrid(event, box.current, 'next');
  };
  // keys of the radio buttons inside, caught once for all of them
  useDomEvent(box, 'keydown', pressed);
  return (
    <Panel title="Attendance">
      <PresidingForm />
      <div className="row">
        <span className="quiet small">
          H here, A apologies, X absent: the next name comes by itself.
        </span>
        {expected.length > 1 && (
          <Button
            icon={CheckCheck}
            onPress={() =>
              mark(
                expected.map(({ id }) => id),
                'present',
              )
            }
          >
            {`All ${expected.length} not marked yet are here`}
          </Button>
        )}
      </div>
      <table ref={box} className="people-grid">
        <caption className="visually-hidden">Who came</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {attendanceStates.map(({ value, label, key }) => (
              <th key={value} scope="col">
                {label} <span className="key-hint">{key.toUpperCase()}</span>
              </th>
            ))}
            <th scope="col">Came, left</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <AttendanceRow key={person.id} person={person} onMark={mark} />
          ))}
        </tbody>
      </table>
      <Details summary="A substitute for somebody who is away">
        <SubstituteForm />
      </Details>
      <Details summary="Somebody who is not on the list">
        <AddPerson />
      </Details>
    </Panel>
  );
}

function inClassOrder(
  desk: Parameters<typeof deskStyle>[0] & { attendances: Attendance[] },
): Attendance[] {
  const { order } = deskStyle(desk).classes;
  return [...desk.attendances].sort(
    (one, other) =>
      order.indexOf(one.class) - order.indexOf(other.class) || one.position - other.position,
  );
}
