import { CirclePlay, Lock } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { numbersOf } from '../../../shared/domain/minute-numbers.ts';
import { InThere } from '../../app/presence.tsx';
import { useRecord } from '../../app/record.ts';
import { useDesk } from './desk.ts';
import { deskStyle } from './desk-style.ts';
import { useIsWritten } from './is-written.ts';
import { ItemClock } from './item-clock.tsx';
import { minuteOf, minutesInOrder, shownMinutes } from './minute-rows.ts';
import { minuteStateWords } from './minute-state.ts';

/** The agenda with the numbers that the minutes will have, and how far each item is. */
export const AgendaColumn = memo(function AgendaColumn() {
  const minutes = useRecord(useShallow((record) => minutesInOrder(shownMinutes(record))));
  const firstNumber = useRecord((desk) => desk.firstNumber);
  const numbering = useRecord((desk) => deskStyle(desk).numbering);
  const facts = useRecord((desk) => desk.items);
  const isWritten = useIsWritten();
  const desk = useDesk();
  const printed = new Map(facts.map(({ item, printedNumber }) => [item, printedNumber ?? '']));
  const numbers = numbersOf(
    minutes,
    firstNumber,
    numbering,
    new Map(minutes.map(({ id, item }) => [id, printed.get(item ?? '') ?? ''])),
  );
  return (
    <nav className="desk-agenda" aria-label="Items">
      <ol className="plain-list">
        {minutes.map((minute) => (
          <AgendaLine
            key={minute.id}
            id={minute.id}
            number={numbers.get(minute.id) ?? ''}
            item={printed.get(minute.item ?? '') ?? ''}
          />
        ))}
      </ol>
      {isWritten && (
        <button type="button" className="desk-add" onClick={() => desk.edit({ kind: 'newItem' })}>
          + An item not on the agenda
        </button>
      )}
    </nav>
  );
});

interface AgendaLineProps {
  id: string;
  /** The minute's number, provisional until the draft is issued. */
  number: string;
  /** The printed number on the agenda. */
  item: string;
}

const AgendaLine = memo(function AgendaLine({ id, number, item }: AgendaLineProps) {
  const desk = useDesk();
  const minute = useRecord((record) => minuteOf(record, id));
  const state = useRecord((record) => minuteStateWords(record, id));
  const isInHand = useRecord(({ record }) => record.inHand === id && record.state === 'live');
  const isShown = useStore(desk.store, (shown) => shown.minute === id);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // an agenda of forty items is longer than the screen
    if (isShown) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  if (minute === undefined) return null;
  return (
    <li ref={line} className={isInHand ? 'agenda-line agenda-line-in-hand' : 'agenda-line'}>
      <button
        type="button"
        className="agenda-button"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => desk.show(id)}
      >
        <span className="agenda-number">{number}</span>
        <span className="agenda-words">
          <span className="agenda-title">
            {minute.access !== 'public' && <Lock aria-label="Private:" size="0.9em" />}
            {minute.title}
          </span>
          <span className="agenda-state">
            {isInHand && (
              <span className="agenda-in-hand">
                <CirclePlay aria-hidden="true" size="1em" /> In hand
              </span>
            )}
            {[item === '' ? 'Not on the agenda' : `Item ${item}`, isInHand ? '' : state]
              .filter(Boolean)
              .join(' · ')}
            <InThere minute={id} />
          </span>
          {isInHand && <ItemClock id={id} />}
        </span>
      </button>
    </li>
  );
});
