import type { Protocol } from 'electron';
import { byteRange } from '../transport/byte-range.ts';
import { type PaperBytes, paperPieces } from '../transport/paper-bytes.ts';
import { pageOrigin, paperScheme } from './schemes.ts';

const headers: Record<string, string> = {
  'Content-Type': 'application/pdf',
  'Accept-Ranges': 'bytes',
  'Access-Control-Allow-Origin': pageOrigin,
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  // papers may be confidential: nothing goes to the browser's disk
  'Cache-Control': 'no-store',
};

const refuse = (status: number, more: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...headers, ...more } });

/**
 * Answers one request for `paper://<SHA-256>`: the PDF's bytes, whole or one range of them (RFC 9110 §14),
 * read in pieces so that the answering thread is never held up.
 */
export function answerPaperRequest(papers: PaperBytes, request: Request): Response {
  const { host, pathname } = new URL(request.url);
  const isPlain = /^[0-9a-f]{64}$/.test(host) && (pathname === '' || pathname === '/');
  if (request.method !== 'GET' || !isPlain) return refuse(404);
  const size = papers.paperSize(host);
  if (size === null) return refuse(404);
  const asked = byteRange(request.headers.get('range'), size);
  if (asked === 'unsatisfiable') return refuse(416, { 'Content-Range': `bytes */${size}` });
  const range = asked === 'whole' ? { from: 0, to: size - 1 } : asked;
  const length = { 'Content-Length': String(range.to - range.from + 1) };
  const part =
    asked === 'whole' ? {} : { 'Content-Range': `bytes ${range.from}-${range.to}/${size}` };
  return new Response(ReadableStream.from(paperPieces(papers, host, range)), {
    status: asked === 'whole' ? 200 : 206,
    headers: { ...headers, ...length, ...part },
  });
}

/** Serves the bytes of stored PDFs to our own page, and to nobody else. */
export function setupPaperProtocol(protocol: Protocol, papers: PaperBytes): void {
  protocol.handle(paperScheme, (request) => answerPaperRequest(papers, request));
}
