import { useId, useState } from 'react';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { ownerWords } from '../../../shared/domain/action-words.ts';
import { counted } from '../../app/meeting-words.ts';
import { actionAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { ActionMarks, markWords } from './action-marks.tsx';
import { Source } from './action-rows.tsx';
import { dueWords, lastReportWords, stateWords } from './action-words.ts';

interface ShortListProps {
  title: string;
  rows: readonly ActionRow[];
  /** Said where there are none. */
  none: string;
}

/** So many at a time. */
const pageSize = 25;

/** Asks to be read and gone to, under a heading with their count. */
export function ShortList({ title, rows, none }: ShortListProps) {
  const id = useId();
  const [shown, setShown] = useState(pageSize);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="quiet">({counted(rows.length, 'ask')})</span>
      </h2>
      {rows.length === 0 && <p>{none}</p>}
      <ul className="plain-list stack">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id} className="register-line">
            <a className="action-words" href={actionAddress(row.id)}>
              {row.text}
            </a>
            <p className="action-facts">
              <span>{ownerWords(row.owner)}</span>
              {dueWords(row) !== '' && <span>{`Due: ${dueWords(row)}`}</span>}
              <span>{stateWords(row.state)}</span>
            </p>
            <p className="action-facts quiet small">
              <Source row={row} />
              <span>{row.committeeName}</span>
              {row.lastUpdate !== null && <span>{lastReportWords(row)}</span>}
            </p>
            {markWords(row).length > 0 && (
              <p className="row">
                <ActionMarks row={row} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <div className="ledger-more">
          <Button onPress={() => setShown(shown + pageSize)}>Show more</Button>
        </div>
      )}
    </section>
  );
}
