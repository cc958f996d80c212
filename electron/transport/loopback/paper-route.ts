import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CallError } from '../../../shared/contract/call-error.ts';
import { byteRange } from '../byte-range.ts';
import { paperPieces } from '../paper-bytes.ts';
import { createPlaces, type Exchange, type LoopbackParts, type Route } from './exchange.ts';
import { hungUp } from './hung-up.ts';
import { limits } from './limits.ts';
import { refuse } from './reply.ts';

const paperPath = /^\/papers\/([0-9a-f]{64})$/;

async function send(parts: LoopbackParts, exchange: Exchange, hash: string): Promise<void> {
  const { request, response } = exchange;
  const size = parts.papers.paperSize(hash);
  if (size === null) return refuse(response, 404, 'notFound');
  const asked = byteRange(request.headers.range, size);
  if (asked === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return refuse(response, 416, 'invalidInput');
  }
  const range = asked === 'whole' ? { from: 0, to: size - 1 } : asked;
  response.writeHead(asked === 'whole' ? 200 : 206, {
    'Content-Type': 'application/pdf',
    'Accept-Ranges': 'bytes',
    'Content-Length': range.to - range.from + 1,
    ...(asked === 'whole' ? {} : { 'Content-Range': `bytes ${range.from}-${range.to}/${size}` }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    await pipeline(
      Readable.from(paperPieces(parts.papers, hash, range), { highWaterMark: 1 }),
      response,
    );
  } catch (error) {
    // bytes that have not arrived yet cut the answer short, which the viewer sees by its length
    if (!hungUp(error) && !(error instanceof CallError)) throw error;
  }
}

/** GET or HEAD /papers/<sha256>: the bytes of a PDF, with ranges, in pieces of at most 1 MiB. */
export function paperRoute(parts: LoopbackParts): Route {
  const places = createPlaces(parts.isBounded ? limits.papersAtOnce : Number.POSITIVE_INFINITY);
  return async (exchange) => {
    const { request, response, path } = exchange;
    const refusal = parts.guards.read(request) ?? parts.guards.signedIn(request);
    if (refusal) return refuse(response, refusal.status, refusal.code);
    const hash = paperPath.exec(path)?.[1];
    if (hash === undefined) return refuse(response, 404, 'notFound');
    const hadPlace = await places.run(() => send(parts, exchange, hash));
    if (!hadPlace) refuse(response, 429, 'tooManyCalls');
  };
}
