import { type Area, type Mailbox, MailboxTrouble } from './mailbox.ts';
import type { ThreadedPlace } from './mailbox-thread.ts';
import { createMailboxThread, type ThreadHost } from './threaded-calls.ts';

export type { ThreadedPlace } from './mailbox-thread.ts';
export type { ThreadHost } from './threaded-calls.ts';

/**
 * A mailbox in a thread of its own. A file that hangs (a cloud's placeholder, a share that is gone) answers 'timeout'
 * and holds up nobody: its thread is given up, and another one goes on with all other questions.
 */
export function mailboxInThread(
  options: ThreadedPlace & ThreadHost,
): Mailbox & { close(): Promise<void> } {
  const { workerUrl, longestMs, ...place } = options;
  const thread = createMailboxThread(place, {
    workerUrl,
    ...(longestMs !== undefined && { longestMs }),
  });
  const watching = new Map<Area, Set<() => void>>();
  thread.onHint((area) => {
    for (const hint of watching.get(area) ?? []) hint();
  });

  return {
    identify: () => thread.ask('identify'),
    list: (area, known) => thread.ask('list', area, known),
    read: (area, name, most) => thread.ask('read', area, name, most),
    write: (area, name, bytes) => thread.ask('write', area, name, bytes),
    replace: (area, name, bytes) => thread.ask('replace', area, name, bytes),
    remove: (area, name) => thread.ask('remove', area, name),
    settle: () => thread.ask('settle'),
    watch(area, hint) {
      if (place.kind === 'webdav') return () => {};
      const hints = watching.get(area) ?? new Set();
      watching.set(area, hints.add(hint));
      // a place that cannot be watched is looked at by itself
      if (hints.size === 1) thread.ask('watch', area).catch(ignoreTrouble);
      return () => {
        hints.delete(hint);
        if (hints.size === 0) thread.ask('unwatch', area).catch(ignoreTrouble);
      };
    },
    close: () => thread.close(),
  };
}

function ignoreTrouble(error: unknown): void {
  if (!(error instanceof MailboxTrouble)) throw error;
}
