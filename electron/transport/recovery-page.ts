import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { securityHeaders } from './loopback/reply.ts';

/** What the page says and offers. */
export interface RecoveryWords {
  message: string;
  detail: string;
  choice: string;
}

/** How it went: the address of the app that was started then, or a sentence for people. */
export type RecoveryOutcome = { address: string } | { sentence: string };

export interface RecoveryPage {
  /** To open in a browser on this machine; its path is secret. */
  address: string;
  close(): void;
}

const policy =
  "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; style-src 'none'";

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function documentOf(heading: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Moothall</title>
<main>
<h1>${escaped(heading)}</h1>
${body}
</main>
</html>
`;
}

function question({ message, detail, choice }: RecoveryWords): string {
  return documentOf(
    message,
    `<p>${escaped(detail)}</p>
<form method="post"><button>${escaped(choice)}</button></form>
<p>To leave everything as it is, close this page and end Moothall.</p>`,
  );
}

function answer(outcome: RecoveryOutcome): string {
  if ('sentence' in outcome)
    return documentOf('This could not be done', `<p>${escaped(outcome.sentence)}</p>`);
  const link = `<p><a href="${escaped(outcome.address)}">Open Moothall</a></p>`;
  return documentOf('The copy is in its place', link);
}

function send(response: ServerResponse, status: number, html: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Connection', 'close');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.statusCode = status;
  response.end(html);
}

/**
 * One plain page without scripts, for a browser on this machine, while the app cannot start over a damaged file.
 * It shows nothing of the profile but the date of a copy, and does nothing but what its one button says, once.
 */
export async function startRecoveryPage(
  words: RecoveryWords,
  choose: () => Promise<RecoveryOutcome>,
): Promise<RecoveryPage> {
  const path = `/${randomBytes(32).toString('base64url')}`;
  let isChosen = false;
  let origin = '';

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isOurs = `http://${request.headers.host}` === origin && request.url === path;
    if (!isOurs) return send(response, 404, documentOf('There is nothing here', ''));
    if (request.method === 'GET') return send(response, 200, question(words));
    // a page of somebody else's cannot press the button (security S22)
    const isFromPage = request.method === 'POST' && request.headers.origin === origin;
    if (!isFromPage || isChosen) return send(response, 403, documentOf('That is not allowed', ''));
    isChosen = true;
    return send(response, 200, answer(await choose()));
  }

  const server = createServer((request, response) => void respond(request, response));
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.maxConnections = 16;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return { address: `${origin}${path}`, close: () => void server.close() };
}
