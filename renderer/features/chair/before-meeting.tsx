import type { ChairLine, ChairView } from '../../../shared/contract/chair.ts';
import type { RunningOrder } from '../../../shared/domain/running-order.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { counted } from '../../app/meeting-words.ts';
import { AskLines } from './ask-lines.tsx';
import { behindWords, planWords } from './chair-words.ts';
import { MatterBefore } from './matter-before.tsx';
import { SharedQuestions } from './shared-questions.tsx';

const isPlanned = ({ planned }: ChairLine): boolean => planned !== null;

/** "10.15 am"; "from 10.15 am" behind an item that may take any time; "" while nothing at all is planned. */
function fromWords(order: RunningOrder, { id }: ChairLine, isSure: boolean): string {
  const line = order.lines.find((one) => one.id === id);
  const words = momentWords(line?.from ?? null);
  const isFirst = order.lines[0]?.id === id;
  if (words === '' || isFirst || isSure || line?.state !== 'toCome') return words;
  return order.planned === 0 ? '' : `from ${words}`;
}

interface BeforeMeetingProps {
  view: ChairView;
  order: RunningOrder;
}

/** The running order: what each item is to have of the time, and what the chair should know of it. */
export function BeforeMeeting({ view, order }: BeforeMeetingProps) {
  const { lines, questions, asks } = view;
  const others = questions.filter(({ item }) => item === null);
  const homeless = asks.filter(({ line }) => line === null);
  return (
    <>
      <section className="stack" aria-labelledby="chair-order">
        <h2 id="chair-order">Running order</h2>
        <p className="chair-plan">{planWords(order)}</p>
        {behindWords(order) !== '' && <p>{behindWords(order)}.</p>}
        <p className="quiet">
          {[
            counted(lines.length, 'item'),
            counted(questions.length, 'shared question'),
            counted(asks.length, 'ask that comes back', 'asks that come back'),
          ].join(' · ')}
        </p>
        <ol className="plain-list chair-matters">
          {lines.map((line, index) => (
            <MatterBefore
              key={line.id}
              view={view}
              line={line}
              from={fromWords(order, line, lines.slice(0, index).every(isPlanned))}
            />
          ))}
        </ol>
      </section>
      {others.length > 0 && (
        <section className="stack" aria-labelledby="chair-whole">
          <h2 id="chair-whole">Questions about the meeting as a whole</h2>
          <SharedQuestions questions={others} />
        </section>
      )}
      {homeless.length > 0 && (
        <section className="stack" aria-labelledby="chair-homeless">
          <h2 id="chair-homeless">What comes back</h2>
          <p>The agenda has no item for matters arising.</p>
          <AskLines asks={homeless} />
        </section>
      )}
    </>
  );
}
