import type { IncomingMessage } from 'node:http';

/** A body that is not taken, with the HTTP status that says why. */
export class BodyRefusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`body refused: ${status}`);
    this.status = status;
  }
}

export interface BodyBounds {
  maxBytes: number;
  maxMs: number;
}

/**
 * Reads a JSON body. Throws BodyRefusal: 413 as soon as it is too large, 408 when it comes too slowly,
 * 400 where it is no JSON.
 */
export async function readJson(request: IncomingMessage, bounds: BodyBounds): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > bounds.maxBytes) throw new BodyRefusal(413);
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    request.destroy();
  }, bounds.maxMs);
  try {
    // the socket stays, so that the refusal can still be sent over it
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      if (bytes > bounds.maxBytes) throw new BodyRefusal(413);
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    if (error instanceof BodyRefusal) throw error;
    throw new BodyRefusal(isLate ? 408 : 400);
  } finally {
    clearTimeout(deadline);
  }
}
