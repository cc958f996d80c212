import { z } from 'zod';
import { createPlaces, type LoopbackParts, type Route } from './exchange.ts';
import { limits } from './limits.ts';
import { BodyRefusal, readJson } from './read-json.ts';
import { refuse, reply } from './reply.ts';

const callBody = z.strictObject({ name: z.string(), input: z.unknown() });
const enterBody = z.strictObject({ token: z.string().max(200) });

/** Reads a body, or refuses and answers undefined. */
async function bodyOf<T>(
  exchange: Parameters<Route>[0],
  schema: z.ZodType<T>,
  maxBytes: number,
): Promise<T | undefined> {
  try {
    const body = await readJson(exchange.request, { maxBytes, maxMs: limits.bodyMs });
    const checked = schema.safeParse(body);
    if (checked.success) return checked.data;
    refuse(exchange.response, 400, 'invalidInput');
  } catch (error) {
    if (!(error instanceof BodyRefusal)) throw error;
    refuse(exchange.response, error.status, error.status === 413 ? 'tooLarge' : 'invalidInput');
  }
  return undefined;
}

/** POST /call {name, input}: the contract. A refusal of the contract is an answer, not an HTTP error. */
export function callRoute(parts: LoopbackParts): Route {
  const places = createPlaces(parts.isBounded ? limits.bodiesAtOnce : Number.POSITIVE_INFINITY);
  const maxBytes = parts.isBounded ? limits.callBytes : Number.POSITIVE_INFINITY;
  return async (exchange) => {
    const refusal =
      parts.guards.post(exchange.request, 'application/json') ??
      parts.guards.signedIn(exchange.request);
    if (refusal) return refuse(exchange.response, refusal.status, refusal.code);
    let body: z.infer<typeof callBody> | undefined;
    const hadPlace = await places.run(async () => {
      body = await bodyOf(exchange, callBody, maxBytes);
    });
    if (!hadPlace) return refuse(exchange.response, 429, 'tooManyCalls');
    if (body === undefined) return;
    reply(exchange.response, 200, await parts.dispatch(body.name, body.input));
  };
}

/** POST /enter {token}: swaps the launch token for the cookie (security S23). */
export function enterRoute(parts: LoopbackParts): Route {
  return async (exchange) => {
    const { request, response } = exchange;
    const refusal = parts.guards.post(request, 'application/json');
    if (refusal) return refuse(response, refusal.status, refusal.code);
    const body = await bodyOf(exchange, enterBody, limits.enterBytes);
    if (body === undefined) return;
    const cookie = parts.sessions.enter(body.token, request.socket.localPort ?? 0);
    if (cookie === null) return refuse(response, 401, 'unauthorised');
    response.setHeader('Set-Cookie', cookie);
    reply(response, 200, { ok: true });
  };
}
