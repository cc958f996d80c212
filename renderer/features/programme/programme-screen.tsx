import { useState } from 'react';
import type { ProgrammeCommittee } from '../../../shared/contract/programme.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { addressOf, type Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Status } from '../../ui/status.tsx';
import { ProgrammePage } from './programme-page.tsx';
import { createProgrammeQuery, createProgrammesQuery } from './programme-queries.ts';
import './programme.css';

const title = 'Work programme';
const nothingYet =
  'Nothing is planned for this year yet. Open an agenda pack that prints the work programme, or add the first meeting.';

/** The plans of work: which committee, which year, and the plan itself. */
export function ProgrammeScreen({ route }: { route: Extract<Route, { screen: 'programme' }> }) {
  const { client } = useApp();
  const committees = useQuery('programmes', () => createProgrammesQuery(client));
  useTitle(title);
  if (committees.value === null)
    return (
      <Screen title={title}>
        {committees.problem ? (
          <Problem
            sentence={callErrorSentence(committees.problem)}
            onRetry={() => void committees.query.refetch()}
          />
        ) : (
          <Status>Opening the work programme…</Status>
        )}
      </Screen>
    );
  const chosen =
    committees.value.find(({ committee }) => committee === route.committee) ??
    committees.value.find(({ years }) => years.length > 0) ??
    committees.value[0];
  if (chosen === undefined)
    return (
      <Screen title={title}>
        <div className="stack">
          <p className="readable">
            A work programme belongs to a committee, and no committee is here yet. Open an agenda
            pack first.
          </p>
          <div>
            <a className="button button-main" href={addressOf({ screen: 'meetings' })}>
              Go to Meetings
            </a>
          </div>
        </div>
      </Screen>
    );
  return <OneCommittee key={chosen.committee} chosen={chosen} committees={committees.value} />;
}

interface OneCommitteeProps {
  chosen: ProgrammeCommittee;
  committees: readonly ProgrammeCommittee[];
}

function OneCommittee({ chosen, committees }: OneCommitteeProps) {
  const { client, navigation } = useApp();
  const [year, setYear] = useState<string | null>(null);
  const programme = useQuery(`${chosen.committee} ${year}`, () =>
    createProgrammeQuery(client, chosen.committee, year),
  );
  const { value, problem, query } = programme;
  const above = value === null ? chosen.name : `${chosen.name}, ${value.yearLabel}`;
  return (
    <Screen title={title} above={above} wide>
      <div className="row programme-choosers">
        {committees.length > 1 && (
          <SelectField
            inline
            label="Committee"
            options={committees.map(({ committee, name }) => ({ value: committee, label: name }))}
            value={chosen.committee}
            onChange={(committee) => navigation.replace({ screen: 'programme', committee })}
          />
        )}
        {value !== null && value.years.length > 0 && (
          <SelectField
            inline
            label="Municipal year"
            options={value.years.map(({ key, label }) => ({ value: key, label }))}
            value={value.yearKey}
            onChange={setYear}
          />
        )}
      </div>
      {problem !== null && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {value === null && problem === null && <Status>Opening the work programme…</Status>}
      {value !== null && value.slots.length === 0 && <p className="readable">{nothingYet}</p>}
      {value !== null && <ProgrammePage programme={value} query={query} onYear={setYear} />}
    </Screen>
  );
}
