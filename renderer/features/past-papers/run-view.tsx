import { Pause, Play, Square } from 'lucide-react';
import type { PastPapersState } from '../../../shared/contract/past-papers.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { behind, countLines, progressWords, stateSentence } from './past-papers-words.ts';

/** How far the folder is, what holds it up, and the means to pause or stop it. */
export function RunView({ run }: { run: PastPapersState }) {
  const isUnderWay = run.state === 'running' || run.state === 'paused' || run.state === 'listing';
  return (
    <section className="stack" aria-labelledby="how-far">
      <h2 id="how-far">{isUnderWay ? 'How far it is' : 'What came of it'}</h2>
      {run.hold === null ? (
        <p className="readable">{stateSentence(run)}</p>
      ) : (
        <Notice kind="note">
          <p>{stateSentence(run)}</p>
        </Notice>
      )}
      {run.notice !== '' && (
        <Notice kind="look">
          <p>{run.notice}</p>
        </Notice>
      )}
      {isUnderWay && run.state !== 'listing' && (
        <Progress
          label="Files of the folder"
          value={behind(run)}
          most={run.total}
          words={progressWords(run)}
        />
      )}
      {run.current !== null && <p className="quiet">Now: {run.current}</p>}
      {run.state !== 'listing' && (
        <ul>
          {countLines(run).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {isUnderWay && <Reins run={run} />}
    </section>
  );
}

function Reins({ run }: { run: PastPapersState }) {
  const { client } = useApp();
  const { problem, run: act } = useDeed();
  const isPaused = run.state === 'paused';
  return (
    <>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <div className="row">
        <Button
          icon={isPaused ? Play : Pause}
          onPress={() =>
            act(() => client.call(isPaused ? 'pastPapers.resume' : 'pastPapers.pause', {}))
          }
        >
          {isPaused ? 'Go on' : 'Pause'}
        </Button>
        <Button icon={Square} onPress={() => act(() => client.call('pastPapers.stop', {}))}>
          Stop, and keep what came in
        </Button>
      </div>
    </>
  );
}
