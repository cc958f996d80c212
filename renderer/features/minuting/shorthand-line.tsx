import { memo, useState } from 'react';
import { useStore } from 'zustand';
import { phrasesOf } from '../../../shared/prose/stock-phrases.ts';
import { useMinuting } from '../../app/record.ts';
import { useDesk } from './desk.ts';
import { deskOf } from './desk-acts.ts';
import { doShorthand } from './do-shorthand.ts';
import { readShorthand, type Shorthand } from './shorthand.ts';
import { useActs } from './use-acts.ts';

/** One line for fast hands. What it would do is said before Enter; everything in it has a button as well. */
export const ShorthandLine = memo(function ShorthandLine() {
  const minuting = useMinuting();
  const desk = useDesk();
  const acts = useActs();
  const [line, setLine] = useState('');
  const told = useStore(desk.store, (state) => state.told);
  const read = (words: string): Shorthand => {
    const record = deskOf(minuting);
    return readShorthand(words, record.attendances, phrasesOf(record.stockPhrases));
  };
  const meant = line.trim() === '' ? null : read(line);
  const run = () => {
    const { minute } = desk.store.getState();
    if (meant === null || meant.kind === 'unknown' || minute === null) return;
    doShorthand(minuting, minute, meant, acts.at());
    desk.tell(`${meant.words}.`);
    setLine('');
  };
  return (
    <div className="shorthand">
      <label className="shorthand-label" htmlFor="shorthand">
        Shorthand <span className="key-hint">Ctrl+0</span>
      </label>
      <input
        id="shorthand"
        className="field-box shorthand-box"
        autoComplete="off"
        spellCheck={false}
        placeholder="v 5 4 0 · arr th · req …"
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          run();
        }}
        aria-describedby="shorthand-says"
      />
      <span id="shorthand-says" className="shorthand-says">
        {meant?.words ?? told}
      </span>
    </div>
  );
});
