import { useShallow } from 'zustand/react/shallow';
import { useRecord } from '../../app/record.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { minutesInOrder, shownMinutes } from './minute-rows.ts';

interface ItemChoiceProps {
  label: string;
  value: string;
  onChange: (minute: string) => void;
}

/** One of the items of this meeting. */
export function ItemChoice({ label, value, onChange }: ItemChoiceProps) {
  const minutes = useRecord(useShallow((desk) => minutesInOrder(shownMinutes(desk))));
  return (
    <SelectField
      label={label}
      options={minutes.map(({ id, title }, index) => ({
        value: id,
        label: `${index + 1}. ${title}`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
