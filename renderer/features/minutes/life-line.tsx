import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { useApp } from '../../app/app-context.ts';
import { closedSentence, standingSentence, stations } from './standing-words.ts';

interface LifeLineProps {
  record: MeetingRecord;
  /** Whether a draft was ever issued. */
  wasIssued: boolean;
  /** The sentence takes the focus when an act was done: it says what came of it. */
  sentence: RefObject<HTMLParagraphElement | null>;
}

/** Where the minutes stand on their way from the agenda to the signature. */
export function LifeLine({ record, wasIssued, sentence }: LifeLineProps) {
  const { now } = useApp();
  const { state } = record;
  const here = stations.findIndex((station) => station.state === state);
  return (
    <div className="stack">
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
      <p className="readable" ref={sentence} tabIndex={-1}>
        {standingSentence(state)} {!wasIssued && closedSentence(record, now())}
      </p>
    </div>
  );
}
