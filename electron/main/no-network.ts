import type { App, Session } from 'electron';
import { parseAddress } from './parse-address.ts';
import type { ViewerRights } from './viewer-rights.ts';

/** What the window may fetch: the page, papers, and what the page made itself. */
const ownSchemes = new Set(['app:', 'paper:', 'outgoing:', 'blob:', 'data:', 'devtools:']);

/** Tells Chromium to start none of its own traffic. Before the app is ready. */
export function silenceChromium(app: App): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'no-pings'])
    app.commandLine.appendSwitch(name);
}

/**
 * Only local content is loaded (security S1, Electron checklist 1): every request of the page for another
 * scheme is cancelled, whatever made it. No dictionaries are fetched.
 */
export function setupNoNetwork(session: Session, rights: Pick<ViewerRights, 'may'>): void {
  session.webRequest.onBeforeRequest(({ url, webContents }, done) => {
    const isOwn = ownSchemes.has(parseAddress(url)?.protocol ?? '');
    done({ cancel: !isOwn && !rights.may(url, webContents) });
  });
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
