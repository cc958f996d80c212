import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { maxFileBytes } from '../../../shared/domain/import-refusal.ts';
import { createPlaces, type Exchange, type LoopbackParts, type Route } from './exchange.ts';
import { limits } from './limits.ts';
import { BodyRefusal } from './read-json.ts';
import { refuse, reply } from './reply.ts';

/** The last part of a name, without what steers terminals and folders; for people to read, never a path. */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200);
  return plain === '' || /^\.+$/.test(plain) ? 'file.pdf' : plain;
}

/** Passes bytes on until there are more than are taken. */
async function* bounded(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of bytes) {
    sum += chunk.length;
    if (sum > most) throw new BodyRefusal(413);
    yield chunk;
  }
}

function codeOf(error: unknown): [status: number, code: string] {
  if (error instanceof BodyRefusal) return [413, 'tooLarge'];
  const system = error instanceof Error && 'code' in error ? error.code : '';
  return system === 'ENOSPC' ? [507, 'diskFull'] : [500, 'notSaved'];
}

async function receive(parts: LoopbackParts, exchange: Exchange, fileName: string): Promise<void> {
  const { request, response } = exchange;
  const path = join(parts.uploads.folder, `${randomBytes(16).toString('hex')}.pdf`);
  const most = parts.isBounded ? maxFileBytes : Number.POSITIVE_INFINITY;
  try {
    const incoming = request.iterator({ destroyOnReturn: false });
    await pipeline(bounded(incoming, most), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    return refuse(response, ...codeOf(error));
  }
  reply(response, 200, { token: parts.uploads.accept({ path, fileName, isTooLarge: false }) });
}

/**
 * POST /files?name=…: one file, raw, at most 200 MB, written to the incoming folder under a name of ours.
 * Answers {token}. With `&bytes=N` above the limit and no body it answers a token too, so that such a file
 * gets its sentence by the same road as every other.
 */
export function uploadRoute(parts: LoopbackParts): Route {
  const places = createPlaces(parts.isBounded ? limits.uploadsAtOnce : Number.POSITIVE_INFINITY);
  return async (exchange) => {
    const { request, response, query } = exchange;
    const refusal =
      parts.guards.post(request, 'application/octet-stream') ?? parts.guards.signedIn(request);
    if (refusal) return refuse(response, refusal.status, refusal.code);
    const fileName = plainFileName(query.get('name') ?? '');
    if (Number(query.get('bytes') ?? 0) > maxFileBytes) {
      const token = parts.uploads.accept({ path: '', fileName, isTooLarge: true });
      return reply(response, 200, { token });
    }
    if (parts.isBounded && Number(request.headers['content-length'] ?? 0) > maxFileBytes)
      return refuse(response, 413, 'tooLarge');
    const hadPlace = await places.run(() => receive(parts, exchange, fileName));
    if (!hadPlace) refuse(response, 429, 'tooManyCalls');
  };
}
