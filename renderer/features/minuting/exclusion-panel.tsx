import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import {
  exclusionFaults,
  exclusionSentence,
  exemptParagraphs,
} from '../../../shared/domain/exclusion-words.ts';
import { publicTitle } from '../../../shared/domain/public-title.ts';
import { useApp } from '../../app/app-context.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { TickBox } from '../../ui/tick-box.tsx';
import { useDesk } from './desk.ts';
import { deskOf } from './desk-acts.ts';
import { exclusionFirst } from './exclusion-order.ts';
import { minutesInOrder, shownMinutes } from './minute-rows.ts';
import { Panel } from './panel.tsx';
import { TypedField } from './typed-field.tsx';
import { useActs } from './use-acts.ts';

/** Excludes press and public for some items, or lets them in again. */
export function ExclusionPanel() {
  const open = useRecord(({ exclusions }) => exclusions.find(({ endedAt }) => endedAt === null));
  return open ? <Readmitting id={open.id} /> : <Excluding />;
}

function Readmitting({ id }: { id: string }) {
  const { client } = useApp();
  const { meeting } = useMinuting();
  const acts = useActs();
  const since = useRecord(({ exclusions }) => exclusions.find((one) => one.id === id)?.at ?? null);
  const readmit = () => {
    const input = { meeting, exclusion: id, at: acts.at() };
    return acts.finish(() => client.call('record.readmit', input), 'The public is in again.');
  };
  return (
    <Panel
      title="Press and public are excluded"
      action={{ label: 'Let the public in again', run: () => void readmit() }}
    >
      <p>{`Since ${momentWords(since)}. What was minuted without the public stays private.`}</p>
    </Panel>
  );
}

function toggled<T>(list: readonly T[], one: T, on: boolean): T[] {
  return on ? [...list, one] : list.filter((other) => other !== one);
}

function Excluding() {
  const { client } = useApp();
  const minuting = useMinuting();
  const { meeting } = minuting;
  const desk = useDesk();
  const acts = useActs();
  const minutes = useRecord(useShallow((record) => minutesInOrder(shownMinutes(record))));
  const open = useRecord(({ public: known }) => known.minutes);
  const facts = useRecord((record) => record.items);
  const shown = desk.store.getState().minute;
  const resolving = minutes.find(({ kind }) => kind === 'exclusion')?.id ?? null;
  const [covers, setCovers] = useState<string[]>(() => {
    const marked = minutes.filter(({ access, kind }) => access !== 'public' || kind === 'exempt');
    if (marked.length > 0) return marked.map(({ id }) => id);
    return shown === null || shown === resolving ? [] : [shown];
  });
  const [paragraphs, setParagraphs] = useState<number[]>([]);
  const [confidential, setConfidential] = useState(false);
  const [publicInterest, setPublicInterest] = useState('');
  const reasons = useRef<HTMLFieldSetElement>(null);
  // an agenda has forty items; those that are closed are ticked already, and the law is what is left to say
  const isMarked = useRef(covers.length > 0);
  useEffect(() => {
    if (isMarked.current) reasons.current?.querySelector('input')?.focus();
  }, []);
  const resolution = { paragraphs, confidential: confidential ? 1 : 0, publicInterest };
  const faults = exclusionFaults({ ...resolution, covers });
  const named = minutes
    .filter(({ id }) => covers.includes(id))
    .map(({ id, item, access }) => {
      const fact = facts.find((one) => one.item === item);
      const isClosed = access !== 'public';
      const named = isClosed ? open.find((one) => one.id === id)?.title : fact?.publicTitle;
      return { number: fact?.printedNumber ?? '', title: named ?? publicTitle(null) };
    });
  const exclude = async () => {
    const input = { meeting, minute: resolving, covers, paragraphs, confidential, publicInterest };
    const isDone = await acts.finish(
      () => client.call('record.exclude', { ...input, at: acts.at() }),
      'Press and public are excluded. What you type there now is private.',
    );
    if (!isDone) return;
    const moved = exclusionFirst(deskOf(minuting));
    if (moved.length > 0) minuting.write('Order of the exclusion', moved);
  };
  return (
    <Panel
      title="Exclude press and public"
      action={{
        label: 'Resolved: exclude',
        run: () => void exclude(),
        isDisabled: faults.length > 0,
      }}
    >
      <fieldset className="field exclusion-items">
        <legend className="field-label">For which items</legend>
        {minutes
          .filter(({ id }) => id !== resolving)
          .map(({ id, title }) => (
            <TickBox
              key={id}
              isTicked={covers.includes(id)}
              onChange={(ticked) => setCovers(toggled(covers, id, ticked))}
            >
              {title}
            </TickBox>
          ))}
      </fieldset>
      <fieldset ref={reasons} className="field exclusion-items">
        <legend className="field-label">Because they are about</legend>
        {exemptParagraphs.map(({ number, plain, law }) => (
          <TickBox
            key={number}
            label={`${plain}, paragraph ${number}`}
            isTicked={paragraphs.includes(number)}
            onChange={(ticked) => setParagraphs(toggled(paragraphs, number, ticked))}
          >
            <span title={law}>
              {plain}, <span className="quiet">paragraph {number}</span>
            </span>
          </TickBox>
        ))}
        <TickBox isTicked={confidential} onChange={setConfidential}>
          Confidential: a court or the government forbids telling
        </TickBox>
      </fieldset>
      {paragraphs.length > 0 && (
        <TypedField
          label="Why keeping it private outweighs the public interest in telling"
          lines="many"
          value={publicInterest}
          onType={setPublicInterest}
        />
      )}
      <p className="will-print">
        <span className="will-print-label">Will print</span>
        <span>{exclusionSentence(named, resolution)}</span>
      </p>
      {faults.length > 0 && (
        <ul className="quiet small">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
