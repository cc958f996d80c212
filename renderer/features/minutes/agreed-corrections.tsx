import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import { TickBox } from '../../ui/tick-box.tsx';
import { minuteLabel } from './minute-label.ts';

interface AgreedCorrectionsProps {
  desk: DeskRecord;
  proposed: readonly Correction[];
  agreed: ReadonlySet<string>;
  onChange: (agreed: ReadonlySet<string>) => void;
}

/** Which of the proposed corrections the meeting agreed to. The others are kept as not agreed. */
export function AgreedCorrections({ desk, proposed, agreed, onChange }: AgreedCorrectionsProps) {
  if (proposed.length === 0)
    return <p>No correction is noted yet. Close this and note each one first.</p>;
  const titles = new Map(desk.public.minutes.map((one) => [one.id, minuteLabel(one)]));
  return (
    <fieldset className="stack agreed">
      <legend className="field-label">Corrections that it agreed to</legend>
      {proposed.map((one) => (
        <TickBox
          key={one.id}
          isTicked={agreed.has(one.id)}
          onChange={(isOn) =>
            onChange(new Set([...agreed].filter((id) => id !== one.id).concat(isOn ? one.id : [])))
          }
        >
          {titles.get(one.minute) ?? one.minute}: “{one.before}” to read “{one.after}”
        </TickBox>
      ))}
    </fieldset>
  );
}
