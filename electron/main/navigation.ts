import type { App, Event } from 'electron';
import { pageAddress } from './schemes.ts';
import type { ViewerRights } from './viewer-rights.ts';

type OpenExternal = (address: string) => Promise<void>;

/** Our own start page, whatever stands behind its `#`. */
const isOwnPage = (address: string): boolean => address.split('#')[0] === pageAddress;

/**
 * No page but ours is ever shown, and no second window opens (security S7, Electron checklist 13 and 14). An
 * address that was clicked is offered to the web browser instead. Reloading our own page is not navigation.
 */
export function setupNavigation(
  app: App,
  openExternal: OpenExternal,
  rights: Pick<ViewerRights, 'may'>,
): void {
  app.on('web-contents-created', (_, contents) => {
    const stay = (event: Event<{ url: string; isMainFrame?: boolean }>): void => {
      if (event.isMainFrame !== false && isOwnPage(event.url)) return;
      if (event.isMainFrame === false && rights.may(event.url, contents)) return;
      event.preventDefault();
    };
    contents.on('will-navigate', (event) => {
      stay(event);
      if (!isOwnPage(event.url)) void openExternal(event.url);
    });
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.setWindowOpenHandler(({ url }) => {
      void openExternal(url);
      return { action: 'deny' };
    });
  });
}
