import type { ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../content-security-policy.ts';

/** On every answer, refusals too. No CORS header exists anywhere (security S24). */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  // papers and answers are confidential: nothing goes to the browser's disk
  'Cache-Control': 'no-store',
};

/** Answers with JSON; null is an empty body. */
export function reply(response: ServerResponse, status: number, body: unknown): void {
  const text = body === null ? '' : JSON.stringify(body);
  response.statusCode = status;
  if (text !== '') response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

/** Refuses without reading what may still be coming, and hangs up. */
export function refuse(response: ServerResponse, status: number, code: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('Connection', 'close');
  response.once('finish', () => response.socket?.destroySoon());
  reply(response, status, { ok: false, code });
}
