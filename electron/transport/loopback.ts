import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import type { Dispatch } from './dispatch.ts';
import type { EventHub } from './events.ts';
import { callRoute, enterRoute } from './loopback/call-route.ts';
import { eventRoute } from './loopback/event-route.ts';
import type {
  Exchange,
  LoopbackParts,
  OutgoingFiles,
  Route,
  Uploads,
} from './loopback/exchange.ts';
import { createGuards, type Guards } from './loopback/guards.ts';
import { limits } from './loopback/limits.ts';
import { outgoingRoute } from './loopback/outgoing-route.ts';
import { pageRoute } from './loopback/page-route.ts';
import { paperRoute } from './loopback/paper-route.ts';
import { refuse, securityHeaders } from './loopback/reply.ts';
import { everyRule, type LoopbackRules } from './loopback/rules.ts';
import { createSessions } from './loopback/sessions.ts';
import { uploadRoute } from './loopback/upload-route.ts';
import type { PaperBytes } from './paper-bytes.ts';

export interface LoopbackOptions {
  dispatch: Dispatch;
  events: EventHub;
  papers: PaperBytes;
  uploads: Uploads;
  outgoing: OutgoingFiles;
  /** Folder of the built page. */
  root: string;
  /** 0 or absent: a free port that the system chooses. */
  port?: number;
  log: Log;
  /** Milliseconds of a clock that never jumps. */
  monotonic?: () => number;
  /** For tests only; see LoopbackRules. */
  rules?: Partial<LoopbackRules>;
}

export interface LoopbackHost {
  port: number;
  /** "http://127.0.0.1:PORT" */
  origin: string;
  /** An address to open in a browser, good once and for a minute. */
  launchAddress(): string;
  close(): Promise<void>;
}

/** Picks the route: exact paths, known methods, nothing decoded. */
function routes(parts: LoopbackParts, events: Route): (exchange: Exchange) => Route | null {
  const posts: Record<string, Route> = {
    '/call': callRoute(parts),
    '/enter': enterRoute(parts),
    '/files': uploadRoute(parts),
  };
  const papers = paperRoute(parts);
  const outgoing = outgoingRoute(parts);
  const page = pageRoute(parts);
  return ({ request, path }) => {
    if (request.method === 'POST') return Object.hasOwn(posts, path) ? (posts[path] ?? null) : null;
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    if (path === '/events') return request.method === 'GET' ? events : null;
    if (path.startsWith('/outgoing/')) return outgoing;
    return path.startsWith('/papers/') ? papers : page;
  };
}

function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  return { request, response, path, query: new URLSearchParams(query) };
}

function bound(server: Server): void {
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.requestMs;
  server.timeout = limits.idleMs;
  server.keepAliveTimeout = limits.keepAliveMs;
  server.maxConnections = limits.connections;
  server.maxHeadersCount = limits.headerCount;
}

function answering(
  pick: (exchange: Exchange) => Route | null,
  guards: Guards,
  options: { log: Log; headers: boolean },
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    if (options.headers)
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const exchange = exchangeOf(request, response);
    try {
      const refusal = guards.atTheDoor(request);
      if (refusal) return refuse(response, refusal.status, refusal.code);
      const route = pick(exchange);
      if (route === null) return refuse(response, 404, 'notFound');
      await route(exchange);
    } catch (error) {
      options.log.error({ code: 'hostFailed', error });
      refuse(response, 500, 'unexpected');
    }
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // 127.0.0.1 and nothing else: no other machine and no other network can reach it (security S20)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/**
 * Starts the host for a plain browser on this machine. Rejects with the system's error where the port is
 * taken (EADDRINUSE) or not allowed (EACCES).
 */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const rules = { ...everyRule, ...options.rules };
  const monotonic = options.monotonic ?? (() => performance.now());
  const sessions = createSessions({ monotonic, oneUse: rules.oneUseToken });
  const guards = createGuards(rules, sessions);
  const parts = { ...options, guards, sessions, isBounded: rules.bounds };
  const events = eventRoute(parts);
  const answer = answering(routes(parts, events.route), guards, {
    log: options.log,
    headers: rules.headers,
  });
  const server = createServer(
    { maxHeaderSize: limits.headerBytes, connectionsCheckingInterval: 1_000 },
    (request, response) => void answer(request, response),
  );
  if (rules.bounds) bound(server);
  const port = await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    launchAddress: () => `${origin}/#enter=${sessions.launchToken()}`,
    close: () =>
      new Promise<void>((resolve) => {
        events.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
