import { useShallow } from 'zustand/react/shallow';
import { useRecord } from '../../app/record.ts';
import { NameField } from '../../ui/name-field.tsx';
import { nameOffers } from './name-offers.ts';

interface FreeNameProps {
  label: string;
  value: string;
  onType: (words: string) => void;
}

/** A name of somebody here, or words such as "the Cabinet Member". */
export function FreeName({ label, value, onType }: FreeNameProps) {
  const attendances = useRecord(useShallow((desk) => desk.attendances));
  return (
    <NameField
      label={label}
      value={value}
      offers={nameOffers(attendances)}
      onChoose={({ words }) => onType(words)}
      onType={onType}
    />
  );
}
