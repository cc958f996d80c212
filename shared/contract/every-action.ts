import type { ActionFilter } from './actions.ts';

/** Narrows nothing: each ask that is here. */
export const everyAction: ActionFilter = {
  committee: null,
  kinds: [],
  states: [],
  standing: 'all',
  owner: null,
  due: 'any',
  stale: false,
  unchecked: false,
  changed: false,
  saidFrom: null,
  saidTo: null,
  words: '',
};
