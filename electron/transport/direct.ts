import { CallError } from '../../shared/contract/call-error.ts';
import type { Backend, Events, OutputOf } from '../../shared/contract/contract.ts';
import type { Dispatch } from './dispatch.ts';
import type { EventHub } from './events.ts';

/** The contract within one process, by the same door as every wire: for the command line. */
export function connectDirect(dispatch: Dispatch, events: EventHub): Backend {
  const stops = new Set<() => void>();
  let isClosed = false;
  return {
    async call(name, input) {
      if (isClosed) throw new CallError('closed');
      const answer = await dispatch(name, input);
      if (!answer.ok) throw new CallError(answer.code);
      return answer.value as OutputOf<typeof name>;
    },
    on(name, listener) {
      const stop = events.listen((named) => {
        if (named.name === name) listener(named.event as Events[typeof name]);
      });
      stops.add(stop);
      return stop;
    },
    close() {
      isClosed = true;
      for (const stop of stops) stop();
    },
  };
}
