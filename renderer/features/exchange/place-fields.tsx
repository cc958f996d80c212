import { useEffect, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { PlaceFound } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { Choices } from '../../ui/choices.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { foundWords, type PlaceWish, paces, placeFoundFault } from './exchange-words.ts';
import { FolderField } from './folder-field.tsx';

/** A place as it is filled in. */
export interface TypedPlace {
  kind: 'folder' | 'web';
  place: string;
  user: string;
  password: string;
  pace: InputOf<'exchange.addPlace'>['pace'];
}

export const noPlace: TypedPlace = {
  kind: 'folder',
  place: '',
  user: '',
  password: '',
  pace: 'share',
};

/** What was filled in, as it is sent. A web folder has one pace: it is asked over the network. */
export function placeInput(typed: TypedPlace): InputOf<'exchange.addPlace'> {
  const place = typed.place.trim();
  if (typed.kind === 'folder') return { place, pace: typed.pace, user: null, password: null };
  return {
    place,
    pace: 'cloud',
    user: typed.user.trim() || null,
    password: typed.password || null,
  };
}

/** What is wrong with a place, in words, once it has been looked at; null where it can be tried. */
export function usePlaceCheck(wish: PlaceWish): (typed: TypedPlace) => Promise<string | null> {
  const { client } = useApp();
  return async (typed) => {
    if (typed.place.trim() === '')
      return typed.kind === 'folder' ? 'Choose the folder.' : 'Type the address of the web folder.';
    const { place, user, password } = placeInput(typed);
    try {
      return placeFoundFault(await client.call('exchange.look', { place, user, password }), wish);
    } catch {
      // nobody answered: what is asked for next says so
      return null;
    }
  };
}

const kinds = [
  { value: 'folder', label: 'A folder that this computer can open' },
  { value: 'web', label: 'A web folder (WebDAV), by its address' },
] as const;

/** How long nobody must have typed before the place is looked at, in milliseconds. */
const pauseMs = 500;

/** What stands at the place, once it has been named; null while nothing is known. */
function usePlaceFound(typed: TypedPlace): PlaceFound | null {
  const { client } = useApp();
  const [seen, setSeen] = useState<{ key: string; found: PlaceFound } | null>(null);
  const { place, user, password } = placeInput(typed);
  const key = JSON.stringify([place, user, password]);
  useEffect(() => {
    if (place === '') return;
    let isStale = false;
    const timer = setTimeout(() => {
      client.call('exchange.look', { place, user, password }).then(
        (found) => isStale || setSeen({ key, found }),
        // a hint that does not come is no trouble: the folder is looked at again before it is used
        () => {},
      );
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [client, key, place, user, password]);
  return seen?.key === key ? seen.found : null;
}

interface PlaceFieldsProps {
  typed: TypedPlace;
  onChange: (typed: TypedPlace) => void;
  problem: string | null;
  wish: PlaceWish;
}

/** Which folder, or which web folder, and how fast it is. */
export function PlaceFields({ typed, onChange, problem, wish }: PlaceFieldsProps) {
  const found = usePlaceFound(typed);
  const set = (part: Partial<TypedPlace>) => onChange({ ...typed, ...part });
  return (
    <>
      <Choices
        label="Where it is"
        choices={kinds}
        value={typed.kind}
        onChange={(kind) => set({ kind, place: '' })}
      />
      {typed.kind === 'folder' ? (
        <FolderField
          label="The shared folder"
          hint="As it is called on this computer: /media/council/Moothall"
          value={typed.place}
          onChange={(place) => set({ place })}
          error={problem}
        />
      ) : (
        <WebFields typed={typed} set={set} problem={problem} />
      )}
      {/* what is wrong with it stands at its box by then */}
      <Status>{problem === null && found && foundWords(found, wish)}</Status>
      {typed.kind === 'folder' && (
        <Choices
          label="What kind of folder it is"
          choices={paces}
          value={typed.pace}
          onChange={(pace) => set({ pace })}
        />
      )}
    </>
  );
}

interface WebFieldsProps {
  typed: TypedPlace;
  set: (part: Partial<TypedPlace>) => void;
  problem: string | null;
}

function WebFields({ typed, set, problem }: WebFieldsProps) {
  return (
    <>
      <TextField
        label="Address of the web folder"
        hint="It begins with https:// and comes from whoever looks after it."
        value={typed.place}
        onChange={(place) => set({ place })}
        error={problem}
      />
      <TextField
        label="Name for signing in"
        value={typed.user}
        onChange={(user) => set({ user })}
        autoComplete="username"
      />
      <TextField
        label="Password for the web folder"
        type="password"
        value={typed.password}
        onChange={(password) => set({ password })}
        autoComplete="current-password"
      />
    </>
  );
}
