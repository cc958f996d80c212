import { useState } from 'react';
import type { ActionChoices, ActionMonth } from '../../../shared/contract/actions.ts';
import { ownerWords } from '../../../shared/domain/action-words.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createQuery } from '../../app/query-store.ts';
import type { Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { ActionPages } from './action-pages.tsx';
import { monthWords } from './action-words.ts';
import { BarTable } from './bar-table.tsx';
import { createChoicesQuery } from './choices-query.ts';
import { CommitteeField } from './committee-field.tsx';
import { MonthChart } from './month-chart.tsx';
import { MonthChooser } from './month-chooser.tsx';
import { ShortList } from './short-list.tsx';

/** One month for the chair: what moved, what is stuck, and how many stand open, as pictures and as tables. */
export function MonthPage({ route }: { route: Extract<Route, { screen: 'actions' }> }) {
  const { client, now } = useApp();
  const { committee } = route;
  const thisMonth = londonDate(now()).slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const choices = useQuery<ActionChoices>('choices', () => createChoicesQuery(client));
  const { value, problem, query } = useQuery<ActionMonth>(`${committee} ${month}`, () =>
    createQuery(client, ['actions.changed'], () =>
      client.call('actions.month', { committee, month }),
    ),
  );
  return (
    <Screen title="Month by month">
      <ActionPages page="month" committee={committee} unchecked={choices.value?.unchecked ?? 0} />
      <div className="row month-choices">
        <MonthChooser month={month} latest={thisMonth} onChange={setMonth} />
        <CommitteeField route={route} choices={choices.value} />
      </div>
      {problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {value ? (
        <MonthBody value={value} />
      ) : (
        problem === null && <Status>Counting the asks of the month…</Status>
      )}
    </Screen>
  );
}

function MonthBody({ value }: { value: ActionMonth }) {
  const name = monthWords(value.month);
  return (
    <>
      <h2>{name}</h2>
      <MonthChart months={value.months} />
      <div className="month-tables">
        <BarTable
          caption="Open now, by who is to act"
          what="Who is to act"
          rows={value.byOwner.map(({ owner, open, pastDue }) => ({
            name: ownerWords(owner),
            count: open,
            note: pastDue,
          }))}
          noteHead="Day has passed"
        />
        <BarTable
          caption="Open now, by how long ago they were asked"
          what="Age"
          rows={value.byAge.map(({ label, open }) => ({ name: ageWords(label), count: open }))}
        />
      </div>
      <ShortList title="What moved" rows={value.moved} none={`Nothing moved in ${name}.`} />
      <ShortList
        title="What is stuck"
        rows={value.stuck}
        none="Nothing open is past its day or without word for long."
      />
    </>
  );
}

/** "0-2" as "0 to 2 months", "24 and more" as "24 months and more". */
const ageWords = (label: string): string =>
  label.includes('-') ? `${label.replace('-', ' to ')} months` : label.replace(' ', ' months ');
