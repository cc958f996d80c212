import { type FormEvent, useState } from 'react';
import type { ImportAnswer, ImportQuestion } from '../../shared/contract/imports.ts';
import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import { Button } from '../ui/button.tsx';
import { type Choice, Choices } from '../ui/choices.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { meetingName } from './meeting-words.ts';

interface WhichMeetingQuestionProps {
  question: Omit<Extract<ImportQuestion, { kind: 'whichMeeting' }>, 'kind'>;
  meetings: readonly MeetingSummary[];
  onAnswer: (answer: Exclude<ImportAnswer, { kind: 'password' }>) => void;
}

const make = 'make-a-meeting';
const another = 'another-meeting';

/** Attach to a meeting, make one of the file, or leave the file out. Nothing is guessed. */
export function WhichMeetingQuestion({ question, meetings, onAnswer }: WhichMeetingQuestionProps) {
  const [choice, setChoice] = useState<string | null>(null);
  const proposed = new Set(question.proposals.map(({ meeting }) => meeting));
  const others = meetings.filter(({ id }) => !proposed.has(id));
  const [other, setOther] = useState(others[0]?.id ?? '');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (choice === null) setError('Choose a meeting, or leave the file out.');
    else if (choice === make) onAnswer({ kind: 'makeMeeting' });
    else onAnswer({ kind: 'attach', meeting: choice === another ? other : choice });
  };
  const choices = choicesOf(question, others.length > 0);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{question.sentence}</p>
      {choices.length === 0 && (
        <p>
          There is no meeting here yet. Close this with Esc and open the agenda pack first: the
          question waits.
        </p>
      )}
      {choices.length > 0 && (
        <Choices
          label="It belongs to"
          choices={choices}
          value={choice}
          onChange={setChoice}
          error={error}
        />
      )}
      {choice === another && (
        <SelectField
          label="Which other meeting"
          options={others.map((meeting) => ({ value: meeting.id, label: meetingName(meeting) }))}
          value={other}
          onChange={setOther}
        />
      )}
      <div className="row">
        {choices.length > 0 && (
          <Button look="main" type="submit">
            Put it there
          </Button>
        )}
        <Button onPress={() => onAnswer({ kind: 'leave' })}>Leave it out</Button>
      </div>
    </form>
  );
}

function choicesOf(
  question: WhichMeetingQuestionProps['question'],
  hasOthers: boolean,
): Choice<string>[] {
  const choices: Choice<string>[] = question.proposals.map(({ meeting, label, because }) => ({
    value: meeting,
    label,
    note: because,
  }));
  if (hasOthers) choices.push({ value: another, label: 'Another meeting' });
  if (question.canMakeMeeting) {
    choices.push({ value: make, label: 'A new meeting, made from this file' });
  }
  return choices;
}
