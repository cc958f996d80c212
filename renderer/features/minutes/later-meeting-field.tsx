import { whenWords } from '../../app/meeting-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { LaterMeeting } from './use-later-meetings.ts';

interface LaterMeetingFieldProps {
  label: string;
  later: readonly LaterMeeting[];
  value: string | null;
  onChange: (meeting: string) => void;
}

/** Which later meeting it was; where there is none with minutes yet, what to do about it. */
export function LaterMeetingField({ label, later, value, onChange }: LaterMeetingFieldProps) {
  if (value === null)
    return (
      <p>
        No later meeting of this committee has minutes here yet. Open its agenda pack and start its
        minutes first.
      </p>
    );
  return (
    <SelectField
      label={label}
      options={later.map(({ meeting }) => ({
        value: meeting.id,
        label: whenWords(meeting.date, meeting.time),
      }))}
      value={value}
      onChange={onChange}
      takesFocus
    />
  );
}
