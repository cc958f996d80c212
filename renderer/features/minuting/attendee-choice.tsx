import { useShallow } from 'zustand/react/shallow';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { useRecord } from '../../app/record.ts';
import { NameField } from '../../ui/name-field.tsx';
import type { NameOffer } from '../../ui/name-offers.ts';
import { nameOffers } from './name-offers.ts';

interface AttendeeChoiceProps {
  label: string;
  /** Attendance chosen, or null. */
  value: string | null;
  onChange: (attendance: string | null) => void;
  hint?: string;
  takesFocus?: boolean;
  /** Only these may be meant; all of the meeting where it is left out. */
  among?: (offer: NameOffer) => boolean;
}

/** Somebody of the meeting, by two letters. */
export function AttendeeChoice({ label, value, onChange, among, ...rest }: AttendeeChoiceProps) {
  const attendances = useRecord(useShallow((desk) => desk.attendances));
  const chosen = attendances.find(({ id }) => id === value);
  const offers = nameOffers(attendances);
  return (
    <NameField
      label={label}
      value={chosen ? attendeeName(chosen) : ''}
      offers={among ? offers.filter(among) : offers}
      onChoose={({ id }) => onChange(id)}
      onClear={() => value !== null && onChange(null)}
      {...rest}
    />
  );
}
