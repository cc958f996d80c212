/** The address as a URL, or null for what is none. (URL.parse is newer than the oldest Electron we run in.) */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // no address at all: every caller treats that as "not ours"
    return null;
  }
}
