import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { viewerPolicy } from '../content-security-policy.ts';
import type { LoopbackParts, OutgoingFile, Route } from './exchange.ts';
import { hungUp } from './hung-up.ts';
import { refuse } from './reply.ts';

const outgoingPath = /^\/outgoing\/([0-9a-f]{64})$/;

/**
 * A name as a header may bear it (RFC 6266 §4.3): plain letters for everyone, and the whole name in the
 * encoding of RFC 8187 beside them. Nothing in it ends the header or names a folder.
 */
export function contentDisposition(file: Pick<OutgoingFile, 'name' | 'isShown'>): string {
  const name = file.name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '_');
  const plain = name.replace(/[^A-Za-z0-9 ._()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const how = file.isShown ? 'inline' : 'attachment';
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * GET /outgoing/<token>: a finished file, once. Only our own page may ask, as for papers; a token that was
 * used, is unknown or is no token at all is not found.
 */
export function outgoingRoute(parts: LoopbackParts): Route {
  return async ({ request, response, path }) => {
    const refusal = parts.guards.read(request) ?? parts.guards.signedIn(request);
    if (refusal) return refuse(response, refusal.status, refusal.code);
    const token = request.method === 'GET' ? outgoingPath.exec(path)?.[1] : undefined;
    const file = token === undefined ? null : parts.outgoing.take(token);
    if (file === null) return refuse(response, 404, 'notFound');
    try {
      response.writeHead(200, {
        'Content-Type': file.type,
        'Content-Length': file.bytes,
        'Content-Disposition': contentDisposition(file),
        ...(file.isShown && { 'Content-Security-Policy': viewerPolicy }),
      });
      await pipeline(createReadStream(file.path), response);
    } catch (error) {
      if (!hungUp(error)) throw error;
    } finally {
      await parts.outgoing.forget(file);
    }
  };
}
