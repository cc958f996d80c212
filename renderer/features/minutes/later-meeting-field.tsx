import { whenWords } from '../../app/meeting-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { LaterMeeting } from './use-later-meetings.ts';

interface LaterMeetingFieldProps {
  label: string;
  begun: readonly LaterMeeting[];
  value: string;
  onChange: (meeting: string) => void;
}

/** Which later meeting it was. */
export function LaterMeetingField({ label, begun, value, onChange }: LaterMeetingFieldProps) {
  return (
    <SelectField
      label={label}
      options={begun.map(({ meeting }) => ({
        value: meeting.id,
        label: whenWords(meeting.date, meeting.time),
      }))}
      value={value}
      onChange={onChange}
      takesFocus
    />
  );
}
