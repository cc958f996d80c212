import type { Client, Connection } from '../../renderer/client/client.ts';
import type { Saved } from '../../shared/contract/bridge.ts';
import { CallError, type CallErrorCode } from '../../shared/contract/call-error.ts';
import type {
  CallName,
  EventName,
  Events,
  Handlers,
  InputOf,
  OutputOf,
} from '../../shared/contract/contract.ts';
import { aMeetingDetail } from './a-meeting-detail.ts';
import { aFakeExchange } from './fake-exchange.ts';
import { fakeHandlers } from './fake-handlers.ts';
import { aProfile, type FakeState } from './fake-state.ts';

/** A client over memory: answers like the backend, tells the same events, notes every call. */
export interface FakeClient extends Client {
  state: FakeState;
  called: { name: CallName; input: unknown }[];
  /** Answers these calls otherwise from now on. */
  answer(handlers: Partial<Handlers>): void;
  /** Refuses the next call of this name. */
  refuse(name: CallName, code: CallErrorCode): void;
  tell<N extends EventName>(name: N, event: Events[N]): void;
  setConnection(connection: Connection): void;
  /** Finished files that were given to the person. */
  handed: string[];
  /** What the next keeping of a file answers; may throw. */
  saving: { answer: () => Saved };
}

export function aFakeClient(given: Partial<FakeState> = {}): FakeClient {
  const state: FakeState = {
    profile: aProfile(),
    details: [aMeetingDetail()],
    jobs: [],
    undo: [],
    latest: null,
    marks: [],
    meanings: {},
    carried: null,
    questions: [],
    sharedQuestions: [],
    look: { id: 'me', paper: 'white', twoPages: 0, voiceSpeed: 100, letterKeys: 1 },
    exchange: aFakeExchange(),
    ...given,
  };
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  const called: FakeClient['called'] = [];
  const handed: string[] = [];
  const saving: FakeClient['saving'] = { answer: () => 'saved' };
  const refusals = new Map<CallName, CallErrorCode>();
  let connection: Connection = 'open';
  const watchers = new Set<() => void>();

  const tell: FakeClient['tell'] = (name, event) => {
    for (const listener of listeners.get(name) ?? [])
      (listener as (said: typeof event) => void)(event);
  };
  let handlers = fakeHandlers(state, tell);

  return {
    state,
    called,
    tell,
    answer: (others) => {
      handlers = { ...handlers, ...others };
    },
    refuse: (name, code) => refusals.set(name, code),
    setConnection: (next) => {
      connection = next;
      for (const watcher of watchers) watcher();
    },
    call: async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
      called.push({ name, input });
      const refusal = refusals.get(name);
      refusals.delete(name);
      if (refusal) throw new CallError(refusal);
      const handler = handlers[name] as (given: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
      return structuredClone(await handler(input));
    },
    on: (name, listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known);
      known.add(listener as (event: never) => void);
      return () => known.delete(listener as (event: never) => void);
    },
    close: () => listeners.clear(),
    offerFiles: async (files) => files.map((file) => `token of ${file.name}`),
    saveFile: async (token, name) => {
      handed.push(`saved ${name} of ${token}`);
      return saving.answer();
    },
    printFile: async (token) => {
      handed.push(`printed ${token}`);
      return 'printed';
    },
    handed,
    saving,
    paperUrl: (hash) => `/papers/${hash}`,
    connection: {
      current: () => connection,
      subscribe: (watcher) => {
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
    },
  };
}
