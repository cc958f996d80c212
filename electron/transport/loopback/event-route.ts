import type { ServerResponse } from 'node:http';
import type { LoopbackParts, Route } from './exchange.ts';
import { limits } from './limits.ts';
import { refuse } from './reply.ts';

/** How many events are kept for pages that lost the line for a moment. */
const kept = 500;

/**
 * GET /events: server-sent events, each with a number. A page that comes back names the last one it heard
 * (Last-Event-ID) and is sent what it missed, or `missed` where that is no longer known.
 */
export function eventRoute(parts: LoopbackParts): { route: Route; close(): void } {
  const streams = new Set<ServerResponse>();
  const past: { number: number; text: string }[] = [];
  let last = 0;

  const send = (stream: ServerResponse, text: string): void => {
    stream.write(text);
    const isBehind = stream.writableLength > limits.streamBacklogBytes;
    if (parts.isBounded && isBehind) stream.destroy();
  };
  const stop = parts.events.listen(({ name, event }) => {
    last += 1;
    const text = `id: ${last}\nevent: ${name}\ndata: ${JSON.stringify(event)}\n\n`;
    past.push({ number: last, text });
    if (past.length > kept) past.shift();
    for (const stream of streams) send(stream, text);
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) send(stream, ': still here\n\n');
  }, limits.heartbeatMs);
  heartbeat.unref();

  const missedSince = (heard: number): string => {
    const oldest = past[0]?.number ?? last + 1;
    const isKnown = heard <= last && heard >= oldest - 1;
    // also for what is no number at all
    if (!isKnown) return `id: ${last}\nevent: missed\ndata: {}\n\n`;
    const missed = past.filter((event) => event.number > heard);
    return missed.map((event) => event.text).join('');
  };

  return {
    route({ request, response }) {
      const refusal = parts.guards.read(request) ?? parts.guards.signedIn(request);
      if (refusal) return refuse(response, refusal.status, refusal.code);
      if (parts.isBounded && streams.size >= limits.streams)
        return refuse(response, 429, 'tooManyCalls');
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      const heard = request.headers['last-event-id'];
      // the number at the start lets a page that hears nothing before the line drops ask for the rest
      response.write(`: welcome\nid: ${last}\nevent: welcome\ndata: {}\n\n`);
      if (typeof heard === 'string') send(response, missedSince(Number(heard)));
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    close() {
      stop();
      clearInterval(heartbeat);
      for (const stream of streams) stream.destroy();
    },
  };
}
