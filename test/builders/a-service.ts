import { silentLog } from '../../electron/log.ts';
import { createDispatch, type Dispatch } from '../../electron/transport/dispatch.ts';
import { createEventHub, type EventHub } from '../../electron/transport/events.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import { type CallName, calls, type Handlers } from '../../shared/contract/contract.ts';

/** A backend without a profile: what a transport carries, with answers of the test's own. */
export interface AService {
  dispatch: Dispatch;
  events: EventHub;
}

/** Every call is answered `notFound` but those that are given. */
export function someHandlers(given: Partial<Handlers> = {}): Handlers {
  const absent = () => {
    throw new CallError('notFound');
  };
  const names = Object.keys(calls) as CallName[];
  return { ...Object.fromEntries(names.map((name) => [name, absent])), ...given } as Handlers;
}

/** A service whose clock gains a second with every call, so that no test meets the rate bound by chance. */
export function aService(given: Partial<Handlers> = {}): AService {
  let time = 0;
  const monotonic = () => {
    time += 1_000;
    return time;
  };
  return {
    dispatch: createDispatch(someHandlers(given), { log: silentLog, monotonic }),
    events: createEventHub((error) => {
      throw error;
    }),
  };
}
