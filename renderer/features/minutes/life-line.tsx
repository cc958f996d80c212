import { Check } from 'lucide-react';
import type { RecordState } from '../../../shared/domain/meeting-record.ts';
import { standingSentence, stations } from './standing-words.ts';

/** Where the minutes stand on their way from the agenda to the signature. */
export function LifeLine({ state }: { state: RecordState }) {
  const here = stations.findIndex((station) => station.state === state);
  return (
    <>
      <ol className="life-line" aria-label="Where these minutes stand">
        {stations.map((station, index) => (
          <li
            key={station.state}
            className={index < here ? 'past' : index === here ? 'here' : 'ahead'}
            aria-current={index === here ? 'step' : undefined}
          >
            {index < here && <Check aria-label="Done:" size="1em" />}
            {station.label}
          </li>
        ))}
      </ol>
      <p className="readable">{standingSentence(state)}</p>
    </>
  );
}
