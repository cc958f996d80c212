import type { FieldChange } from '../../../shared/contract/actions.ts';
import { londonClock, londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { Details } from '../../ui/details.tsx';
import { fieldWords, valueWords } from './action-words.ts';

/** Every value that a field has had, newest first, with who wrote it and when. */
export function DetailHistory({ history }: { history: readonly FieldChange[] }) {
  const told = history.filter(({ field }) => fieldWords[field] !== undefined);
  if (told.length === 0) return null;
  return (
    <Details summary={`History (${told.length})`}>
      <ol className="plain-list stack">
        {told.map((change) => (
          <li key={`${change.field} ${change.at} ${change.value}`}>
            <p>
              <strong>{`${fieldWords[change.field]}: `}</strong>
              {valueWords(change.field, change.value)}
            </p>
            <p className="quiet small">{whoAndWhen(change)}</p>
          </li>
        ))}
      </ol>
    </Details>
  );
}

function whoAndWhen({ author, at }: FieldChange): string {
  const moment = new Date(at);
  const when = Number.isNaN(moment.getTime())
    ? ''
    : `${formatShortDate(londonDate(moment))}, ${londonClock(moment)}`;
  return [author, when].filter(Boolean).join(', ');
}
