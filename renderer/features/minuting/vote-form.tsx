import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Vote, VoteMethod } from '../../../shared/domain/vote.ts';
import { voteHeadline } from '../../../shared/domain/vote-words.ts';
import { type Minuting, useMinuting, useRecord } from '../../app/record.ts';
import { everyRow, settingRow } from '../../app/record-changes.ts';
import { CastingVote } from './casting-vote.tsx';
import { voteMethods } from './desk-words.ts';
import { FormBox } from './form-box.tsx';
import { KeyedChoice } from './keyed-choice.tsx';
import { NamedGrid } from './named-grid.tsx';
import { resultOf } from './outcomes.ts';
import { OwnVotes } from './own-votes.tsx';
import { TypedField } from './typed-field.tsx';
import { subjectWords } from './vote-subject.ts';

/** How it was decided. Nothing need be said: without figures it is agreed without a vote. */
export function VoteForm({ vote }: { vote: Vote }) {
  const minuting = useMinuting();
  const { id, method } = vote;
  const title = useRecord((record) => `Vote on ${subjectWords(record, vote)}`);
  const headline = useRecord((record) => voteHeadline(resultOf(record, vote)));
  const explanation = useRecord((record) => resultOf(record, vote).explanation);
  const set = (fields: Partial<Vote>) => minuting.write('Vote', [settingRow('vote', id, fields)]);
  const choose = (chosen: VoteMethod) => set({ method: chosen });
  const box = useRef<HTMLDivElement>(null);
  const goesTo = useRef<VoteMethod | null>(null);
  const go = () => {
    const form = box.current?.parentElement;
    const place = goesTo.current === 'named' ? '[data-person] input' : '.vote-figures input';
    const field = goesTo.current && form?.querySelector<HTMLInputElement>(place);
    if (!field) return;
    goesTo.current = null;
    field.focus();
    if (field.type !== 'radio') field.setSelectionRange(-1, -1);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isFigure = /^\d$/.test(event.key);
    if (!isFigure && event.key.toLowerCase() !== 'n') return;
    event.preventDefault();
    goesTo.current = isFigure ? 'count' : 'named';
    if (isFigure) set({ method: 'count', forCount: Number(event.key) });
    else choose('named');
    go();
  };
  useEffect(go);
  useLeavingNothing(minuting, id);
  return (
    <FormBox title={title}>
      <div ref={box}>
        <KeyedChoice
          label="How it was decided"
          choices={voteMethods}
          value={method}
          onChange={choose}
          onKeyDown={pressed}
          takesFocus
        />
        <p className="quiet small">A figure begins a count, N the names.</p>
      </div>
      {(method === 'count' || method === 'ballot') && <Figures vote={vote} />}
      {method === 'named' && (
        <>
          <TypedField
            label="Who called for names, if somebody did"
            value={vote.calledFor}
            onType={(calledFor) => minuting.type('Called for names', 'vote', id, { calledFor })}
          />
          <NamedGrid vote={vote} />
        </>
      )}
      <p className="vote-result" role="status">
        <strong>{headline || explanation}</strong>
        {headline !== '' && <span> {explanation}</span>}
      </p>
      <CastingVote vote={vote} />
      <OwnVotes vote={vote} />
    </FormBox>
  );
}

/** Figures of a show of hands: for, against, abstaining. */
function Figures({ vote }: { vote: Vote }) {
  const minuting = useMinuting();
  const field = (name: 'forCount' | 'againstCount' | 'abstainCount', label: string) => (
    <TypedField
      label={label}
      inputMode="numeric"
      value={vote[name] === null ? '' : String(vote[name])}
      onType={(words) => {
        const count = /^\d{1,4}$/.test(words.trim()) ? Number(words) : null;
        if (count !== null || words.trim() === '')
          minuting.type('Figures of the vote', 'vote', vote.id, { [name]: count });
      }}
    />
  );
  return (
    <div className="vote-figures">
      {field('forCount', 'For')}
      {field('againstCount', 'Against')}
      {field('abstainCount', 'Abstaining')}
    </div>
  );
}

/** A resolution that was simply agreed leaves no vote behind: pressing nothing means "agreed without a vote". */
function useLeavingNothing(minuting: Minuting, id: string): void {
  useEffect(
    () => () => {
      const { desk } = minuting.store.getState();
      const vote = desk && everyRow(desk, 'votes').find((one) => one.id === id);
      const isBare = vote?.method === 'assent' && vote.subject === null;
      const isNamed = desk && everyRow(desk, 'ownVotes').some((one) => one.vote === id);
      if (isBare && !isNamed) minuting.write('Agreed without a vote', [], [{ noun: 'vote', id }]);
    },
    [minuting, id],
  );
}
