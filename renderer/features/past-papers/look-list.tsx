import { useState } from 'react';
import type { PastPapersAnswer, PastPapersLine } from '../../../shared/contract/past-papers.ts';
import { refusalSentence } from '../../../shared/domain/import-refusal.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SettleDialog } from './settle-dialog.tsx';

interface LookListProps {
  files: readonly PastPapersLine[];
  total: number;
  onMore: () => void;
}

/** Files that need a look, each with what it is and one thing to do about it. */
export function LookList({ files, total, onMore }: LookListProps) {
  const [asked, setAsked] = useState<PastPapersLine | null>(null);
  const { client, announcer } = useApp();
  const { problem, run } = useDeed();
  if (total === 0) return null;
  const settle = (file: PastPapersLine, answer: PastPapersAnswer) => {
    setAsked(null);
    run(
      () => client.call('pastPapers.settle', { file: file.id, answer }),
      () =>
        announcer.say(
          answer.kind === 'leave' ? `${file.path} is left out.` : `${file.path} comes next.`,
        ),
    );
  };
  return (
    <section className="stack" aria-labelledby="to-look">
      <h2 id="to-look">Files that need a look ({total})</h2>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <ul className="plain-list stack">
        {files.map((file) => (
          <li key={file.id} className="past-file">
            <p className="past-path">
              <strong>{file.path}</strong>
            </p>
            <p className="readable">{file.sentence}</p>
            <div className="row">
              <Acts file={file} onAsk={() => setAsked(file)} onSettle={settle} />
            </div>
          </li>
        ))}
      </ul>
      {files.length < total && (
        <div>
          <Button onPress={onMore}>Show more files</Button>
        </div>
      )}
      {asked !== null && (
        <SettleDialog
          file={asked}
          onAnswer={(answer) => settle(asked, answer)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface ActsProps {
  file: PastPapersLine;
  onAsk: () => void;
  onSettle: (file: PastPapersLine, answer: PastPapersAnswer) => void;
}

const isLocked = (file: PastPapersLine): boolean => file.sentence === refusalSentence.locked;

function Acts({ file, onAsk, onSettle }: ActsProps) {
  const of = `: ${file.path}`;
  return (
    <>
      {file.state === 'attention' ? (
        <Button aria-label={`Which meeting${of}`} onPress={onAsk}>
          Which meeting?
        </Button>
      ) : isLocked(file) ? (
        <Button aria-label={`Enter the password${of}`} onPress={onAsk}>
          Enter the password
        </Button>
      ) : (
        <Button aria-label={`Try again${of}`} onPress={() => onSettle(file, { kind: 'again' })}>
          Try again
        </Button>
      )}
      <Button aria-label={`Leave it out${of}`} onPress={() => onSettle(file, { kind: 'leave' })}>
        Leave it out
      </Button>
    </>
  );
}
