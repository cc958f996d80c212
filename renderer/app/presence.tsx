import { UserRound } from 'lucide-react';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Presence } from '../../shared/contract/exchange.ts';
import type { Client } from '../client/client.ts';
import { useApp } from './app-context.ts';
import { createPresenceQuery } from './exchange-query.ts';
import { useQuery } from './use-query.ts';
import './presence.css';

/** Who else is in a minute just now. */
export const PresenceContext = createContext<readonly Presence[]>([]);

/** "S Deputy", "S Deputy and A Adams", "S Deputy, A Adams and B Birch". */
export function namesWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Names of those who are in a minute, each once. */
export function useNamesIn(minute: string): readonly string[] {
  const present = useContext(PresenceContext);
  const names = present.filter((one) => one.minute === minute).map(({ name }) => name);
  return [...new Set(names)].filter((name) => name !== '');
}

/** Tells the others which minute somebody is in here, and who of them is where. */
export function usePresence(minute: string | null): readonly Presence[] {
  const { client } = useApp();
  const { value } = useQuery('presence', () => createPresenceQuery(client));
  const told = useRef(Promise.resolve());
  const [tell] = useState(() => (where: string | null) => {
    // one after the other: two calls at once may arrive in either order
    told.current = told.current.then(() => tellWhere(client, where));
  });
  useEffect(() => tell(minute), [tell, minute]);
  useEffect(() => () => tell(null), [tell]);
  return value ?? [];
}

const tellWhere = async (client: Client, minute: string | null): Promise<void> => {
  // nobody waits for it: what was not told comes with the next minute
  await client.call('exchange.present', { minute }).catch(() => undefined);
};

/** Who types in this minute on another laptop. Said once when somebody comes, never over typing. */
export function AlsoHere({ minute }: { minute: string }) {
  const { announcer } = useApp();
  const names = namesWords(useNamesIn(minute));
  const known = useRef('');
  useEffect(() => {
    if (names !== '' && names !== known.current) announcer.say(`${names} also in this minute.`);
    known.current = names;
  }, [names, announcer]);
  if (names === '') return null;
  return (
    <span className="also-here">
      <UserRound aria-hidden="true" size="1em" /> Also in this minute: <strong>{names}</strong>
    </span>
  );
}

/** The same beside an item of a list, in few words. */
export function InThere({ minute }: { minute: string }) {
  const names = namesWords(useNamesIn(minute));
  if (names === '') return null;
  return (
    <>
      {' '}
      <span className="in-there">
        <UserRound aria-hidden="true" size="1em" /> {names}
        {/* the name alone: words around it took a line of their own, and the list moved under the pointer */}
        <span className="visually-hidden">
          {names.includes(' and ') ? ' are here' : ' is here'}
        </span>
      </span>
    </>
  );
}
