import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { voteHeadline } from '../../../shared/domain/vote-words.ts';
import { useRecord } from '../../app/record.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from './desk.ts';
import { recommendationsOf } from './desk-acts.ts';
import { minuteOf, rowsOf, votesOn } from './minute-rows.ts';
import { chainOf, resultOf } from './outcomes.ts';
import { resolutionStem } from './stems.ts';

/** The resolution over the whole window, to be read out or shown to the room. */
export function ReadBack({ minute }: { minute: string }) {
  const desk = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const lines = useRecord(useShallow((record) => linesOf(record, minute)));
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className="read-back" aria-label="Read back">
      <header className="read-back-head">
        <h2 ref={title} tabIndex={-1}>
          {lines.title}
        </h2>
        <Button onPress={desk.back}>Back (Esc)</Button>
      </header>
      <p className="read-back-stem">{lines.stem}</p>
      <ol className="plain-list read-back-clauses">
        {lines.clauses.split('\n').map((line, index, all) => (
          <li key={line}>
            {all.length > 1 && <span>{index + 1}.</span>} <span>{line}</span>
          </li>
        ))}
      </ol>
      {lines.result !== '' && <p className="read-back-stem">{lines.result}</p>}
    </section>
  );
}

/** The clauses; before there are any, the motion as it stands, else what the paper recommends. */
function linesOf(record: DeskRecord, id: string) {
  const minute = minuteOf(record, id);
  const clauses = rowsOf(record, 'clauses', id);
  const motion = rowsOf(record, 'motions', id).at(-1);
  const vote = votesOn(record, id, motion?.id ?? null).at(-1);
  const base = {
    title: minute?.title ?? '',
    result: vote ? voteHeadline(resultOf(record, vote)) : '',
  };
  if (minute && clauses.length > 0) {
    const stem = minute.resolutionStem || resolutionStem(record, minute, clauses.length);
    return { ...base, stem, clauses: clauses.map(({ text }) => text).join('\n') };
  }
  if (motion) {
    const { text, standing } = chainOf(record, id, motion.id);
    const stem = standing === 'substantive' ? 'The substantive motion:' : 'The motion:';
    return { ...base, stem, clauses: text };
  }
  const recommended = recommendationsOf(record, id);
  return recommended.length > 0
    ? { ...base, stem: 'The paper recommends:', clauses: recommended.join('\n') }
    : { ...base, stem: 'Nothing is resolved here yet.', clauses: '' };
}
