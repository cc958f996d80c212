import { useEffect, useState } from 'react';
import type { Connection } from '../client/client.ts';
import { useApp } from './app-context.ts';
import { createExchangeQuery } from './exchange-query.ts';
import { counted } from './meeting-words.ts';
import { addressOf } from './route.ts';
import { changesIn, heldWords, sharedWords } from './shared-words.ts';
import { useQuery } from './use-query.ts';

/** What has reached the shared folder, beside what is saved here; nothing on a laptop that shares with nobody. */
export function SharedLine({ connection }: { connection: Connection }) {
  const { client, now, announcer } = useApp();
  const { value: state } = useQuery('exchange', () => createExchangeQuery(client));
  const [, setTold] = useState(0);
  const line = state === null ? null : sharedWords(state, now());
  const problem = line?.isProblem ? line.words : null;
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
  return (
    <p className="saved-line shared-line">
      {!line.isProblem && <span aria-hidden="true">· </span>}
      <a
        className={line.isProblem ? 'saved-failed' : undefined}
        href={addressOf({ screen: 'sharedFolder' })}
        {...(held !== '' && { title: held })}
      >
        {line.words}
      </a>
      {state.conflicts > 0 && (
        <>
          {' · '}
          <a href={addressOf({ screen: 'twoValues' })}>
            {counted(state.conflicts, 'value', 'values')} to choose
          </a>
        </>
      )}
    </p>
  );
}
