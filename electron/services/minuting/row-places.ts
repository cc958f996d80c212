import type { WritableNoun } from '../../../shared/contract/record.ts';
import { type LooseReader, type LooseRow, readLoosely } from './loosely.ts';
import {
  isNounOfMinute,
  isPrivate,
  type MinutingParts,
  type NounOfMinute,
} from './minuting-parts.ts';

/** council.db or private-business.db. */
export type Store = 'council' | 'privateBusiness';

export interface RowToSet {
  noun: WritableNoun;
  id: string;
  fields: Record<string, unknown>;
}

/** The same of any noun: what follows a row that the desk writes. */
export type AnyRow = Omit<RowToSet, 'noun'> & { noun: string };

/** Where the rows of one record stand, and where those stand that are about to be written. */
export interface RowPlaces {
  /** A row with its store; of a private minute's rows the one that counts. Null where there is none. */
  find(noun: string, id: string): { row: LooseRow; store: Store } | null;
  /** The minute that a row belongs to by its fields; null where it belongs to none. */
  minuteOf(noun: string, fields: Record<string, unknown>): string | null;
  /** The store of a row with these fields. */
  storeFor(noun: string, fields: Record<string, unknown>): Store;
  isPrivateMinute(id: unknown): boolean;
}

/** @param coming rows of the same write, which later ones may refer to */
export function rowPlaces(parts: MinutingParts, coming: readonly RowToSet[] = []): RowPlaces {
  const council = readLoosely(parts.council);
  const privateBusiness = readLoosely(parts.privateBusiness);
  const pending = new Map(coming.map((row) => [`${row.noun} ${row.id}`, row.fields]));

  const isPrivateMinute = (id: unknown): boolean => {
    if (typeof id !== 'string') return false;
    const kept = parts.council.row('recordedMinute', id);
    const access = pending.get(`recordedMinute ${id}`)?.['access'] ?? kept?.access ?? 'public';
    return isPrivate({ access: access as 'public' });
  };

  const merged = (noun: string, id: unknown): Record<string, unknown> | null => {
    if (typeof id !== 'string') return null;
    const kept = find(noun, id)?.row ?? null;
    const fresh = pending.get(`${noun} ${id}`);
    return kept === null && fresh === undefined ? null : { ...kept, ...fresh };
  };

  const minuteOf = (noun: string, fields: Record<string, unknown>): string | null => {
    if (noun === 'amendment') return minuteThrough('motion', fields['motion']);
    if (noun === 'voteEntry' || noun === 'ownVote') return minuteThrough('vote', fields['vote']);
    const minute = fields['minute'];
    return typeof minute === 'string' ? minute : null;
  };
  const minuteThrough = (noun: NounOfMinute, id: unknown): string | null => {
    const fields = merged(noun, id);
    return fields === null ? null : minuteOf(noun, fields);
  };

  const storeFor = (noun: string, fields: Record<string, unknown>): Store => {
    const isClosed =
      noun === 'correction'
        ? isPrivateMinute(fields['minute']) || isPrivateMinute(fields['atMinute'])
        : isNounOfMinute(noun) && isPrivateMinute(minuteOf(noun, fields));
    return isClosed ? 'privateBusiness' : 'council';
  };

  const inStore = (reader: LooseReader, noun: string, id: string, store: Store) => {
    const row = reader.row(noun, id);
    return row === null ? null : { row, store };
  };

  const find: RowPlaces['find'] = (noun, id) => {
    const open = inStore(council, noun, id, 'council');
    if (!isNounOfMinute(noun) && noun !== 'correction') return open;
    const closed = inStore(privateBusiness, noun, id, 'privateBusiness');
    if (open === null || closed === null) return closed ?? open;
    // both only after a move that was cut off
    return isPrivateMinute(closed.row['minute']) ? closed : open;
  };

  return { find, minuteOf, storeFor, isPrivateMinute };
}
