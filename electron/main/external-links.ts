import { type BrowserWindow, dialog, shell } from 'electron';
import { parseAddress } from './parse-address.ts';

const longestAddress = 2000;

/**
 * The address a link may open outside the app, or null (security S8, Electron checklist 15): https and mailto
 * only, no user names in it, and nothing that another program would read as more than an address.
 */
export function externalAddress(address: string): string | null {
  if (address.length > longestAddress || /[\s\\"'<>`]/.test(address)) return null;
  const url = parseAddress(address);
  if (url === null) return null;
  // only the receiver: header fields could attach files or add hidden receivers
  if (url.protocol === 'mailto:')
    return /^[^@]+@[^@]+$/.test(url.pathname) ? `mailto:${url.pathname}` : null;
  const isWeb = url.protocol === 'https:' && /^https:\/\/[^/]/i.test(address);
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}

/**
 * Makes the one door to the outside: asks with the whole address before it opens, one question at a time.
 */
export function createExternalLinks(window: () => BrowserWindow | null) {
  let isAsking = false;
  return async (address: string): Promise<void> => {
    const allowed = externalAddress(address);
    const parent = window();
    if (allowed === null || parent === null || isAsking) return;
    isAsking = true;
    try {
      const { response } = await dialog.showMessageBox(parent, {
        type: 'question',
        message: allowed.startsWith('mailto:')
          ? 'Write an e-mail to this address?'
          : 'Open this address in your web browser?',
        detail: allowed,
        buttons: ['Open', 'Stay here'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      if (response === 0) await shell.openExternal(allowed);
    } finally {
      isAsking = false;
    }
  };
}
