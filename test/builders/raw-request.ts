import { type IncomingHttpHeaders, request } from 'node:http';

export interface RawRequest {
  port: number;
  method?: string;
  path?: string;
  /** Sent as they are; Host too, which is right unless the test says otherwise. */
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface RawAnswer {
  /** 0 where the host hung up without an answer. */
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request over a socket of its own, with any headers: what no browser would send, too. */
export function rawRequest({
  port,
  method = 'GET',
  path = '/',
  ...rest
}: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const headers: Record<string, string> = { Host: `127.0.0.1:${port}`, ...rest.headers };
    const asked = request(
      { host: '127.0.0.1', port, method, path, headers, setHost: false, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        const end = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('close', end);
        response.on('error', end);
        // a stream of events has no end: its head is all that is asked for
        if (response.headers['content-type']?.startsWith('text/event-stream') === true)
          response.destroy();
      },
    );
    asked.on('error', () => resolve({ status: 0, headers: {}, body: Buffer.alloc(0) }));
    asked.end(rest.body);
  });
}
