import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { londonClock, londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useAct } from '../../app/use-act.ts';
import { Details } from '../../ui/details.tsx';
import type { FieldOfRow } from './review-line.ts';
import type { Review } from './review-store.ts';

interface ValueHistoryProps {
  target: FieldOfRow;
  review: Review;
}

/** Every value this field has had, newest first: what, by whom, when. */
export function ValueHistory({ target, review }: ValueHistoryProps) {
  const act = useAct();
  const [entries, setEntries] = useState<HistoryEntry[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const { noun, id, field } = target;
  useEffect(() => {
    let isWanted = true;
    const asked = act(async () => {
      const history = await review.history({ noun, id, field });
      if (isWanted) setEntries(history);
    });
    asked.then(setProblem, setProblem);
    return () => {
      isWanted = false;
    };
  }, [act, review, noun, id, field]);
  if (problem) return <p className="field-error">{problem}</p>;
  return (
    <Details summary={`History (${entries.length})`}>
      <ol className="plain-list">
        {entries.map((entry) => (
          <li key={`${entry.at} ${valueWords(entry.value)}`}>
            <strong>{valueWords(entry.value)}</strong>
            {entry.current && ' (now)'}
            <br />
            <span className="quiet small">
              {entry.by}, {atWords(entry.at)}
            </span>
          </li>
        ))}
      </ol>
    </Details>
  );
}

function valueWords(value: unknown): string {
  if (value === null || value === '') return 'Nothing';
  if (Array.isArray(value)) return value.map(valueWords).join('; ');
  if (typeof value === 'object') return partsWords({ name: '', ...value });
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A contact's name, then what else is known of them. */
function partsWords({ name, ...others }: Record<string, unknown>): string {
  return [name, ...Object.values(others)].filter(Boolean).map(valueWords).join(', ');
}

function atWords(at: string): string {
  const moment = new Date(at);
  return `${formatShortDate(londonDate(moment))} ${londonClock(moment)}`;
}
