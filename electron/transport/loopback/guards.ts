import type { IncomingMessage } from 'node:http';
import type { LoopbackRules } from './rules.ts';
import type { Sessions } from './sessions.ts';

/** Why a request goes no further: its status and code. */
export interface Refusal {
  status: number;
  code: string;
}

export interface Guards {
  /** Held against every request, before its path is looked at. */
  atTheDoor(request: IncomingMessage): Refusal | null;
  /** For a POST: our own page sent it. */
  post(request: IncomingMessage, contentType: string): Refusal | null;
  /** For a GET that tells something of the profile: our own page sent it. */
  read(request: IncomingMessage): Refusal | null;
  signedIn(request: IncomingMessage): Refusal | null;
}

const forbidden: Refusal = { status: 403, code: 'forbidden' };

/**
 * The checks of security S21 to S24. Cookies are no proof of origin here: every page on 127.0.0.1, whatever
 * its port, counts as the same site and sends them, so Origin and Sec-Fetch-Site decide.
 */
export function createGuards(rules: LoopbackRules, sessions: Sessions): Guards {
  const hostOf = (request: IncomingMessage) => `127.0.0.1:${request.socket.localPort}`;
  const isOurs = (request: IncomingMessage) =>
    request.headers.origin === `http://${hostOf(request)}`;
  const sameSite = (request: IncomingMessage) =>
    request.headers['sec-fetch-site'] === 'same-origin';

  return {
    atTheDoor(request) {
      // exact, so that a name that points here (DNS rebinding) is not taken for us
      if (rules.exactHost && request.headers.host !== hostOf(request)) return forbidden;
      return null;
    },
    post(request, contentType) {
      if (rules.sameOrigin && !(isOurs(request) && sameSite(request))) return forbidden;
      const type = (request.headers['content-type'] ?? '').toLowerCase().replace(/\s/g, '');
      const isRight = type === contentType || type === `${contentType};charset=utf-8`;
      if (rules.contentType && !isRight) return { status: 415, code: 'contentType' };
      return null;
    },
    read(request) {
      // browsers send no Origin with a GET to their own origin; where there is one it must be ours
      const originFits = request.headers.origin === undefined || isOurs(request);
      return rules.sameOrigin && !(originFits && sameSite(request)) ? forbidden : null;
    },
    signedIn(request) {
      if (!rules.cookie || sessions.isSignedIn(request)) return null;
      return { status: 401, code: 'unauthorised' };
    },
  };
}
