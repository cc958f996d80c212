import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { bundleFile } from '../transport/bundle-file.ts';
import { contentSecurityPolicy } from '../transport/content-security-policy.ts';
import { pageOrigin } from './schemes.ts';

const headers: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy('paper:'),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

const missing = (): Response => new Response(null, { status: 404, headers });

/**
 * Answers one request for a file of the built page; 404 for everything else (security S11).
 * The raw path is looked at, never a decoded one: the build writes plain names only.
 */
export async function answerPageRequest(bundle: string, request: Request): Promise<Response> {
  const { protocol, host, pathname } = new URL(request.url);
  if (request.method !== 'GET' || `${protocol}//${host}` !== pageOrigin) return missing();
  const file = await bundleFile(bundle, pathname);
  if (file === null) return missing();
  return new Response(await readFile(file.path), {
    headers: { ...headers, 'Content-Type': file.type },
  });
}

/**
 * Serves the built page as `app://meeting/…` out of the folder `bundle` (Electron checklist 18: no file://).
 */
export function setupAppProtocol(protocol: Protocol, bundle: string): void {
  protocol.handle('app', (request) => answerPageRequest(bundle, request));
}
