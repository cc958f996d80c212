import { memo } from 'react';
import type { Ask } from '../../../shared/domain/ask.ts';
import { suggestedAsks } from '../../../shared/domain/suggested-asks.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from './desk.ts';
import { addAsk } from './desk-acts.ts';
import { useIsWritten } from './is-written.ts';
import { minuteOf, rowsOf } from './minute-rows.ts';
import { Section } from './section.tsx';

/** More than that would be a second text of the minute. */
const mostSuggested = 5;

const takeUp: Record<Ask['kind'], string> = {
  request: 'Take up as a request',
  agreed: 'Take up as agreed',
  recommendation: 'Take up as a recommendation',
  referral: 'Take up as a referral',
  offer: 'Take up as an offer',
};

/** Sentences of the text that look like asks. Nothing is added unasked (V30): one press or Enter takes one up. */
export const SuggestedAsks = memo(function SuggestedAsks({ minute }: { minute: string }) {
  const minuting = useMinuting();
  const desk = useDesk();
  const isWritten = useIsWritten();
  const words = useRecord((record) => {
    const hidden = record.private.minutes.find(({ id }) => id === minute);
    return hidden?.words ?? minuteOf(record, minute)?.words ?? '';
  });
  const known = useRecord((record) =>
    [...rowsOf(record, 'asks', minute), ...rowsOf(record, 'clauses', minute)]
      .map(({ text }) => text)
      .join('\n'),
  );
  const found = isWritten ? suggestedAsks(words, known.split('\n')).slice(0, mostSuggested) : [];
  if (found.length === 0) return null;
  const add = ({ text, kind }: (typeof found)[number]) => {
    addAsk(minuting, minute, text, kind);
    desk.tell(`Taken up: ${text}`);
  };
  return (
    <Section title="Asks in the text?">
      <ul className="plain-list arising-found">
        {found.map((one) => (
          <li key={one.text} className="suggested-ask">
            <q>{one.text}</q>
            <Button
              look="quiet"
              onPress={() => add(one)}
              aria-label={`${takeUp[one.kind]}: ${one.text}`}
            >
              {takeUp[one.kind]}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
});
