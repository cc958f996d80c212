import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import type { Vote } from '../../../shared/domain/vote.ts';
import { voteHeadline } from '../../../shared/domain/vote-words.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { everyRow } from '../../app/record-changes.ts';
import { TwoValues } from '../../app/two-values.tsx';
import { useDesk, useIsEditing } from './desk.ts';
import { voteOptions } from './desk-words.ts';
import { EditableLine } from './editable-line.tsx';
import { entriesOf, votesOn } from './minute-rows.ts';
import { resultOf } from './outcomes.ts';
import { VoteForm } from './vote-form.tsx';

interface VotesProps {
  minute: string;
  /** Motion or amendment; null: the resolution. */
  subject: string | null;
}

/** The votes taken on one thing. Without any it was agreed, and nothing is shown. */
export const Votes = memo(function Votes({ minute, subject }: VotesProps) {
  const votes = useRecord(useShallow((record) => votesOn(record, minute, subject)));
  return votes.map((vote) => <VoteLine key={vote.id} vote={vote} />);
});

const VoteLine = memo(function VoteLine({ vote }: { vote: Vote }) {
  const minuting = useMinuting();
  const desk = useDesk();
  const isEditing = useIsEditing('vote', vote.id);
  const headline = useRecord((record) => voteHeadline(resultOf(record, vote)));
  const explanation = useRecord((record) => resultOf(record, vote).explanation);
  const own = useRecord(
    useShallow((record) =>
      everyRow(record, 'ownVotes')
        .filter((one) => one.vote === vote.id)
        .map(({ attendance, option }) => {
          const person = record.attendances.find(({ id }) => id === attendance);
          const words = voteOptions.find(({ value }) => value === option)?.label ?? '';
          return `${person ? attendeeName(person) : 'A member'} asked that this vote be recorded: ${words.toLowerCase()}.`;
        }),
    ),
  );
  if (isEditing) return <VoteForm vote={vote} />;
  const remove = () => {
    const record = minuting.store.getState().desk;
    const entries = record ? entriesOf(record, vote.id) : [];
    const ownVotes = record
      ? everyRow(record, 'ownVotes').filter((one) => one.vote === vote.id)
      : [];
    minuting.write(
      'Vote taken out',
      [],
      [
        ...entries.map(({ id }) => ({ noun: 'voteEntry' as const, id })),
        ...ownVotes.map(({ id }) => ({ noun: 'ownVote' as const, id })),
        { noun: 'vote' as const, id: vote.id },
      ],
    );
  };
  return (
    <EditableLine
      name="vote"
      onEdit={() => desk.edit({ kind: 'vote', id: vote.id })}
      onRemove={remove}
    >
      <p className="vote-headline">{headline || explanation}</p>
      {headline !== '' && headline !== explanation && <p className="quiet small">{explanation}</p>}
      <TwoValues noun="vote" row={vote.id} />
      {own.map((words) => (
        <p key={words} className="small">
          {words}
        </p>
      ))}
    </EditableLine>
  );
});
