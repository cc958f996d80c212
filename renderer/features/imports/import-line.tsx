import { Check, CircleAlert, CircleHelp, FileText, X } from 'lucide-react';
import type { ImportJob } from '../../../shared/contract/imports.ts';
import { counted } from '../../app/meeting-words.ts';
import { addressOf, meetingAddress, readerAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { Imports } from './imports-store.ts';

interface ImportLineProps {
  job: ImportJob;
  imports: Imports;
  onAnswer: () => void;
}

/** One file: how far it is, what it asks, what became of it. */
export function ImportLine({ job, imports, onAnswer }: ImportLineProps) {
  return (
    <div className={`import-line import-${job.state}`}>
      <StateIcon state={job.state} />
      <div className="import-words">
        <p>
          <strong>{job.fileName}</strong>
        </p>
        <Sentence job={job} />
      </div>
      <div className="row">
        <Actions job={job} imports={imports} onAnswer={onAnswer} />
      </div>
    </div>
  );
}

function StateIcon({ state }: { state: ImportJob['state'] }) {
  const Icon =
    state === 'done'
      ? Check
      : state === 'refused'
        ? CircleAlert
        : state === 'asking'
          ? CircleHelp
          : state === 'cancelled'
            ? X
            : FileText;
  return <Icon aria-hidden="true" size="1.5rem" />;
}

function Sentence({ job }: { job: ImportJob }) {
  switch (job.state) {
    case 'waiting':
      return <p>Waiting for its turn</p>;
    case 'reading':
      return (
        <Progress
          label={`Reading ${job.fileName}`}
          value={job.pagesDone}
          most={job.pagesTotal}
          words={progressWords(job)}
        />
      );
    case 'storing':
      return <p>Putting the meeting together…</p>;
    case 'asking':
    case 'done':
    case 'refused':
    case 'cancelled':
      return <p>{job.reason || fallback[job.state]}</p>;
  }
}

const fallback = {
  asking: 'There is a question for you.',
  done: 'It is here.',
  refused: 'This file was not taken in. Nothing was changed.',
  cancelled: 'Cancelled. Nothing of it was kept.',
};

/** Counts, not per cent: "34 of 350 pages, 5 items found". */
function progressWords(job: ImportJob): string {
  if (job.pagesTotal === 0) return 'Opening the file…';
  const pages = `${job.pagesDone} of ${counted(job.pagesTotal, 'page')}`;
  return job.itemsFound === 0 ? pages : `${pages}, ${counted(job.itemsFound, 'item')} found`;
}

function Actions({ job, imports, onAnswer }: ImportLineProps) {
  const isUnderway = job.status === null && job.state !== 'cancelled' && job.state !== 'refused';
  return (
    <>
      {isUnderway && job.readable && (
        <a href={readerAddress(job.readable, null)}>You can read it already</a>
      )}
      {job.state === 'asking' && (
        <Button
          look="main"
          onPress={onAnswer}
          aria-label={`Answer the question about ${job.fileName}`}
        >
          Answer
        </Button>
      )}
      {job.state === 'done' && job.meeting && (
        <DoneLinks job={job} meeting={job.meeting} imports={imports} />
      )}
      {isUnderway ? (
        <Button
          onPress={() => void imports.cancel(job.id)}
          aria-label={`Cancel the import of ${job.fileName}`}
        >
          Cancel
        </Button>
      ) : (
        <Button
          look="quiet"
          onPress={() => void imports.dismiss(job.id)}
          aria-label={`Close the line of ${job.fileName}`}
        >
          Close
        </Button>
      )}
    </>
  );
}

interface DoneLinksProps {
  job: ImportJob;
  meeting: string;
  imports: Imports;
}

/** Where to go from here. Following a link takes the line away: it has done its work. */
function DoneLinks({ job, meeting, imports }: DoneLinksProps) {
  const close = () => void imports.dismiss(job.id);
  return (
    <>
      <a
        className="button button-main"
        onClick={close}
        href={meetingAddress(meeting)}
        aria-label={`Open the meeting of ${job.fileName}`}
      >
        Open the meeting
      </a>
      {job.status !== 'already' && (
        <a
          className="button"
          onClick={close}
          href={addressOf({ screen: 'review', id: meeting })}
          aria-label={`Check what was understood of ${job.fileName}`}
        >
          Check what was understood
        </a>
      )}
    </>
  );
}
