import { useEffect, useState } from 'react';
import type { Connection } from '../client/client.ts';
import { useApp } from './app-context.ts';
import { createExchangeQuery } from './exchange-query.ts';
import { counted } from './meeting-words.ts';
import { addressOf } from './route.ts';
import { changesIn, heldWords, type SharedWords, sharedWords } from './shared-words.ts';
import { useQuery } from './use-query.ts';

/** What has reached the shared folder, beside what is saved here; nothing on a laptop that shares with nobody. */
export function SharedLine({ connection }: { connection: Connection }) {
  const { client, now, announcer } = useApp();
  const { value: state } = useQuery('exchange', () => createExchangeQuery(client));
  const [, setTold] = useState(0);
  const line = state === null ? null : sharedWords(state, now());
  const problem = line?.isProblem ? line.inFull : null;
  useEffect(() => {
    const wait = state === null ? null : changesIn(state, now());
    if (wait === null) return;
    const timer = setTimeout(() => setTold((times) => times + 1), wait);
    return () => clearTimeout(timer);
  }, [state, now]);
  useEffect(() => {
    if (problem !== null) announcer.say(`${problem}.`);
  }, [problem, announcer]);
  const held = state === null || problem !== null ? '' : heldWords(state);
  // what was heard last may be long past while nobody answers
  if (state === null || line === null || connection !== 'open') return null;
  const look = lookOf(line);
  // what is cut in the bar is read where the pointer rests
  const title = line.inFull === line.words ? held : line.inFull;
  return (
    <p
      className={`saved-line shared-line${line.isProblem || state.conflicts > 0 ? ' shared-wants' : ''}`}
    >
      {look !== 'saved-failed' && <span aria-hidden="true">· </span>}
      {/* where the bar is short of room it cuts what stands last: rather the time than what is to be done */}
      {state.conflicts > 0 && (
        <>
          <a href={addressOf({ screen: 'twoValues' })}>
            {counted(state.conflicts, 'value', 'values')} to choose
          </a>
          {' · '}
        </>
      )}
      <a
        className={look}
        href={addressOf({ screen: 'sharedFolder' })}
        {...(title !== '' && { title })}
      >
        {line.words}
      </a>
    </p>
  );
}

/** A trouble of the folder keeps to its line, since all is saved here; what else is in the way is read in full. */
function lookOf({ words, isProblem, inFull }: SharedWords): string | undefined {
  if (!isProblem) return undefined;
  return inFull === words ? 'saved-failed' : 'shared-trouble';
}
