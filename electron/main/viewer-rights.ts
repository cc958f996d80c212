import type { WebContents } from 'electron';
import { parseAddress } from './parse-address.ts';

/** Chromium's own PDF viewer is an extension with this name, which never changes, and takes its looks from there. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';
const viewerOrigins: ReadonlySet<string> = new Set([viewer, 'chrome://resources']);

/** Which windows may use Chromium's PDF viewer: those that print, and no other. */
export interface ViewerRights {
  allow(contents: WebContents): void;
  /** For a request: by the number of the window that makes it. */
  mayLoad(address: string, contentsId: number | undefined): boolean;
  /** For a frame inside a window. */
  mayShow(address: string, contents: WebContents): boolean;
}

export function createViewerRights(): ViewerRights {
  const printing = new Set<number>();
  return {
    allow(contents) {
      const { id } = contents;
      printing.add(id);
      contents.once('destroyed', () => printing.delete(id));
    },
    mayLoad: (address, id) => id !== undefined && printing.has(id) && isViewers(address),
    mayShow: (address, contents) => printing.has(contents.id) && isViewers(address),
  };
}

function isViewers(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && viewerOrigins.has(`${url.protocol}//${url.host}`);
}
