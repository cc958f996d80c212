/**
 * The rules of the loopback host, numbered S20 to S25 as in the names of their tests. All hold, always; they
 * can be taken away one by one only from a test, which shows that each is needed. Nothing on the command line reaches them.
 */
export interface LoopbackRules {
  /** S21: Host is exactly ours. */
  exactHost: boolean;
  /** S22: Origin and Sec-Fetch-Site are ours on every POST, the event stream and the papers. */
  sameOrigin: boolean;
  /** S23: a launch token works once and for a minute. */
  oneUseToken: boolean;
  /** S23: nothing of a profile is answered without the cookie. */
  cookie: boolean;
  /** S24: bodies have the one content type of their route. */
  contentType: boolean;
  /** S24: nosniff, CORP, COOP, CSP and no-store on every answer. */
  headers: boolean;
  /** S25: sizes, times and numbers are bounded. */
  bounds: boolean;
}

export const everyRule: LoopbackRules = {
  exactHost: true,
  sameOrigin: true,
  oneUseToken: true,
  cookie: true,
  contentType: true,
  headers: true,
  bounds: true,
};
