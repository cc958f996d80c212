/** What Node calls it when the other end closes a connection that is being written to. */
const codes = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'];

/**
 * Whether an answer stopped because its reader went away, as a viewer does when a page is scrolled past. The
 * response itself cannot be asked: it is destroyed after a fault of ours as well.
 */
export function hungUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}
