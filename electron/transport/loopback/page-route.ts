import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { bundleFile } from '../bundle-file.ts';
import type { LoopbackParts, Route } from './exchange.ts';
import { hungUp } from './hung-up.ts';
import { refuse } from './reply.ts';

/** GET or HEAD of the built page: the same for everyone and therefore without a cookie. */
export function pageRoute(parts: LoopbackParts): Route {
  return async ({ request, response, path }) => {
    const file = await bundleFile(parts.root, path);
    if (file === null) return refuse(response, 404, 'notFound');
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.bytes,
      'Cache-Control': file.isHashed ? 'private, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    try {
      await pipeline(createReadStream(file.path), response);
    } catch (error) {
      if (!hungUp(error)) throw error;
    }
  };
}
