import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { Notice } from '../../ui/notice.tsx';
import { ByFile } from './by-file.tsx';
import { noticeSentence } from './exchange-words.ts';
import { Places } from './places.tsx';
import { SixWords } from './six-words.tsx';
import { StartOver } from './start-over.tsx';
import { WordsCompared } from './words-compared.tsx';

/** This laptop is not in its group: it has asked to join, or was removed. */
export function Waiting({ state }: { state: ExchangeState }) {
  const removed = state.notices.find(({ kind }) => kind === 'removedMe');
  return removed === undefined ? (
    <Asking state={state} />
  ) : (
    <section className="stack" aria-labelledby="removed">
      <h2 id="removed">This laptop is not in the group any more</h2>
      <Notice kind="look">
        <p>{noticeSentence(removed)}</p>
      </Notice>
      <p className="readable">
        To come back, start over and ask to join. A clerk lets you in anew.
      </p>
      <StartOver>
        This laptop forgets the folder and the group. You can then ask to be let in anew, with six
        new words, or begin a group of your own.
      </StartOver>
    </section>
  );
}

/** What to read to the clerk, and what happens then. */
function Asking({ state }: { state: ExchangeState }) {
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
      <section className="stack" aria-labelledby="another-way">
        <h2 id="another-way">If you cannot reach the folder</h2>
        <p className="readable">
          Send your clerk a file made here: when it is taken in, your laptop is seen to be asking.
          Then take in what the clerk sends you.
        </p>
        <ByFile />
      </section>
      <section className="stack" aria-labelledby="wrong-folder">
        <h2 id="wrong-folder">If it was the wrong folder</h2>
        <p className="readable">
          If your clerk sees nobody asking, this may be another group’s folder. Start over, and ask
          in the right one.
        </p>
        <StartOver>
          This laptop no longer asks to be let into this group, and forgets its folder. You can then
          ask in another folder, or begin a group.
        </StartOver>
      </section>
    </>
  );
}
