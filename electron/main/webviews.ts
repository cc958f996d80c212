import type { App } from 'electron';

/** No page is ever put inside the page (security S6, Electron checklist 11 and 12). */
export function setupNoWebviews(app: App): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
