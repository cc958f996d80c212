import type { BrowserWindow, IpcMain, IpcMainEvent } from 'electron';
import { leaveChannel, leftChannel } from '../preload/channels.ts';
import { isOwnSender } from './ipc.ts';

/** A page that has not answered by then is stuck: nothing more is to be had from it. */
const longestMs = 1500;

/**
 * Holds the window open until its page has sent what was typed last, or for a second and a half: words typed
 * just before the window is closed are kept (reliability R2).
 */
export function setupLeaving(window: BrowserWindow, ipcMain: IpcMain): void {
  let isAsked = false;
  let mayClose = false;
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    const left = (said: IpcMainEvent) => {
      if (isOwnSender(said)) close();
    };
    const close = () => {
      clearTimeout(timer);
      ipcMain.off(leftChannel, left);
      mayClose = true;
      if (!window.isDestroyed()) window.close();
    };
    const timer = setTimeout(close, longestMs);
    ipcMain.on(leftChannel, left);
    window.webContents.send(leaveChannel);
  });
}
