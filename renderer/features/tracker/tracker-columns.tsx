import type { TrackerReading } from '../../../shared/contract/tracker.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { type TrackerChoices, withField } from './tracker-choices.ts';
import { fields, fieldWords } from './tracker-words.ts';

interface TrackerColumnsProps {
  reading: TrackerReading;
  choices: TrackerChoices;
  onChange: (part: Partial<TrackerChoices>) => void;
}

const leftOut = 'none';
const options = [
  { value: leftOut, label: 'Leave out' },
  ...fields.map((field) => ({ value: field, label: fieldWords[field] })),
];

/** Each column with some of its cells, and what it is taken for. */
export function TrackerColumns({ reading, choices, onChange }: TrackerColumnsProps) {
  const take = (index: number, value: string) => {
    const field = fields.find((one) => one === value) ?? null;
    onChange({ columns: withField(choices, index, field).columns });
  };
  // two columns may have one name: their places tell them apart
  const places = reading.columns.map(({ name }, index) => `${index + 1} ${name}`);
  return (
    <div className="tracker-scroll">
      <table className="tracker-table">
        <caption>What the columns hold</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Some of its cells</th>
            <th scope="col">Taken for</th>
          </tr>
        </thead>
        <tbody>
          {reading.columns.map(({ name, samples, guess, because }, index) => (
            <tr key={places[index]}>
              <th scope="row">{name}</th>
              <td>
                <ul className="tracker-samples">
                  {samples.map((sample) => (
                    <li key={sample}>{sample}</li>
                  ))}
                </ul>
              </td>
              <td>
                <SelectField
                  label={<span className="visually-hidden">{`“${name}” is taken for`}</span>}
                  options={options}
                  value={choices.columns[index] ?? leftOut}
                  onChange={(value) => take(index, value)}
                />
                {guess !== null && choices.columns[index] === guess && (
                  <p className="quiet small">Told by {because}.</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
