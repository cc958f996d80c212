import type { TrackerReport } from '../../../shared/contract/tracker.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface TrackerReportProps {
  report: TrackerReport;
  onAgain: () => void;
  onLedger: () => void;
}

const rowsWords = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

/** What became of the rows, and what needs a look, by its line. */
export function TrackerReportView({ report, onAgain, onLedger }: TrackerReportProps) {
  const { added, already, problems, problemCount, isStopped } = report;
  return (
    <>
      <p role="status">
        {rowsWords(added)} taken in as actions
        {already > 0 && `, ${rowsWords(already)} were here already`}. Undo takes them back at once.
      </p>
      {isStopped && (
        <Notice kind="note">
          <p>You stopped it. Take the same file in again to go on: no row comes in twice.</p>
        </Notice>
      )}
      {problemCount > 0 && (
        <section aria-labelledby="tracker-problems">
          <h2 id="tracker-problems">What needs a look ({problemCount})</h2>
          <ul className="tracker-problems">
            {problems.map(({ line, sentence }) => (
              <li key={`${line} ${sentence}`}>
                <strong>Line {line}:</strong> {sentence}
              </li>
            ))}
          </ul>
          {problemCount > problems.length && (
            <p>And {problemCount - problems.length} more. Mend these first.</p>
          )}
        </section>
      )}
      <div className="row">
        <Button look="main" onPress={onLedger} autoFocus>
          Show the ledger
        </Button>
        <Button onPress={onAgain}>Take another in</Button>
      </div>
    </>
  );
}
