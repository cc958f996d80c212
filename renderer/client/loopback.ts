import { CallError, type CallErrorCode, callErrorCodes } from '../../shared/contract/call-error.ts';
import type { EventName, OutputOf } from '../../shared/contract/contract.ts';
import { maxFileBytes } from '../../shared/domain/import-refusal.ts';
import type { Client } from './client.ts';
import { createConnectionState } from './connection-state.ts';
import { followEvents } from './follow-events.ts';
import { createListeners } from './listeners.ts';

/** What the client needs of the browser it runs in; tests hand in their own. */
export interface Surroundings {
  fetch: typeof fetch;
  /** "http://127.0.0.1:PORT" */
  origin: string;
  /** The address' fragment, "#enter=TOKEN" after a launch. */
  fragment: string;
  /** Calls back with a fragment that is typed into the address of this page, until `signal` aborts. */
  onFragment(listener: (fragment: string) => void, signal: AbortSignal): void;
  /** Takes the fragment out of the address bar and the history. */
  wipeFragment(): void;
  /** Fetches an address as a download of this name. */
  download(address: string, name: string): void;
  /** Shows an address in a page of its own. */
  show(address: string): void;
}

const browser = (): Surroundings => ({
  fetch: (input, init) => window.fetch(input, init),
  origin: window.location.origin,
  fragment: window.location.hash,
  onFragment: (listener, signal) =>
    window.addEventListener('hashchange', () => listener(window.location.hash), { signal }),
  wipeFragment: () => window.history.replaceState(null, '', window.location.pathname),
  download: (address, name) => {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
  },
  show: (address) => void window.open(address, '_blank', 'noopener'),
});

/**
 * What is sent with `keepalive` goes on after its page was closed. Browsers refuse more than 64 KB of that under
 * way at once (Fetch §4.6, HTTP-network-or-cache fetch), so less is asked of them. A note of the full 20 000
 * letters goes with it, unless they take three bytes each: such a call is sent as any other, and a page that is
 * closed in the same instant may take it along.
 */
const keptAliveBytes = 56 * 1024;

const codeOf = (code: unknown, status: number): CallErrorCode => {
  const known = callErrorCodes.find((one) => one === code);
  return known ?? (status === 401 || status === 403 ? 'closed' : 'unexpected');
};

interface Posted {
  ok?: boolean;
  code?: unknown;
  value?: unknown;
  token?: string;
}

/**
 * Connects a page in a plain browser to the host it came from: swaps the launch token of the address for a
 * cookie, then follows the events. Resolves when it is known how the connection stands; never rejects.
 */
export async function connectLoopback(around: Surroundings = browser()): Promise<Client> {
  const connection = createConnectionState('lost');
  const listeners = createListeners();
  const ending = new AbortController();

  let underWay = 0;
  const send = async (address: string, init: RequestInit): Promise<Response> => {
    const { body } = init;
    // no letter takes less than a byte: a long body is not measured at all
    const bytes =
      typeof body === 'string' && body.length <= keptAliveBytes
        ? new TextEncoder().encode(body).length
        : Number.POSITIVE_INFINITY;
    if (underWay + bytes > keptAliveBytes) return around.fetch(address, init);
    underWay += bytes;
    try {
      return await around.fetch(address, { ...init, keepalive: true });
    } finally {
      underWay -= bytes;
    }
  };
  const post = async (path: string, type: string, body: BodyInit | null): Promise<Posted> => {
    if (ending.signal.aborted) throw new CallError('closed');
    const headers = { 'Content-Type': type };
    let response: Response;
    try {
      response = await send(around.origin + path, { method: 'POST', headers, body });
    } catch {
      // fetch tells nothing but "failed": the host is gone, and the events will say when it is back
      throw new CallError('closed');
    }
    if (response.status === 401) connection.set('unauthorised');
    const answer = (await response.json()) as Posted;
    if (!response.ok || answer.ok === false)
      throw new CallError(codeOf(answer.code, response.status));
    return answer;
  };
  const postJson = (path: string, body: unknown) =>
    post(path, 'application/json', JSON.stringify(body));

  const call: Client['call'] = async (name, input) => {
    const answer = await postJson('/call', { name, input });
    return answer.value as OutputOf<typeof name>;
  };
  const offer = async (file: File): Promise<string> => {
    const isTooLarge = file.size > maxFileBytes;
    // a folder, or a file that has gone since it was chosen, cannot be read at all
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => Promise.reject(new CallError('notFound')));
    const query = new URLSearchParams({ name: file.name, bytes: String(file.size) });
    const body = isTooLarge ? null : file;
    const answer = await post(`/files?${query}`, 'application/octet-stream', body);
    return answer.token ?? '';
  };

  await enter(around, around.fragment, postJson);
  // a new address opened in this very page is no new page to a browser
  around.onFragment((fragment) => void enter(around, fragment, postJson), ending.signal);
  const tellMissed = async () => {
    const jobs = await call('imports.list', {});
    for (const job of jobs) listeners.tell('imports.changed', { job });
    for (const job of await call('exports.list', {})) listeners.tell('exports.changed', { job });
    listeners.tell('meetings.changed', { meeting: null });
    listeners.tell('reading.changed', { paper: null });
    listeners.tell('annotations.changed', { hash: null });
    listeners.tell('prose.changed', { minute: null, editor: '' });
    listeners.tell('history.changed', {});
    listeners.tell('profile.changed', {});
  };
  await followEvents({
    open: (headers) =>
      around.fetch(`${around.origin}/events`, {
        headers,
        signal: ending.signal,
        cache: 'no-store',
      }),
    heard: (name, event) => listeners.tell(name as EventName, event as never),
    missed: () => {
      // a host that is gone again by now is told by the stream itself
      tellMissed().catch(() => connection.set('lost'));
    },
    connection,
    ending: ending.signal,
  });

  return {
    call,
    on: listeners.on,
    close() {
      ending.abort();
      listeners.clear();
    },
    async offerFiles(files) {
      const tokens: string[] = [];
      // one after the other: memory stays small and the host bounds uploads anyway
      for (const file of files) tokens.push(await offer(file));
      return tokens;
    },
    async saveFile(token, name) {
      around.download(`${around.origin}/outgoing/${token}`, name);
      return 'handed';
    },
    async printFile(token) {
      around.show(`${around.origin}/outgoing/${token}`);
      return 'handed';
    },
    paperUrl: (hash) => `${around.origin}/papers/${hash}`,
    connection,
  };
}

async function enter(
  around: Surroundings,
  fragment: string,
  postJson: (path: string, body: unknown) => Promise<unknown>,
): Promise<void> {
  const token = /^#enter=([\w-]+)$/.exec(fragment)?.[1];
  if (token === undefined) return;
  around.wipeFragment();
  try {
    await postJson('/enter', { token });
  } catch {
    // used or too old: a cookie of an earlier visit may still do, and the events tell whether it does
  }
}
