/** One event of a stream, as the HTML standard's "server-sent events" frames it. */
export interface ServerSentEvent {
  id: string | null;
  name: string;
  data: string;
}

function parse(block: string): ServerSentEvent {
  const event: ServerSentEvent = { id: null, name: 'message', data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (line.startsWith('id:')) event.id = value;
    if (line.startsWith('event:')) event.name = value;
    if (line.startsWith('data:')) event.data += value;
  }
  return event;
}

/**
 * Reads a stream to its end. EventSource would hide why a stream is refused, and the page must know
 * whether to wait or to ask for a new address.
 */
export async function* serverSentEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerSentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      pending += decoder.decode(value, { stream: true });
      const blocks = pending.split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) yield parse(block);
    }
  } finally {
    reader.releaseLock();
  }
}
