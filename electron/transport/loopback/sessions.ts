import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A launch token has 256 bits and lives for a minute (security S23). */
const tokenBytes = 32;
const tokenLifeMs = 60_000;
/** Pages that may be signed in at once; the oldest one gives way. */
const mostSessions = 16;

export interface Sessions {
  /** A new launch token, for the fragment of an address. */
  launchToken(): string;
  /** Swaps a launch token for the text of a cookie; null where it is unknown, used or too old. */
  enter(token: string, port: number): string | null;
  isSignedIn(request: IncomingMessage): boolean;
}

/** Only digests are kept and compared, so neither memory nor timing tells a secret. */
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const secret = (): string => randomBytes(tokenBytes).toString('base64url');
/** Browsers share the cookies of 127.0.0.1 among ports, hence the port in the name. */
const cookieName = (port: number | undefined): string => `moothall-${port}`;

function cookieOf(request: IncomingMessage): string | null {
  const name = `${cookieName(request.socket.localPort)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length) ?? null;
}

export interface SessionOptions {
  /** Milliseconds of a clock that never jumps. */
  monotonic: () => number;
  /** Off only in tests: see LoopbackRules. */
  oneUse: boolean;
}

export function createSessions({ monotonic, oneUse }: SessionOptions): Sessions {
  const tokens = new Map<string, number>();
  const sessions = new Set<string>();

  const take = (token: string): boolean => {
    const key = digest(token);
    const madeAt = tokens.get(key);
    if (madeAt === undefined) return false;
    if (!oneUse) return true;
    tokens.delete(key);
    return monotonic() - madeAt < tokenLifeMs;
  };
  return {
    launchToken() {
      const token = secret();
      tokens.set(digest(token), monotonic());
      return token;
    },
    enter(token, port) {
      if (!take(token)) return null;
      const session = secret();
      sessions.add(digest(session));
      const [oldest] = sessions;
      if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest);
      return `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isSignedIn(request) {
      const cookie = cookieOf(request);
      return cookie !== null && sessions.has(digest(cookie));
    },
  };
}
