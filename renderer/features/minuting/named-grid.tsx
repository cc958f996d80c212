import { memo, useId, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { namedVoteCheck } from '../../../shared/domain/named-vote.ts';
import type { Vote, VoteOption } from '../../../shared/domain/vote.ts';
import { sameId } from '../../app/new-id.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { voteOptions } from './desk-words.ts';
import { votersOn } from './entitled.ts';
import { entriesOf } from './minute-rows.ts';
import { moveInGrid } from './move-in-grid.ts';

/**
 * A vote by names: one key each, F, A, B or X, and the next name is there. Only those entitled are listed; the
 * others stand below with the reason.
 */
export const NamedGrid = memo(function NamedGrid({ vote }: { vote: Vote }) {
  const minuting = useMinuting();
  const box = useRef<HTMLTableElement>(null);
  const may = useRecord(
    useShallow((desk) => {
      const ids = new Set(votersOn(desk, vote.minute).may.map(({ attendance }) => attendance));
      for (const entry of entriesOf(desk, vote.id)) ids.add(entry.attendance);
      return desk.attendances.filter(({ id }) => ids.has(id));
    }),
  );
  const missing = useRecord(
    useShallow((desk) =>
      votersOn(desk, vote.minute).missing.map(({ attendance, why }) => {
        return `${nameIn(desk, attendance)}: ${why}`;
      }),
    ),
  );
  const open = useRecord((desk) => checkOf(desk, vote).missing.length);
  const unexpected = useRecord(
    useShallow((desk) => checkOf(desk, vote).unexpected.map((id) => nameIn(desk, id))),
  );
  const choose = (attendance: string, option: VoteOption) => {
    const { desk } = minuting.store.getState();
    if (desk === null) return;
    const known = entriesOf(desk, vote.id).find(
      (entry) => entry.attendance === attendance && entry.role === 'ordinary',
    );
    const fields = known
      ? { option }
      : { record: desk.record.id, vote: vote.id, attendance, option };
    const id = known?.id ?? sameId('voteEntry', vote.id, attendance, 'ordinary');
    minuting.write('Vote by names', [settingRow('voteEntry', id, fields)]);
  };
  const pressed = (event: KeyboardEvent) => {
    const attendance = moveInGrid(event, box.current);
    if (attendance === null) return;
    const option = voteOptions.find(({ key }) => key === event.key.toLowerCase());
    if (option === undefined) return;
    event.preventDefault();
    choose(attendance, option.value);
    moveInGrid(event, box.current, 'next');
  };
  // keys of the radio buttons inside, caught once for all of them
  useDomEvent(box, 'keydown', pressed);
  return (
    <>
      <p className="quiet small">
        F for, A against, B abstained, X did not vote: the next name comes by itself. Arrows go up
        and down.
      </p>
      <table ref={box} className="people-grid">
        <caption className="visually-hidden">Votes by names</caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            {voteOptions.map(({ value, label, key }) => (
              <th key={value} scope="col">
                {label} <span className="key-hint">{key.toUpperCase()}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {may.map((person, index) => (
            <VoterRow
              key={person.id}
              person={person}
              vote={vote.id}
              isFirst={index === 0}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
      {open > 0 && (
        <p className="quiet small">{open === 1 ? '1 is still open.' : `${open} are still open.`}</p>
      )}
      {unexpected.map((name) => (
        <p
          key={name}
          className="desk-warning"
        >{`${name} is entered, but may not vote on this item.`}</p>
      ))}
      {missing.length > 0 && (
        <ul className="not-voting">
          {missing.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
});

const checkOf = (desk: DeskRecord, vote: Vote) =>
  namedVoteCheck(
    vote.id,
    entriesOf(desk, vote.id),
    votersOn(desk, vote.minute).may.map(({ attendance }) => attendance),
  );

function nameIn({ attendances }: Pick<DeskRecord, 'attendances'>, attendance: string): string {
  const person = attendances.find(({ id }) => id === attendance);
  return person ? attendeeName(person) : '';
}

interface VoterRowProps {
  person: Attendance;
  vote: string;
  isFirst: boolean;
  onChoose: (attendance: string, option: VoteOption) => void;
}

const VoterRow = memo(function VoterRow({ person, vote, isFirst, onChoose }: VoterRowProps) {
  const group = useId();
  const name = attendeeName(person);
  const chosen = useRecord(
    (desk) =>
      entriesOf(desk, vote).find(
        (entry) => entry.attendance === person.id && entry.role === 'ordinary',
      )?.option ?? null,
  );
  return (
    <tr data-person={person.id}>
      <th scope="row">{name}</th>
      {voteOptions.map(({ value, label }) => (
        <td key={value}>
          <label className="grid-choice">
            <input
              type="radio"
              name={group}
              aria-label={`${name}: ${label}`}
              checked={chosen === value}
              onChange={() => onChoose(person.id, value)}
              {...(isFirst && value === 'for' && { 'data-first': true })}
            />
          </label>
        </td>
      ))}
    </tr>
  );
});
