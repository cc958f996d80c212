import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ActionChoices } from '../../../shared/contract/actions.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import type { Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { ActionPages } from './action-pages.tsx';
import { createChoicesQuery, ownersIn } from './choices-query.ts';
import { CommitteeField } from './committee-field.tsx';
import { type Ledger, ledgerOf, noFilter, pageRows } from './ledger.ts';
import { countWords } from './ledger-filters.tsx';
import { meetingsToReview } from './review-groups.ts';
import { ReviewMeeting } from './review-meeting.tsx';
import { SuggestedList } from './suggested-list.tsx';
import { useNextButton } from './use-next-button.ts';

/** Nobody has looked at it, open or closed, the newest meeting first. */
const unchecked = {
  filter: { ...noFilter, unchecked: true, standing: 'all' as const },
  sort: 'said' as const,
};

/** What was read from minutes and nobody has looked at, minute by minute; below it what may be an ask as well. */
export function ReviewPage({ route }: { route: Extract<Route, { screen: 'actions' }> }) {
  const { client } = useApp();
  const ledger = ledgerOf(client, 'review', unchecked);
  const choices = useQuery<ActionChoices>('choices', () => createChoicesQuery(client));
  const box = useRef<HTMLDivElement>(null);
  useNextButton(box);
  useEffect(() => ledger.watch(), [ledger]);
  useEffect(() => ledger.look({ filter: { committee: route.committee } }), [ledger, route]);
  return (
    <Screen title="To look at">
      <ActionPages
        page="review"
        committee={route.committee}
        unchecked={choices.value?.unchecked ?? 0}
      />
      <CommitteeField route={route} choices={choices.value} />
      <div ref={box} className="stack review-parts">
        <ReadIn ledger={ledger} owners={ownersIn(choices.value)} />
        <SuggestedList committee={route.committee} />
      </div>
    </Screen>
  );
}

function ReadIn({ ledger, owners }: { ledger: Ledger; owners: readonly string[] }) {
  const { list, problem } = useStore(ledger.store);
  return (
    <section className="stack" aria-labelledby="read-in">
      <h2 id="read-in" tabIndex={-1}>
        Read from minutes
      </h2>
      {problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void ledger.refetch()} />
      )}
      {list === null && problem === null && <Status>Opening what was read…</Status>}
      {list?.total === 0 && <p>Everything that was read in has been looked at.</p>}
      {list !== null && list.total > 0 && (
        <>
          <p>{countWords(list.total, list.from, list.rows.length)}</p>
          {meetingsToReview(list.rows).map((meeting) => (
            <ReviewMeeting key={meeting.key} group={meeting} owners={owners} />
          ))}
          {list.rows.length < list.total && (
            <div className="ledger-more">
              <Button onPress={ledger.later}>{`Show ${pageRows} more`}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
