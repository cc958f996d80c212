import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { Places } from './places.tsx';
import { SixWords } from './six-words.tsx';
import { WordsCompared } from './words-compared.tsx';

/** This laptop has asked to join: what to read to the clerk, and what happens then. */
export function Waiting({ state }: { state: ExchangeState }) {
  return (
    <>
      <section className="stack" aria-labelledby="six-words">
        <h2 id="six-words">Read these to your clerk</h2>
        <SixWords words={state.words} label="Six words to read aloud" />
        <p className="readable">
          Your clerk sees six words beside your name, on the page “Shared folder”. If they are the
          same, it is really your laptop that is asking, and the clerk lets you in. Everything then
          arrives by itself. You can go on working meanwhile.
        </p>
        <WordsCompared isDone={state.wordsCompared} />
      </section>
      <Places state={state} />
    </>
  );
}
