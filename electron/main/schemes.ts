import { protocol } from 'electron';

/** Where the page lives: `app://meeting/`. */
export const pageOrigin = 'app://meeting';
export const pageAddress = `${pageOrigin}/`;
export const paperScheme = 'paper';
/** Finished files on their way to the printer. */
export const outgoingScheme = 'outgoing';

/**
 * Gives our schemes the rights of a web origin, so that nothing needs file:// (Electron checklist 18,
 * https://www.electronjs.org/docs/latest/tutorial/security). Must be called before the app is ready.
 */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    {
      scheme: paperScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        stream: true,
      },
    },
    // what Chromium's PDF viewer shows must have an origin
    { scheme: outgoingScheme, privileges: { standard: true, secure: true, stream: true } },
  ]);
}
