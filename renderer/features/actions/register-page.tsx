import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ActionChoices, ActionRow } from '../../../shared/contract/actions.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { counted } from '../../app/meeting-words.ts';
import { actionAddress, type Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActionMarks } from './action-marks.tsx';
import { ActionPages } from './action-pages.tsx';
import { Source } from './action-rows.tsx';
import { stateWords } from './action-words.ts';
import { createChoicesQuery } from './choices-query.ts';
import { CommitteeField } from './committee-field.tsx';
import { groupedRows, type Ledger, ledgerOf, noFilter, pageRows } from './ledger.ts';
import { countWords, cutWords } from './ledger-filters.tsx';
import { useSpoken } from './use-spoken.ts';

/** What the register shows at first: every resolution of every year, the newest meeting on top. */
const all = {
  filter: { ...noFilter, kinds: ['resolution' as const], standing: 'all' as const },
  sort: 'said' as const,
  group: 'meeting' as const,
};

/** "exclusions" of "What did we resolve about exclusions?": people type what the label says. */
const subjectOf = (typed: string): string =>
  typed.replace(/^\s*what (did|have|has) .*?\b(about|on|for)\b\s*/i, '').replace(/\?\s*$/, '');

/** What was ever resolved, word for word, by meeting. "What did we resolve about exclusions?" */
export function RegisterPage({ route }: { route: Extract<Route, { screen: 'actions' }> }) {
  const { client } = useApp();
  const ledger = ledgerOf(client, 'register', all);
  const kept = useStore(ledger.store, ({ view }) => view.filter.words);
  const [typed, setTyped] = useState(kept);
  // what is typed stands as it is; the question around the words is not looked for
  const words = subjectOf(typed) === kept ? typed : kept;
  const write = (next: string) => {
    setTyped(next);
    ledger.look({ filter: { words: subjectOf(next) } });
  };
  const choices = useQuery<ActionChoices>('choices', () => createChoicesQuery(client));
  useEffect(() => ledger.watch(), [ledger]);
  useEffect(() => ledger.look({ filter: { committee: route.committee } }), [ledger, route]);
  return (
    <Screen title="Register of resolutions">
      <ActionPages
        page="register"
        committee={route.committee}
        unchecked={choices.value?.unchecked ?? 0}
      />
      <search className="stack">
        <TextField
          label="What did we resolve about…"
          hint="Such as exclusions. Endings and accents do not matter."
          type="search"
          value={words}
          onChange={write}
        />
        <CommitteeField route={route} choices={choices.value} />
      </search>
      <Resolutions ledger={ledger} />
    </Screen>
  );
}

function Resolutions({ ledger }: { ledger: Ledger }) {
  const { announcer } = useApp();
  const { list, problem, view } = useStore(ledger.store);
  const summary =
    list === null ? '' : countWords(list.total, list.from, list.rows.length, 'resolution');
  useSpoken(summary, announcer.say);
  if (problem)
    return <Problem sentence={callErrorSentence(problem)} onRetry={() => void ledger.refetch()} />;
  if (list === null) return <Status>Opening the register…</Status>;
  if (list.total === 0)
    return (
      <p>
        {view.filter.words.trim() === ''
          ? 'No resolution is here yet. Open past packs or minutes, and they stand here.'
          : `No resolution was found for “${view.filter.words.trim()}”. Try fewer words.`}
      </p>
    );
  return (
    <div className="stack">
      <p>{summary}</p>
      {list.cut && <p>{cutWords}</p>}
      {list.from > 0 && (
        <div className="ledger-more">
          <Button onPress={ledger.earlier}>{`Show the ${pageRows} before`}</Button>
        </div>
      )}
      {groupedRows(list, view.group).map((group) => (
        <section key={group.key} className="stack" aria-label={group.label || 'Resolutions'}>
          {group.label !== '' && (
            <h2 className="register-meeting">
              {group.label} <span className="quiet">({counted(group.count, 'resolution')})</span>
            </h2>
          )}
          <ol className="plain-list stack">
            {group.rows.map((row) => (
              <li key={row.id} className="register-line">
                <Resolution row={row} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {list.from + list.rows.length < list.total && (
        <div className="ledger-more">
          <Button onPress={ledger.later}>Show more</Button>
        </div>
      )}
    </div>
  );
}

function Resolution({ row }: { row: ActionRow }) {
  return (
    <>
      <p className="action-facts">
        <strong>
          <Source row={row} />
        </strong>
        <span>{row.title}</span>
      </p>
      <p className="action-said">{row.text}</p>
      <p className="action-facts quiet small">
        <span>{stateWords(row.state)}</span>
        <a href={actionAddress(row.id)} aria-label={`Open in the ledger: ${row.text.slice(0, 60)}`}>
          Open in the ledger
        </a>
      </p>
      {row.private && (
        <p className="row">
          <ActionMarks row={{ ...row, isPastDue: false, isStale: false, checked: 1 }} />
        </p>
      )}
    </>
  );
}
