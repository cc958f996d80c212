import type { Answer, Bridge } from '../../shared/contract/bridge.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Client } from './client.ts';
import { createListeners } from './listeners.ts';

declare global {
  interface Window {
    /** There in the desktop window only: its preload script puts it there. */
    moothall?: Bridge<File>;
  }
}

/** Connects the page to the process of its own window. There is no line that could be lost. */
export function connectIpc(bridge: Bridge<File> | undefined = window.moothall): Client {
  if (bridge === undefined) throw new Error('the preload script did not run');
  const listeners = createListeners();
  const stop = bridge.on(({ name, event }) => listeners.tell(name, event as never));
  let isClosed = false;
  const underWay = new Set<Promise<unknown>>();

  const ask = async <Value>(question: () => Promise<Answer<Value>>): Promise<Value> => {
    if (isClosed) throw new CallError('closed');
    const asked = question();
    underWay.add(asked);
    const answer = await asked.finally(() => underWay.delete(asked));
    if (!answer.ok) throw new CallError(answer.code);
    return answer.value;
  };
  bridge.onLeaving(async () => {
    // told as a browser tells it: whoever holds words sends them on this
    window.dispatchEvent(new Event('pagehide'));
    while (underWay.size > 0) {
      await Promise.allSettled(underWay);
      // an answer may be followed by another call: let it be made first
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  return {
    call: (name, input) =>
      ask(() => bridge.call(name, input) as Promise<Answer<OutputOf<typeof name>>>),
    on: listeners.on,
    close() {
      isClosed = true;
      stop();
      listeners.clear();
    },
    async offerFiles(files) {
      // asked for at once: the tokens come back in the order of the files
      return Promise.all(files.map((file) => ask(() => bridge.offerFile(file))));
    },
    chooseFiles: () => ask(() => bridge.chooseFiles()),
    saveFile: (token) => ask(() => bridge.saveFile(token)),
    printFile: (token) => ask(() => bridge.printFile(token)),
    chooseFolder: () => ask(() => bridge.chooseFolder()),
    paperUrl: (hash) => `paper://${hash}/`,
    connection: { current: () => 'open', subscribe: () => () => {} },
  };
}
