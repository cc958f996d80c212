import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import { minuteLabel } from './minute-label.ts';

const states: Readonly<Record<Correction['state'], string>> = {
  proposed: 'Proposed: a meeting decides',
  taken: 'Taken into the draft',
  agreed: 'Agreed by the meeting',
  refused: 'Not agreed by the meeting',
};

interface CorrectionsProps {
  desk: DeskRecord;
  corrections: readonly Correction[];
}

/** Every correction that was ever noted, with both texts. */
export function Corrections({ desk, corrections }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  const titles = new Map(desk.public.minutes.map((one) => [one.id, minuteLabel(one)]));
  return (
    <>
      <h2>Corrections</h2>
      <ul className="corrections">
        {corrections.map((one) => (
          <li key={one.id}>
            <strong>{titles.get(one.minute) ?? one.minute}</strong>
            <p>
              “{one.before}” to read “{one.after}”
            </p>
            <p>
              {states[one.state]}
              {one.proposedBy !== '' && ` · ${one.proposedBy}`}
              {one.reason !== '' && ` · ${one.reason}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
