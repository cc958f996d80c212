import type { MinuteComparison } from '../../../shared/minutes/compare-minutes.ts';
import { compareMinutes, frameDifferences } from '../../../shared/minutes/compare-minutes.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Status } from '../../ui/status.tsx';
import { createTextQuery } from './minutes-query.ts';

interface VersionComparisonProps {
  /** Which two are compared. */
  title: string;
  meeting: string;
  /** Null while nothing is compared. */
  older: string | null;
  newer: string | null;
  onClose: () => void;
}

/** Two texts of the same minutes, word by word. Words are told by signs and names as well as by colour. */
export function VersionComparison(props: VersionComparisonProps) {
  const { title, meeting, older, newer, onClose } = props;
  return (
    <Dialog title={title} isOpen={older !== null} onClose={onClose} wide>
      {older !== null && (
        <div className="stack">
          <Both meeting={meeting} older={older} newer={newer} />
          <div>
            <Button onPress={onClose} autoFocus>
              Close
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Both({ meeting, older, newer }: { meeting: string; older: string; newer: string | null }) {
  const before = useText(meeting, older);
  const after = useText(meeting, newer);
  const problem = before.problem ?? after.problem;
  if (before.value && after.value) return <Differences older={before.value} newer={after.value} />;
  if (problem)
    return (
      <Problem sentence={callErrorSentence(problem)} onRetry={() => void before.query.refetch()} />
    );
  return <Status>Comparing…</Status>;
}

function useText(meeting: string, version: string | null) {
  const { client } = useApp();
  return useQuery(`${meeting} ${version}`, () =>
    createTextQuery(client, { meeting, version, isPrivate: false }),
  );
}

function Differences({ older, newer }: { older: MinutesTree; newer: MinutesTree }) {
  const changed = compareMinutes(older, newer).filter(({ change }) => change !== 'same');
  const frame = frameDifferences(older, newer);
  if (changed.length === 0 && frame.length === 0)
    return <p>The two texts are the same, word for word.</p>;
  return (
    <>
      {frame.length > 0 && (
        <section className="stack">
          <h3>Head, attendance and close (changed)</h3>
          <Words differences={frame} />
        </section>
      )}
      {changed.map((minute) => (
        <Minute key={minute.id} minute={minute} />
      ))}
    </>
  );
}

const changes: Readonly<Record<MinuteComparison['change'], string>> = {
  same: '',
  changed: 'changed',
  added: 'new',
  gone: 'no longer there',
};

function Minute({ minute }: { minute: MinuteComparison }) {
  return (
    <section className="stack">
      <h3>
        {minute.number} {minute.title} ({changes[minute.change]})
      </h3>
      <Words differences={minute.differences} />
    </section>
  );
}

function Words({ differences }: Pick<MinuteComparison, 'differences'>) {
  return (
    <p className="compared">
      {differences.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'out') return <del key={key}>{text}</del>;
        if (kind === 'in') return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
