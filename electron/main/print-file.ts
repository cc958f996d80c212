import { setTimeout as rest } from 'node:timers/promises';
import { BrowserWindow, type WebContents, webContents } from 'electron';
import type { Answer, Printed } from '../../shared/contract/bridge.ts';
import type { Outgoing } from '../services/exports/outgoing.ts';
import { outgoingScheme } from './schemes.ts';
import type { ViewerRights } from './viewer-rights.ts';
import { printingPreferences } from './window-options.ts';

export interface PrintingParts {
  outgoing: Pick<Outgoing, 'look' | 'forget'>;
  rights: ViewerRights;
}

/** Longest time until the viewer has a file of 200 MB on its pages, and between two looks at it, in ms. */
const longestLoadMs = 60_000;
const lookMs = 100;

/** Of a PDF the file, the viewer around it, and the file again inside the viewer; a page of HTML is alone. */
const framesOf = (type: string): number => (type.startsWith('text/html') ? 1 : 3);

/** The viewer's own contents: see ViewerRights. */
const viewers = (): WebContents[] =>
  webContents.getAllWebContents().filter((one) => one.getType() === 'remote');

/**
 * Printed before its pages are there the paper stays blank (electron#30947). The inner frame is there some moments
 * before it has an address, and nothing is said to be loading then.
 */
async function untilShown(contents: WebContents, expected: number): Promise<boolean> {
  const isShown = () => {
    const frames = contents.mainFrame.framesInSubtree;
    return (
      frames.length >= expected &&
      frames.every(({ url }) => url !== '') &&
      ![contents, ...viewers()].some((one) => one.isLoading())
    );
  };
  for (let waited = 0; waited < longestLoadMs; waited += lookMs) {
    if (contents.isDestroyed()) return false;
    if (isShown()) return true;
    await rest(lookMs);
  }
  return false;
}

/**
 * Prints a finished PDF as the vectors it holds, with the system's own dialog, out of a window that nobody
 * sees. Chromium says in English why nothing was printed; "cancelled" is the person's own wish.
 */
export async function printFile(parts: PrintingParts, token: string): Promise<Answer<Printed>> {
  const file = parts.outgoing.look(token);
  if (file === null) return { ok: false, code: 'notFound' };
  const window = new BrowserWindow({ show: false, webPreferences: printingPreferences });
  const { webContents: contents } = window;
  try {
    parts.rights.allow(contents);
    await window.loadURL(`${outgoingScheme}://${token}/`);
    if (!(await untilShown(contents, framesOf(file.type))))
      return { ok: false, code: 'unexpected' };
    return { ok: true, value: await print(contents) };
  } catch {
    // the window was closed, or the viewer did not come: nothing was printed
    return { ok: false, code: 'unexpected' };
  } finally {
    if (!window.isDestroyed()) window.destroy();
    await parts.outgoing.forget(token);
  }
}

const print = (contents: WebContents): Promise<Printed> =>
  new Promise((resolve) =>
    contents.print({ silent: false }, (isPrinted, why) =>
      resolve(isPrinted ? 'printed' : /cancel/i.test(why) ? 'cancelled' : 'noPrinter'),
    ),
  );
