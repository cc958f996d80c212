import { z } from 'zod';
import type { ExchangeStore } from '../database/exchange/store.ts';
import type { GroupState } from './group-state.ts';
import type { ActDone } from './membership/acts.ts';
import { standingKeys } from './standing-keys.ts';

const hashes = z.array(z.string());
type Parts = { store: Pick<ExchangeStore, 'meta'> };

/** Hashes of the requests to join that a clerk at this laptop does not want to see on the list. */
export function requestsAside({ store }: Parts): ReadonlySet<string> {
  const text = store.meta.get(standingKeys.aside);
  return new Set(text === null || text === '' ? [] : hashes.parse(JSON.parse(text)));
}

/**
 * Takes a request off the list of this laptop, or puts it back: nobody is let in or kept out by it. Only of those that
 * are read now, at most 100, anything is remembered, since strangers can write any number.
 */
export function putRequestAside(
  { store }: Parts,
  { requests }: Pick<GroupState, 'requests'>,
  request: string,
  isAside: boolean,
): ActDone {
  const open = requests().map((one) => one.request);
  if (!open.includes(request)) return { kind: 'refused', why: 'unknown' };
  const before = requestsAside({ store });
  const after = open.filter((one) => (one === request ? isAside : before.has(one)));
  store.meta.set(standingKeys.aside, JSON.stringify(after));
  return { kind: 'done' };
}
