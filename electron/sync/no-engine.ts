import type { Engine } from './engine.ts';

const refused = async () => ({ kind: 'refused', why: 'unknown' }) as const;

/** Shares with nobody: stands in until a profile has an engine of its own. */
export const noEngine = (): Engine => ({
  state: () => ({
    standing: 'none',
    groupName: '',
    myRole: null,
    isAdmin: false,
    keys: 'none',
    keptBy: null,
    needsPassphrase: true,
    words: [],
    members: [],
    requests: [],
    mailboxes: [],
    unsent: 0,
    unsentSince: null,
    lastExchangeAt: null,
    notArrived: [],
    notices: [],
  }),
  look: async () => ({ kind: 'notThere' }),
  found: refused,
  join: refused,
  unlock: refused,
  admit: refused,
  setRole: refused,
  remove: refused,
  entitle: refused,
  addPlace: refused,
  removePlace: refused,
  now: refused,
  refill: refused,
  stick: refused,
  bundle: refused,
  takeBundle: refused,
  present: () => {},
  presence: () => [],
  on: () => () => {},
  close: async () => {},
});
