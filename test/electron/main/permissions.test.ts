import type { Session } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { allowedPermissions, setupPermissions } from '../../../electron/main/permissions.ts';

/** Every permission that Electron 45 knows by name (electron.d.ts). */
const known = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'unknown',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
];

type Handler = (...words: unknown[]) => unknown;
const handlers: Record<string, Handler> = {};
const session = new Proxy({} as Session, {
  get: (_, name: string) => (handler: Handler) => {
    handlers[name] = handler;
  },
});

function granted(origin: string): { asked: string[]; checked: string[] } {
  const asked = known.filter((permission) => {
    let answer = false;
    handlers['setPermissionRequestHandler']?.(
      null,
      permission,
      (allowed: boolean) => (answer = allowed),
      { requestingUrl: origin },
    );
    return answer;
  });
  const checked = known.filter(
    (permission) => handlers['setPermissionCheckHandler']?.(null, permission, origin) === true,
  );
  return { asked, checked };
}

describe('what the page may ask the system for', () => {
  beforeEach(() => setupPermissions(session));

  it('S3: is writing to the clipboard and showing notices, asked or checked', () => {
    const list = [...allowedPermissions];
    expect(list).toEqual(['clipboard-sanitized-write', 'notifications']);
    expect(granted('app://meeting/')).toEqual({ asked: list, checked: list });
  });

  it.each(['https://example.org/', 'app://elsewhere/', 'file:///etc/passwd', 'null', ''])(
    'S3: is nothing at all for %j',
    (origin) => {
      expect(granted(origin)).toEqual({ asked: [], checked: [] });
    },
  );

  it('S3: no device is handed out and no screen is shared', () => {
    let shared: unknown;
    handlers['setDisplayMediaRequestHandler']?.({}, (streams: unknown) => (shared = streams));
    expect([handlers['setDevicePermissionHandler']?.({}), shared]).toEqual([false, {}]);
  });
});
