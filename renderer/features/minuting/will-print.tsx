import { memo } from 'react';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import { useRecord } from '../../app/record.ts';
import { recommendationsOf } from './desk-acts.ts';
import { deskStyle } from './desk-style.ts';
import { minuteOf, rowsOf } from './minute-rows.ts';

/** What prints by itself where nothing is typed. */
export const WillPrint = memo(function WillPrint({ id }: { id: string }) {
  const words = useRecord((desk) => wordsOf(desk, id));
  if (words === '') return null;
  return (
    <p className="will-print">
      <span className="will-print-label">Will print</span>
      <span>{words}</span>
    </p>
  );
});

function wordsOf(desk: DeskRecord, id: string): string {
  const minute = minuteOf(desk, id);
  if (minute === undefined || minute.words.trim() !== '') return '';
  const { words } = deskStyle(desk);
  const isEmpty =
    rowsOf(desk, 'clauses', id).length + rowsOf(desk, 'asks', id).length === 0 &&
    rowsOf(desk, 'motions', id).length === 0 &&
    rowsOf(desk, 'mattersArising', id).every(
      ({ answer, outcome }) => answer.trim() === '' || outcome === 'none',
    );
  if (minute.kind === 'declarations')
    return rowsOf(desk, 'declarations', id).length === 0 ? words['noDeclarations'] : '';
  const key = saysNothing[minute.kind];
  return key !== undefined && isEmpty ? words[key] : '';
}

/** Kinds of items that say in house style that there was nothing. */
const saysNothing: Partial<Record<RecordedMinute['kind'], 'noMattersArising' | 'noOtherBusiness'>> =
  {
    mattersArising: 'noMattersArising',
    aob: 'noOtherBusiness',
  };

/** What the paper recommends, until it is taken over: it decides nothing by itself. */
export const ReadyFromPaper = memo(function ReadyFromPaper({ id }: { id: string }) {
  const words = useRecord((desk) =>
    rowsOf(desk, 'clauses', id).length > 0 ? '' : recommendationsOf(desk, id).join('\n'),
  );
  if (words === '') return null;
  return (
    <div className="will-print">
      <span className="will-print-label">Ready from the paper: Ctrl + 5 resolves it</span>
      <ol className="ready-clauses">
        {words.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
});
