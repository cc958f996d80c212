import type { ActionDetail } from '../../../shared/contract/actions.ts';
import type { ActionUpdate } from '../../../shared/domain/action-update.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { readerAddress } from '../../app/route.ts';
import { stateWords } from './action-words.ts';
import { ReportForm } from './report-form.tsx';

/** What was reported, newest first, with its author, its day and the paper that shows it. */
export function DetailReports({ detail }: { detail: ActionDetail }) {
  const newestFirst = detail.updates.toSorted((one, other) => other.position - one.position);
  return (
    <section className="stack" aria-labelledby="reports">
      <h3 id="reports">Reports</h3>
      {newestFirst.length === 0 && <p>Nobody has reported on it yet.</p>}
      <ol className="plain-list stack">
        {newestFirst.map((update) => (
          <li key={update.id} className="action-report">
            <p className="quiet">{headWords(update)}</p>
            <p className="action-said">{update.text}</p>
            {update.state !== null && <p>{`Since then: ${stateWords(update.state)}`}</p>}
            <Evidence paper={update.paper} detail={detail} />
          </li>
        ))}
      </ol>
      <ReportForm key={detail.action.id} action={detail.action} />
    </section>
  );
}

const headWords = ({ on, author }: ActionUpdate): string =>
  [on === null ? '' : formatShortDate(on), author].filter(Boolean).join(', ');

function Evidence({ paper, detail }: { paper: string | null; detail: ActionDetail }) {
  if (paper === null) return null;
  const known = detail.papers.find(({ id }) => id === paper);
  if (known === undefined) return <p>Shown by a paper that is not in this app.</p>;
  return (
    <p>
      {'Shown by: '}
      {known.hash === null ? (
        known.title
      ) : (
        <a href={readerAddress(known.hash, known.meeting, known.pdfPage)}>{known.title}</a>
      )}
    </p>
  );
}
