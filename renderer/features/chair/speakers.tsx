import { useLayoutEffect, useRef } from 'react';
import type { ChairLine, ChairView } from '../../../shared/contract/chair.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { Speaker, SpeakerState } from '../../../shared/domain/speaker.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { AddSpeaker } from './add-speaker.tsx';
import { SpeakerLine } from './speaker-line.tsx';

interface SpeakersProps {
  view: ChairView;
  line: ChairLine;
}

const said: Record<SpeakerState, (name: string) => string> = {
  speaking: (name) => `${name} speaks.`,
  spoken: (name) => `${name} has spoken.`,
  withdrawn: (name) => `${name} is off the list.`,
  waiting: (name) => `${name} is back on the list, last.`,
};

/** Who speaks, who waits in which order, and who is done, on one item. */
export function Speakers({ view, line }: SpeakersProps) {
  const { client, announcer } = useApp();
  const { problem, run } = useDeed();
  const list = useRef<HTMLElement>(null);
  const meeting = view.meeting.id;
  const own = view.speakers.filter(({ minute }) => minute === line.minute);
  const waiting = own.filter(({ state }) => state === 'waiting');
  const speaking = own.filter(({ state }) => state === 'speaking');
  const past = own.filter(({ state }) => state === 'spoken' || state === 'withdrawn');
  const inOrder = waiting.map(({ id }) => id).join(' ');
  const moving = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // a line that changes its place loses the focus on the way
    const button = moving.current;
    moving.current = null;
    const isLost = document.activeElement === document.body;
    if (inOrder !== '' && isLost && button instanceof HTMLElement) button.focus();
  }, [inOrder]);
  const isOpen = view.record !== null && isBeingWritten(view.record.state);

  const set = (speaker: Speaker, state: SpeakerState) =>
    run(
      () => client.call('chair.setSpeaker', { meeting, id: speaker.id, state }),
      () => {
        announcer.say(said[state](speaker.name));
        // the button that was pressed goes with its line; the keyboard stays with the list
        list.current?.focus();
      },
    );
  const move = (speaker: Speaker, by: 1 | -1) => {
    const place = waiting.findIndex(({ id }) => id === speaker.id) + by;
    if (place < 0 || place >= waiting.length)
      return announcer.say(
        `${speaker.name} is ${by < 0 ? 'first' : 'last'} already, of ${waiting.length}.`,
      );
    moving.current = document.activeElement;
    run(
      () => client.call('chair.moveSpeaker', { meeting, id: speaker.id, by }),
      () => announcer.say(`${speaker.name}: place ${place + 1} of ${waiting.length}.`),
    );
  };
  useDomEvent(list, 'keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const place = event.target instanceof Element ? event.target.closest('[data-speaker]') : null;
    const speaker = waiting.find(({ id }) => id === place?.getAttribute('data-speaker'));
    if (speaker === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(speaker, event.key === 'ArrowUp' ? -1 : 1);
  });
  return (
    <section className="speakers" ref={list} tabIndex={-1} aria-label="Speakers">
      {problem !== null && (
        <Notice kind="wrong">
          <p>{problem}</p>
        </Notice>
      )}
      {speaking.map((speaker) => (
        <SpeakerLine key={speaker.id} speaker={speaker} isOpen={isOpen} onSet={set} />
      ))}
      {waiting.length === 0 ? (
        speaking.length === 0 && <p>Nobody has asked to speak.</p>
      ) : (
        <ol className="plain-list speakers-waiting" aria-label="Waiting to speak">
          {waiting.map((speaker, index) => (
            <li key={speaker.id} data-speaker={speaker.id}>
              <SpeakerLine
                speaker={speaker}
                place={index + 1}
                isOpen={isOpen}
                onSet={set}
                onMove={move}
              />
            </li>
          ))}
        </ol>
      )}
      {isOpen && line.minute !== null && (
        <AddSpeaker
          meeting={meeting}
          minute={line.minute}
          people={view.people}
          listed={[...waiting, ...speaking]}
        />
      )}
      {past.length > 0 && (
        <Details summary={`Has spoken or withdrew (${past.length})`}>
          <ul className="plain-list">
            {past.map((speaker) => (
              <li key={speaker.id}>
                <SpeakerLine speaker={speaker} isOpen={isOpen} onSet={set} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
