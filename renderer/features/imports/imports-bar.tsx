import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ImportJob } from '../../../shared/contract/imports.ts';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import { counted } from '../../app/meeting-words.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { ImportLine } from './import-line.tsx';
import type { Imports } from './imports-store.ts';
import { QuestionDialog } from './question-dialog.tsx';
import './imports.css';

interface ImportsBarProps {
  imports: Imports;
  meetings: readonly MeetingSummary[];
  /** Away from the meetings the bar is one line, so that it leaves room for what is being read. */
  isFolded: boolean;
}

/** More lines than this are folded, so that a folder of papers does not push the page away. */
const mostInSight = 4;

/** Files on their way in: above whatever is being read, never in its way. */
export function ImportsBar({ imports, meetings, isFolded }: ImportsBarProps) {
  const { jobs, isOffering, problem } = useStore(imports.store);
  const [asked, setAsked] = useState<string | null>(null);
  const question = jobs.find((job) => job.id === asked && job.question !== null) ?? null;
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part, jobs);
  const isQuiet = jobs.length === 0 && !isOffering && problem === null;
  const lines = <Lines jobs={jobs} imports={imports} onAnswer={setAsked} />;
  return (
    <section
      ref={part}
      className="frame-imports"
      aria-label="Imports"
      tabIndex={-1}
      hidden={isQuiet}
    >
      {problem && (
        <Notice kind="wrong">
          <p>{problem}</p>
        </Notice>
      )}
      {isOffering && <p>Taking in the files…</p>}
      {isFolded && jobs.length > 1 ? (
        <Details summary={`Imports: ${stateWords(jobs)}`}>{lines}</Details>
      ) : (
        lines
      )}
      {question && (
        <QuestionDialog
          job={question}
          meetings={meetings}
          onAnswer={(answer) => {
            // a wrong password is asked for again, in the same window
            if (answer.kind !== 'password') setAsked(null);
            void imports.answer(question.id, answer);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface LinesProps {
  jobs: readonly ImportJob[];
  imports: Imports;
  onAnswer: (job: string) => void;
}

function Lines({ jobs, imports, onAnswer }: LinesProps) {
  const [first, folded] = split(jobs);
  const line = (job: ImportJob) => (
    <li key={job.id}>
      <ImportLine job={job} imports={imports} onAnswer={() => onAnswer(job.id)} />
    </li>
  );
  const allEnded = jobs.every((job) => job.status !== null || job.state === 'cancelled');
  return (
    <>
      <ul className="plain-list imports">{first.map(line)}</ul>
      {folded.length > 0 && (
        <Details summary={`${counted(folded.length, 'more file')}: ${stateWords(folded)}`}>
          <ul className="plain-list imports">{folded.map(line)}</ul>
        </Details>
      )}
      {jobs.length > 1 && allEnded && (
        <div>
          <Button look="quiet" onPress={() => void dismissAll(imports, jobs)}>
            Close all
          </Button>
        </div>
      )}
    </>
  );
}

/** "2 questions for you, 1 not taken in, 3 done". */
function stateWords(jobs: readonly ImportJob[]): string {
  const count = (...states: ImportJob['state'][]) =>
    jobs.filter(({ state }) => states.includes(state)).length;
  const questions = count('asking');
  const parts: [number, string][] = [
    [questions, questions === 1 ? 'question for you' : 'questions for you'],
    [count('reading', 'storing'), 'being read'],
    [count('waiting'), 'waiting'],
    [count('refused'), 'not taken in'],
    [count('cancelled'), 'cancelled'],
    [count('done'), 'done'],
  ];
  const words = parts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return words.join(', ');
}

/** What wants an answer or went wrong comes first, then what is being read. */
function split(jobs: readonly ImportJob[]): [ImportJob[], ImportJob[]] {
  const rank = ({ state }: ImportJob) =>
    state === 'asking'
      ? 0
      : state === 'refused'
        ? 1
        : state === 'done' || state === 'waiting'
          ? 3
          : 2;
  const ordered =
    jobs.length <= mostInSight ? [...jobs] : jobs.toSorted((one, other) => rank(one) - rank(other));
  return [ordered.slice(0, mostInSight), ordered.slice(mostInSight)];
}

async function dismissAll(imports: Imports, jobs: readonly ImportJob[]): Promise<void> {
  for (const { id } of jobs) await imports.dismiss(id);
}
