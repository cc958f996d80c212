import { Lock } from 'lucide-react';
import type { ChairLine, ChairView } from '../../../shared/contract/chair.ts';
import type { RunningLine, RunningOrder } from '../../../shared/domain/running-order.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { deskAddress } from '../../app/route.ts';
import { Details } from '../../ui/details.tsx';
import { behindWords, lineWords, nextFrom, spentWords } from './chair-words.ts';
import { MotionBefore } from './motion-before.tsx';
import { Speakers } from './speakers.tsx';

interface DuringMeetingProps {
  view: ChairView;
  order: RunningOrder;
}

/** What the chair needs at a glance while the meeting sits, in type to be read across a desk. */
export function DuringMeeting({ view, order }: DuringMeetingProps) {
  const { record, lines } = view;
  const line = lines.find(({ id }) => id === record?.inHand);
  const running = order.lines.find(({ id }) => id === line?.id);
  if (record === null || record.state === 'skeleton')
    return (
      <div className="stack readable">
        <p>
          The meeting is not open yet. Once the clerk opens it and takes an item, that item stands
          here.
        </p>
        <div>
          <a className="button" href={deskAddress(view.meeting.id)}>
            The clerk’s desk
          </a>
        </div>
      </div>
    );
  const isLive = record.state === 'live';
  return (
    <div className="chair-during">
      <section className="chair-hand" aria-labelledby="chair-in-hand">
        <p className="chair-label">{isLive ? 'In hand' : 'The meeting is closed'}</p>
        <h2 id="chair-in-hand" className="chair-title">
          {line === undefined ? (
            'No item is in hand yet'
          ) : (
            <>
              {line.access !== 'public' && <Lock aria-label="Private:" size="0.8em" />}
              {lineWords(line)}
            </>
          )}
        </h2>
        {isLive && line && running && <Spent line={line} running={running} />}
        <Adjourned view={view} />
        {view.motion && <MotionBefore motion={view.motion} />}
        {line && <Declared view={view} line={line} />}
      </section>
      <section className="chair-speaking" aria-labelledby="chair-speakers">
        <h2 id="chair-speakers">Who wants to speak</h2>
        {line?.minute ? (
          <Speakers view={view} line={line} />
        ) : (
          <p>The list opens with the first item.</p>
        )}
      </section>
      <Room view={view} />
      <Coming view={view} order={order} />
    </div>
  );
}

/** The time used, in words and as a bar that only repeats them. */
function Spent({ line, running }: { line: ChairLine; running: RunningLine }) {
  const { said, left } = spentWords(running, line.planned);
  if (said === '') return null;
  return (
    <div className="chair-time">
      <p className="chair-clock">{said}</p>
      <p className="chair-left">{left}</p>
      {line.planned !== null && line.planned > 0 && !running.isAgain && (
        <progress
          className="chair-bar"
          aria-hidden="true"
          max={line.planned}
          value={Math.min(line.planned, running.spent ?? 0)}
        />
      )}
    </div>
  );
}

function Adjourned({ view: { record, adjournments } }: { view: ChairView }) {
  const open = adjournments.find(({ to }) => to === null);
  if (record?.state !== 'live' || open === undefined) return null;
  return (
    <p className="chair-label">{`Adjourned at ${momentWords(open.from)}. The clock rests.`}</p>
  );
}

function Declared({ view, line }: { view: ChairView; line: ChairLine }) {
  const names = view.declarations.filter((one) => one.line === line.id).map(({ name }) => name);
  if (names.length === 0) return null;
  return <p>{`Interest declared: ${[...new Set(names)].join(', ')}.`}</p>;
}

/** Whether they are enough, how many are here, who presides. */
function Room({ view: { people, quorum, presiding } }: { view: ChairView }) {
  const here = people.filter(({ isHere }) => isHere).length;
  return (
    <section className="chair-room" aria-labelledby="chair-here">
      <h2 id="chair-here">In the room</h2>
      <p className={quorum.isQuorate === false ? 'chair-short' : 'chair-fact'} role="status">
        {quorum.sentence}
      </p>
      <p className="chair-fact">
        {here === 1 ? '1 person present in all.' : `${here} people present in all.`}
      </p>
      <p>{presiding === null ? 'Nobody is recorded as presiding.' : `${presiding} presides.`}</p>
    </section>
  );
}

const stateWords: Record<RunningLine['state'], string> = {
  toCome: '',
  inHand: 'in hand',
  done: 'done',
  notTaken: 'not taken',
};

function Coming({ view, order }: DuringMeetingProps) {
  const next = view.lines.find(({ id }) => id === order.next);
  const from = nextFrom(view, order);
  const states = new Map(order.lines.map(({ id, state }) => [id, state]));
  const hasEnd = view.lines.every(({ id, planned }) => {
    const state = states.get(id);
    return planned !== null || state === 'done' || state === 'notTaken';
  });
  return (
    <section className="chair-next" aria-labelledby="chair-coming">
      <h2 id="chair-coming">Next</h2>
      <p className="chair-next-title">
        {next === undefined
          ? 'No item is to come.'
          : `${lineWords(next)}${from === null ? '' : `, at about ${momentWords(from)}`}`}
      </p>
      {behindWords(order) !== '' && <p>{behindWords(order)}.</p>}
      {hasEnd && order.expectedEnd !== null && view.record?.state === 'live' && (
        <p className="quiet">{`At this pace it ends at about ${momentWords(order.expectedEnd)}.`}</p>
      )}
      <Details summary="The whole agenda">
        <ol className="plain-list">
          {view.lines.map((line) => {
            const running = order.lines.find(({ id }) => id === line.id);
            const words = [
              momentWords(running?.from ?? null),
              lineWords(line),
              running ? stateWords[running.state] : '',
            ];
            return <li key={line.id}>{words.filter(Boolean).join(' · ')}</li>;
          })}
        </ol>
      </Details>
    </section>
  );
}
