import { parseDate } from '../../../shared/domain/parse-date.ts';
import { parseTime } from '../../../shared/domain/parse-time.ts';
import { TextField } from '../../ui/text-field.tsx';

/** A day and a time as people type them. */
export interface TypedDay {
  day: string;
  time: string;
}

export const parsedDay = ({ day }: TypedDay): string | null => parseDate(day);

/** Null where none was typed; undefined where what was typed is no time. */
export function parsedTime({ time }: TypedDay): string | null | undefined {
  if (time.trim() === '') return null;
  return parseTime(time) ?? undefined;
}

/** What is wrong with a day that a meeting needs, or null. */
export function dayProblem(typed: TypedDay): string | null {
  return parsedDay(typed) === null ? 'Type a day with its year, such as 13 March 2025.' : null;
}

export function timeProblem(typed: TypedDay): string | null {
  return parsedTime(typed) === undefined
    ? 'Type a time such as 10.00 am, or leave it empty.'
    : null;
}

interface DayFieldsProps {
  typed: TypedDay;
  onChange: (typed: TypedDay) => void;
  /** Whether problems are shown: after the first try. */
  isTried: boolean;
}

/** The day and the time of a meeting. */
export function DayFields({ typed, onChange, isTried }: DayFieldsProps) {
  return (
    <>
      <TextField
        label="Day"
        hint="Such as 13 March 2025."
        value={typed.day}
        onChange={(day) => onChange({ ...typed, day })}
        error={isTried ? dayProblem(typed) : null}
        takesFocus
      />
      <TimeField typed={typed} onChange={onChange} isTried={isTried} />
    </>
  );
}

export function TimeField({ typed, onChange, isTried }: DayFieldsProps) {
  return (
    <TextField
      label="Time"
      hint="Such as 10.00 am. May stay empty."
      value={typed.time}
      onChange={(time) => onChange({ ...typed, time })}
      error={isTried ? timeProblem(typed) : null}
    />
  );
}
