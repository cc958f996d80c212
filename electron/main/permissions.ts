import type { Session } from 'electron';
import { parseAddress } from './parse-address.ts';
import { pageOrigin } from './schemes.ts';

/** All that the page may ask for: putting words on the clipboard, and notices (security S3). */
export const allowedPermissions: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'notifications',
]);

/** Denies every other permission, device and screen (Electron checklist 5). */
export function setupPermissions(session: Session): void {
  const allows = (permission: string, origin: string): boolean =>
    allowedPermissions.has(permission) && originOf(origin) === pageOrigin;
  session.setPermissionRequestHandler((_, permission, done, details) =>
    done(allows(permission, details.requestingUrl ?? '')),
  );
  session.setPermissionCheckHandler((_, permission, origin) => allows(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, done) => done({}));
}

/** `app://meeting` of `app://meeting/` or of any page below it; empty for what is no address. */
function originOf(address: string): string {
  const url = parseAddress(address);
  return url === null ? '' : `${url.protocol}//${url.host}`;
}
