import { getPatcher } from 'webdav';
import { MailboxTrouble } from './mailbox.ts';

/** What one request may cost. */
export interface Bounds {
  /** Bytes of the answer. */
  most: number;
  /** Longest silence, in milliseconds. */
  silentMs: number;
}

interface Watched {
  most: number;
  heard(): void;
}

/** Requests under way, by the signal that the package hands through. */
const watched = new WeakMap<AbortSignal, Watched>();

/**
 * Runs one request of the package within its bounds: it ends when the server says nothing for too long, or sends more
 * than was asked for.
 * @throws MailboxTrouble 'timeout' or 'tooBig', or what `work` rejects with
 */
export async function within<T>(
  { most, silentMs }: Bounds,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  patchFetch();
  const ending = new AbortController();
  const late = (): void => ending.abort(new MailboxTrouble('timeout'));
  let timer = setTimeout(late, silentMs);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(late, silentMs);
  };
  watched.set(ending.signal, { most, heard });
  try {
    return await work(ending.signal);
  } catch (error) {
    throw ending.signal.aborted ? ending.signal.reason : error;
  } finally {
    clearTimeout(timer);
    // what has not been read of the answer is not waited for
    ending.abort(new MailboxTrouble('failed'));
  }
}

let isPatched = false;

/** The package's own fetch follows redirects anywhere and reads answers of any size. */
function patchFetch(): void {
  if (isPatched) return;
  isPatched = true;
  getPatcher().patch('fetch', (...sent: unknown[]) => {
    const [url, options] = sent as [string, RequestInit];
    return boundedFetch(url, options);
  });
}

async function boundedFetch(url: string, options: RequestInit): Promise<Response> {
  const { method, headers, body, signal } = options;
  const bounds = signal === null || signal === undefined ? undefined : watched.get(signal);
  if (bounds === undefined || signal === undefined) throw new Error('a request without bounds');
  const answer = await fetch(url, {
    ...(method !== undefined && { method }),
    ...(headers !== undefined && { headers }),
    ...(body !== undefined && { body }),
    signal,
    // an address that moves must be told by its people: a name and password go to no other place
    redirect: 'manual',
    credentials: 'omit',
  });
  bounds.heard();
  if (answer.status >= 300 && answer.status < 400) throw new MailboxTrouble('refused');
  const { status, statusText } = answer;
  // the page beside a refusal is read by nobody
  if (!answer.ok) await answer.body?.cancel();
  const limited = answer.ok ? (answer.body?.pipeThrough(limit(bounds)) ?? null) : null;
  return new Response(limited, { status, statusText, headers: answer.headers });
}

const limit = ({ most, heard }: Watched): TransformStream<Uint8Array, Uint8Array> => {
  let bytes = 0;
  return new TransformStream({
    transform(part, sink) {
      heard();
      bytes += part.length;
      if (bytes > most) throw new MailboxTrouble('tooBig');
      sink.enqueue(part);
    },
  });
};
