import { CircleCheck, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { addressOf } from '../../app/route.ts';
import { clockWords, unsentWords } from '../../app/shared-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { notArrivedWords, noticeSentence, receivedWords } from './exchange-words.ts';

/** What has left, what has arrived, what wants a look: the page in a few lines. */
export function Standing({ state }: { state: ExchangeState }) {
  const { now } = useApp();
  const { unsent, lastExchangeAt, notArrived, received, conflicts, notices, mailboxes } = state;
  const isStopped = mailboxes.length > 0 && mailboxes.every(({ problem }) => problem !== null);
  const whoHasIt = receivedWords(received);
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">How it stands</h2>
      <ul className="plain-list stack">
        <Line isDone={lastExchangeAt !== null && !isStopped}>
          {lastExchangeAt === null
            ? 'Nothing has been exchanged yet.'
            : `Last exchange: ${clockWords(lastExchangeAt, now())}.`}
          {isStopped && ' Something is in the way: see under Folders.'}
        </Line>
        <Line isDone={unsent === 0}>
          {unsent === 0
            ? 'Everything you wrote has left this laptop.'
            : `${unsentWords(state, now())}. ${unsent === 1 ? 'It is' : 'They are'} safe on this laptop.`}
        </Line>
        {whoHasIt !== '' && <Line isDone={received?.by === received?.of}>{whoHasIt}.</Line>}
        {notArrived.length === 0 ? (
          <Line isDone>Everything that others are known to have written has arrived.</Line>
        ) : (
          notArrived.map((one) => (
            <Line key={one.device} isDone={false}>
              {notArrivedWords(one)}.
            </Line>
          ))
        )}
        {conflicts > 0 && (
          <Line isDone={false}>
            <a href={addressOf({ screen: 'twoValues' })}>
              {counted(conflicts, 'value', 'values')} to choose
            </a>
            : written on different laptops before they had exchanged. All that was written is kept.
          </Line>
        )}
      </ul>
      {notices.map((notice) => (
        <Notice
          key={`${notice.kind} ${notice.name}`}
          kind={notice.kind === 'papersComing' ? 'note' : 'look'}
        >
          <p>{noticeSentence(notice)}</p>
        </Notice>
      ))}
    </section>
  );
}

interface LineProps {
  isDone: boolean;
  children: ReactNode;
}

/** One fact; a tick or a clock only repeats it. */
function Line({ isDone, children }: LineProps) {
  const Icon = isDone ? CircleCheck : Clock;
  return (
    <li className={isDone ? 'standing-line' : 'standing-line standing-open'}>
      <Icon aria-hidden="true" size="1.3em" />
      <span>{children}</span>
    </li>
  );
}
