import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import type { OwnVote, Vote } from '../../../shared/domain/vote.ts';
import { sameId } from '../../app/new-id.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { everyRow, settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { AttendeeChoice } from './attendee-choice.tsx';
import { voteOptions } from './desk-words.ts';
import { KeyedChoice } from './keyed-choice.tsx';

/** Members who asked that their own vote be recorded; the vote itself stays without names. */
export function OwnVotes({ vote }: { vote: Vote }) {
  const minuting = useMinuting();
  const [isAdding, setAdding] = useState(false);
  const rows = useRecord(
    useShallow((desk) => everyRow(desk, 'ownVotes').filter((one) => one.vote === vote.id)),
  );
  const add = (attendance: string | null) => {
    const { desk } = minuting.store.getState();
    if (attendance === null || desk === null) return;
    setAdding(false);
    const fields = { record: desk.record.id, vote: vote.id, attendance };
    const id = sameId('ownVote', vote.id, attendance);
    minuting.write('Own vote recorded', [settingRow('ownVote', id, fields)]);
  };
  return (
    <div className="stack">
      {rows.map((row) => (
        <OwnVoteLine key={row.id} row={row} />
      ))}
      {isAdding ? (
        <AttendeeChoice
          label="Whose vote is to be recorded"
          value={null}
          onChange={add}
          takesFocus
        />
      ) : (
        <div>
          <Button look="quiet" onPress={() => setAdding(true)}>
            Record one member’s own vote
          </Button>
        </div>
      )}
    </div>
  );
}

function OwnVoteLine({ row }: { row: OwnVote }) {
  const minuting = useMinuting();
  const person = useRecord(({ attendances }) =>
    attendances.find(({ id }) => id === row.attendance),
  );
  return (
    <div className="own-vote">
      <KeyedChoice
        label={`Own vote of ${person ? attendeeName(person) : 'a member'}`}
        choices={voteOptions}
        value={row.option}
        takesFocus
        onChange={(option) =>
          minuting.write('Own vote recorded', [settingRow('ownVote', row.id, { option })])
        }
      />
      <Button
        look="quiet"
        onPress={() => minuting.write('Own vote taken out', [], [{ noun: 'ownVote', id: row.id }])}
      >
        Take out
      </Button>
    </div>
  );
}
