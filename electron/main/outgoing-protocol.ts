import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Protocol } from 'electron';
import { viewerPolicy } from '../transport/content-security-policy.ts';
import type { OutgoingFiles } from '../transport/loopback/exchange.ts';
import { outgoingScheme } from './schemes.ts';

const headers: Record<string, string> = {
  'Content-Security-Policy': viewerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Answers one request for `outgoing://<token>/`: a finished PDF to be printed, once. */
export function answerOutgoingRequest(outgoing: OutgoingFiles, request: Request): Response {
  const { host, pathname } = new URL(request.url);
  const isPlain = /^[0-9a-f]{64}$/.test(host) && pathname === '/';
  const file = request.method === 'GET' && isPlain ? outgoing.take(host) : null;
  if (file === null) return new Response(null, { status: 404, headers });
  const bytes = createReadStream(file.path);
  // the folder is emptied at the next start: a file that cannot be removed now is removed then
  bytes.once('close', () => void outgoing.forget(file).catch(() => undefined));
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: { ...headers, 'Content-Type': file.type, 'Content-Length': String(file.bytes) },
  });
}

/** Serves finished files to the windows that print them. */
export function setupOutgoingProtocol(protocol: Protocol, outgoing: OutgoingFiles): void {
  protocol.handle(outgoingScheme, (request) => answerOutgoingRequest(outgoing, request));
}
