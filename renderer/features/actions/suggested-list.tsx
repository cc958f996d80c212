import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { SuggestedAction } from '../../../shared/contract/actions.ts';
import { actionKindWords } from '../../../shared/domain/action-words.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { counted } from '../../app/meeting-words.ts';
import { createQuery } from '../../app/query-store.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { shortWords } from './action-words.ts';

/** So many at a time: each is read by somebody. */
const pageSize = 20;

/** Sentences of printed minutes that look like asks. Nothing becomes one unless somebody takes it up. */
export function SuggestedList({ committee }: { committee: string | null }) {
  const { client } = useApp();
  const [shown, setShown] = useState(pageSize);
  const { value, problem, query } = useQuery<SuggestedAction[]>(committee ?? '', () =>
    createQuery(client, ['actions.changed'], () =>
      client.call('actions.suggestions', { committee }),
    ),
  );
  return (
    <section className="stack" aria-labelledby="suggested">
      <h2 id="suggested">May be asks as well</h2>
      <p className="quiet readable">
        These sentences of minutes sound as if somebody is to do something. Take up those that are
        asks; what you say no to is not offered again.
      </p>
      {problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {value?.length === 0 && <p>There are none.</p>}
      {value !== null && value.length > 0 && (
        <>
          <p>{counted(value.length, 'sentence')}.</p>
          <ul className="plain-list stack">
            {value.slice(0, shown).map((suggestion) => (
              <li key={`${suggestion.minute} ${suggestion.text}`} className="review-line">
                <Suggestion suggestion={suggestion} />
              </li>
            ))}
          </ul>
          {value.length > shown && (
            <div className="ledger-more">
              <Button onPress={() => setShown(shown + pageSize)}>Show more sentences</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Suggestion({ suggestion }: { suggestion: SuggestedAction }) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const { minute, minuteName, title, kind, text, saidOn } = suggestion;
  const settle = (take: boolean, said: string) =>
    deed.run(
      () => client.call('actions.takeUp', { minute, text, kind, take }),
      () => announcer.say(`${said} Undo takes this back.`),
    );
  const from = [
    minuteName === null ? '' : `Minute ${minuteName}`,
    title,
    saidOn === null ? '' : formatShortDate(saidOn),
    actionKindWords[kind],
  ];
  return (
    <>
      <p className="action-said">{text}</p>
      <p className="quiet small">{from.filter(Boolean).join(' · ')}</p>
      <div className="row">
        <Button
          icon={Check}
          data-settles=""
          aria-label={`Take up: ${shortWords(text)}`}
          onPress={() => settle(true, 'It is an ask now.')}
        >
          Take up
        </Button>
        <Button
          icon={X}
          data-settles=""
          aria-label={`No: ${shortWords(text)}`}
          onPress={() => settle(false, 'It is not offered again.')}
        >
          No
        </Button>
      </div>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
    </>
  );
}
