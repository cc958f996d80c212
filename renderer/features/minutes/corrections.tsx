import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
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
  const isDraft = desk.record.state === 'draft';
  return (
    <section className="stack" aria-labelledby="corrections">
      <h2 id="corrections">Corrections</h2>
      <ul className="plain-list entries">
        {corrections.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{titles.get(one.minute) ?? one.minute}</strong>
            </p>
            <p>
              “{one.before}” to read “{one.after}”
            </p>
            <p className="quiet">
              {isDraft && one.state === 'proposed' ? 'Proposed' : states[one.state]}
              {one.proposedBy !== '' && ` · ${one.proposedBy}`}
              {one.reason !== '' && ` · ${one.reason}`}
            </p>
            {isDraft && one.state === 'proposed' && (
              <Take meeting={desk.meeting.id} correction={one.id} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A draft is mended by its clerk; no meeting is asked about it (R37). */
function Take({ meeting, correction }: { meeting: string; correction: string }) {
  const { client } = useApp();
  const deed = useDeed();
  const take = () =>
    client.call('record.write', {
      meeting,
      label: 'Correction taken into the draft',
      set: [{ noun: 'correction', id: correction, fields: { state: 'taken' } }],
      remove: [],
      typing: null,
    });
  return (
    <div>
      {deed.problem && (
        <p className="field-error" role="alert">
          {deed.problem}
        </p>
      )}
      <Button onPress={() => deed.run(take)}>I have put it into the draft</Button>
    </div>
  );
}
