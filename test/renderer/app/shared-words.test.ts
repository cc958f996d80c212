import { describe, expect, it } from 'vitest';
import {
  changesIn,
  clockWords,
  heldWords,
  sharedWords,
} from '../../../renderer/app/shared-words.ts';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { aMailbox, anExchangeState, inAGroup } from '../../builders/fake-exchange.ts';

const now = new Date('2026-03-02T19:42:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
const absent = aMailbox({ problem: 'absent' });

it.each<[string, ExchangeState, string | null, boolean]>([
  ['shares with nobody', anExchangeState(), null, false],
  [
    'waits to be let in',
    anExchangeState({ standing: 'waiting', keys: 'open', mailboxes: [aMailbox()] }),
    'waiting to be let in',
    false,
  ],
  [
    'has everything in the folder',
    inAGroup({ lastExchangeAt: '2026-03-02T19:40:00Z' }),
    'shared 19:40',
    false,
  ],
  [
    'was removed, whatever has become of the folder',
    anExchangeState({
      ...{ standing: 'waiting', keys: 'open', mailboxes: [absent] },
      notices: [{ kind: 'removedMe', name: null, count: 1 }],
    }),
    'This laptop was removed from the group',
    true,
  ],
  [
    'exchanged on another day',
    inAGroup({ lastExchangeAt: '2026-02-27T09:05:00Z' }),
    'shared 27 February 2026, 09:05',
    false,
  ],
  ['wrote just now', inAGroup({ unsent: 2, unsentSince: ago(3) }), 'sharing…', false],
  [
    'wrote and has not got rid of it',
    inAGroup({ unsent: 12, unsentSince: '2026-03-02T19:40:00Z' }),
    '12 changes not yet shared since 19:40',
    false,
  ],
  [
    'lost its only folder',
    inAGroup({ mailboxes: [absent], unsent: 1, unsentSince: ago(5) }),
    'Folder not available',
    true,
  ],
  [
    'lost one of two folders',
    inAGroup({ mailboxes: [absent, aMailbox()], lastExchangeAt: '2026-03-02T19:40:00Z' }),
    'shared 19:40',
    false,
  ],
  [
    'waits for the passphrase, whatever it knew before',
    inAGroup({ keys: 'locked' }),
    'Sharing waits for your passphrase',
    true,
  ],
  [
    'has no folder on the list',
    inAGroup({ mailboxes: [] }),
    'no shared folder: nothing is sent',
    true,
  ],
])('tells of a laptop that %s', (_about, state, words, isProblem) => {
  expect(sharedWords(state, now)).toEqual(
    words === null ? null : expect.objectContaining({ words, isProblem }),
  );
});

it.each<[Partial<ExchangeState>, string]>([
  [{ received: { by: 2, of: 3 } }, 'On 3 of 4 laptops'],
  [{ received: { by: 3, of: 3 } }, 'On all 4 laptops'],
  [{ received: { by: 1, of: 1 } }, 'On both laptops'],
  // in the folder, and no more is known; or not even there
  [{ received: { by: 0, of: 3 } }, ''],
  [{ received: { by: 2, of: 3 }, unsent: 1 }, ''],
  [{ received: null }, ''],
])('tells of %o who is known to have all', (part, words) => {
  expect(heldWords(inAGroup(part))).toBe(words);
});

describe('time that goes by', () => {
  it('has the line told anew when changes have waited for a minute, and not before', () => {
    const state = inAGroup({ unsent: 1, unsentSince: ago(20) });
    expect(changesIn(state, now)).toBe(40_000);
    expect(sharedWords(state, new Date(now.getTime() + 40_000))?.words).toMatch(
      /^1 change not yet/,
    );
    expect(changesIn(inAGroup(), now)).toBeNull();
  });

  it('tells a moment of today by the clock alone', () => {
    expect(clockWords('2026-03-02T08:15:00Z', now)).toBe('08:15');
  });
});
