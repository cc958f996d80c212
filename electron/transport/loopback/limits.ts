/** Bounds of the loopback host (security S25). Times in milliseconds, sizes in bytes. */
export const limits = {
  headersMs: 3_000,
  /** 200 MB from the same machine take a few seconds. */
  requestMs: 120_000,
  bodyMs: 5_000,
  idleMs: 60_000,
  /** Long enough that a page which thought for a while does not post into a line that is just closing. */
  keepAliveMs: 30_000,
  connections: 512,
  headerBytes: 16 * 1024,
  headerCount: 64,
  /** The input itself is held to 1 MiB by dispatch; the rest is its name. */
  callBytes: 1024 * 1024 + 1024,
  enterBytes: 1024,
  bodiesAtOnce: 32,
  uploadsAtOnce: 4,
  papersAtOnce: 32,
  streams: 16,
  /** A listener that is this far behind is let go; it comes back and asks afresh. */
  streamBacklogBytes: 1024 * 1024,
  heartbeatMs: 15_000,
} as const;
