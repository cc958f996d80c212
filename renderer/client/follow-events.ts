import type { ConnectionState } from './connection-state.ts';
import { serverSentEvents } from './server-sent-events.ts';

export interface FollowOptions {
  /** Asks for the stream with these headers; rejects when the host cannot be reached. */
  open(headers: Record<string, string>): Promise<Response>;
  heard(name: string, event: unknown): void;
  /** Events were missed and are no longer known: everything may have changed. */
  missed(): void;
  connection: ConnectionState;
  ending: AbortSignal;
}

/** A lost line is tried again this often, so that it is back within 3 s of the host (reliability R12). */
const retryMs = 1_000;
/** A page that may not ask tries less often: another one of this browser may have been let in meanwhile. */
const strangerMs = 2_000;

/** Ends at once when the page closes. */
function rest(ms: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    ending.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Follows the host's events until the page closes. Resolves when the first try has told how the connection
 * stands; goes on by itself, also where the host says that this page may not ask.
 */
export function followEvents(options: FollowOptions): Promise<void> {
  const { connection, ending } = options;
  let lastId: string | null = null;

  const followOnce = async (settled: () => void): Promise<void> => {
    const response = await options.open(lastId === null ? {} : { 'Last-Event-ID': lastId });
    if (response.status === 401 || response.status === 403) {
      connection.set('unauthorised');
      return;
    }
    if (!response.ok || response.body === null) return;
    for await (const event of serverSentEvents(response.body)) {
      // the number counts from the host's welcome on, unless this page has heard more before it
      if (event.name === 'welcome') {
        connection.set('open');
        lastId ??= event.id;
        settled();
        continue;
      }
      if (event.id !== null) lastId = event.id;
      if (event.name === 'missed') options.missed();
      else if (event.data !== '') options.heard(event.name, JSON.parse(event.data));
    }
  };
  const follow = async (settled: () => void): Promise<void> => {
    while (!ending.aborted) {
      try {
        await followOnce(settled);
      } catch {
        // the host is gone or the stream broke: both are tried again
      }
      settled();
      if (ending.aborted) return;
      const isStranger = connection.current() === 'unauthorised';
      if (!isStranger) connection.set('lost');
      await rest(isStranger ? strangerMs : retryMs, ending);
    }
  };
  return new Promise((resolve) => void follow(resolve));
}
