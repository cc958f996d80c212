import { useEffect, useState } from 'react';
import type { PastPapersState } from '../../../shared/contract/past-papers.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { addressOf } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { FolderChoice } from './folder-choice.tsx';
import { LookList } from './look-list.tsx';
import { createPastPapersQuery } from './past-papers-query.ts';
import { stateSentence } from './past-papers-words.ts';
import { RunView } from './run-view.tsx';
import './past-papers.css';

const shownAtOnce = 100;

/** Years of packs and minutes from one folder: how far they are, and what needs a look. */
export function PastPapersScreen() {
  useTitle('Past papers');
  const { client } = useApp();
  const [shown, setShown] = useState(shownAtOnce);
  const { value, problem, query } = useQuery(`past-papers ${shown}`, () =>
    createPastPapersQuery(client, shown),
  );
  useSpoken(value?.run ?? null);
  return (
    <Screen
      title="Past papers"
      above={<a href={addressOf({ screen: 'meetings' })}>All meetings</a>}
    >
      {problem !== null ? (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      ) : value === null ? (
        <Status>Looking how far it is…</Status>
      ) : (
        <>
          {value.run !== null && <RunView run={value.run} />}
          <LookList
            files={value.look}
            total={value.toLook}
            onMore={() => setShown(shown + shownAtOnce)}
          />
          <NextFolder run={value.run} toLook={value.toLook} />
        </>
      )}
    </Screen>
  );
}

/** Says what changed for good: that it waits, goes on or has ended; never each file. */
function useSpoken(run: PastPapersState | null): void {
  const { announcer } = useApp();
  const sentence = run === null ? '' : stateSentence(run);
  useEffect(() => {
    if (sentence !== '') announcer.say(sentence);
  }, [announcer, sentence]);
}

function NextFolder({ run, toLook }: { run: PastPapersState | null; toLook: number }) {
  const { client } = useApp();
  const { problem, run: act } = useDeed();
  if (run !== null && run.state !== 'done' && run.state !== 'stopped') return null;
  return (
    <section className="stack" aria-labelledby="folder">
      <h2 id="folder">{run === null ? 'Take in a folder' : 'Take in another folder'}</h2>
      <p className="readable">
        Choose a folder with agenda packs and minutes of past years. Moothall reads all PDFs in it
        and in its folders, one after another, and leaves the folder as it is. Whatever it is not
        sure of, it asks you. What comes in cannot be undone in one step.
      </p>
      {run !== null && toLook > 0 && (
        <p className="readable">
          Another folder takes this report away. The files that need a look stay in their folder.
        </p>
      )}
      <FolderChoice />
      {run !== null && (
        <div>
          <Button onPress={() => act(() => client.call('pastPapers.dismiss', {}))}>
            Put this report away
          </Button>
          {problem !== null && <p className="field-error">{problem}</p>}
        </div>
      )}
    </section>
  );
}
