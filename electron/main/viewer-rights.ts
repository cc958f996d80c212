import type { WebContents } from 'electron';
import { parseAddress } from './parse-address.ts';

/** Chromium's own PDF viewer is an extension with this name, which never changes, and takes its looks from there. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';
const viewerOrigins: ReadonlySet<string> = new Set([viewer, 'chrome://resources']);

/** The part of Electron's WebContents that tells who asks. */
type Asking = Pick<WebContents, 'id' | 'getType'>;

/**
 * Which windows may use Chromium's PDF viewer: those that print, and no other. The viewer runs in contents of
 * its own, of the type "remote", that Electron does not join to their window; nothing else here makes such.
 */
export interface ViewerRights {
  allow(contents: WebContents): void;
  /** For a request, and for what a frame is to show. */
  may(address: string, asking: Asking | undefined): boolean;
}

export function createViewerRights(): ViewerRights {
  const printing = new Set<number>();
  const isViewer = (asking: Asking): boolean =>
    printing.has(asking.id) || (printing.size > 0 && asking.getType() === 'remote');
  return {
    allow(contents) {
      const { id } = contents;
      printing.add(id);
      contents.once('destroyed', () => printing.delete(id));
    },
    may: (address, asking) => asking !== undefined && isViewer(asking) && isViewers(address),
  };
}

function isViewers(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && viewerOrigins.has(`${url.protocol}//${url.host}`);
}
