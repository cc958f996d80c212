import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addMonths } from '../../../shared/domain/response-due.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { monthWords } from './action-words.ts';

interface MonthChooserProps {
  /** "2025-02" */
  month: string;
  /** The month that it is now. */
  latest: string;
  onChange: (month: string) => void;
}

/** Months that the list offers: ten years back. */
const offered = 120;

const monthsAfter = (month: string, by: number): string => addMonths(`${month}-01`, by).slice(0, 7);

/** One month back or on, or any of the last ten years. */
export function MonthChooser({ month, latest, onChange }: MonthChooserProps) {
  const options = Array.from({ length: offered }, (_, back) => monthsAfter(latest, -back)).map(
    (value) => ({ value, label: monthWords(value) }),
  );
  const isFirst = month === options.at(-1)?.value;
  return (
    <>
      <Button
        icon={ChevronLeft}
        isDisabled={isFirst}
        onPress={() => onChange(monthsAfter(month, -1))}
      >
        Month before
      </Button>
      <SelectField inline label="Month" options={options} value={month} onChange={onChange} />
      <Button
        icon={ChevronRight}
        isDisabled={month === latest}
        onPress={() => onChange(monthsAfter(month, 1))}
      >
        Month after
      </Button>
    </>
  );
}
