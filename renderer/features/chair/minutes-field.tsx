import { type KeyboardEvent, useId, useState } from 'react';
import type { ChairLine } from '../../../shared/contract/chair.ts';
import { longestPlan } from '../../../shared/domain/running-order.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';
import { lineWords } from './chair-words.ts';

interface MinutesFieldProps {
  meeting: string;
  line: ChairLine;
}

/** Whole minutes, "" for none; null for what is neither. */
function minutesIn(words: string): number | '' | null {
  const typed = words.trim();
  if (typed === '') return '';
  return /^\d{1,4}$/.test(typed) && Number(typed) <= longestPlan ? Number(typed) : null;
}

/** The time that an item is to have, kept when the field is left or Enter is pressed. */
export function MinutesField({ meeting, line }: MinutesFieldProps) {
  const { client } = useApp();
  const id = useId();
  const { problem, setProblem, run } = useDeed();
  const [typed, setTyped] = useState<string | null>(null);
  const kept = line.planned === null ? '' : String(line.planned);
  const keep = () => {
    if (typed === null) return;
    const minutes = minutesIn(typed);
    if (minutes === null) return setProblem('Give whole minutes, such as 15.');
    setProblem(null);
    if (String(minutes) === kept) return setTyped(null);
    const input = { meeting, line: line.id, minutes: minutes === '' ? null : minutes };
    run(
      () => client.call('chair.plan', input),
      // what was typed while it was on its way stays
      () => setTyped((now) => (now === typed ? null : now)),
    );
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key !== 'Escape') return;
    // Esc takes back what was typed, then leaves the field; the next one leaves the screen
    event.preventDefault();
    if (typed === null)
      event.currentTarget.closest('.chair')?.querySelector<HTMLElement>('h1')?.focus();
    setTyped(null);
    setProblem(null);
  };
  return (
    <div className="field chair-minutes">
      <label htmlFor={id}>
        Minutes<span className="visually-hidden">{` for ${lineWords(line)}`}</span>
      </label>
      <input
        id={id}
        className="field-box"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? kept}
        aria-invalid={problem !== null}
        {...(problem !== null && { 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={pressed}
      />
      {problem !== null && (
        <span id={`${id}-wrong`} className="field-error">
          {problem}
        </span>
      )}
    </div>
  );
}
