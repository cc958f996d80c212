import { EventEmitter } from 'node:events';
import type { IpcMain, BrowserWindow as Window } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setupLeaving } from '../../../electron/main/leaving.ts';
import { BrowserWindow, fake } from './fake-electron.ts';

const ours = { senderFrame: { parent: null, origin: 'app://meeting' } };
const stranger = { senderFrame: { parent: null, origin: 'https://example.org' } };

let ipcMain: EventEmitter;
let window: BrowserWindow;

/** Answers whether the window was held open. */
function wishToClose(): boolean {
  let isHeld = false;
  window.emit('close', { preventDefault: () => (isHeld = true) });
  return isHeld;
}

beforeEach(() => {
  vi.useFakeTimers();
  fake.reset();
  ipcMain = new EventEmitter();
  window = new BrowserWindow({});
  setupLeaving(window as unknown as Window, ipcMain as unknown as IpcMain);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reliability R2: a window that is closed while words are on their way', () => {
  it('stays until its page says that they are sent, and then closes', () => {
    expect(wishToClose()).toBe(true);
    expect(window.webContents.sent).toEqual([['moothall:leave']]);
    vi.advanceTimersByTime(1000);
    expect(window.calls).toEqual([]);
    ipcMain.emit('moothall:left', ours);
    expect(window.calls).toEqual(['close']);
    expect(wishToClose()).toBe(false);
  });

  it('asks once, however often it is to be closed', () => {
    wishToClose();
    expect(wishToClose()).toBe(true);
    expect(window.webContents.sent).toHaveLength(1);
  });

  it('does not wait for ever for a page that is stuck', () => {
    wishToClose();
    vi.advanceTimersByTime(1500);
    expect(window.calls).toEqual(['close']);
    expect(wishToClose()).toBe(false);
  });

  it('S10: takes no word of a strange page for that of its own', () => {
    wishToClose();
    ipcMain.emit('moothall:left', stranger);
    expect(window.calls).toEqual([]);
  });

  it('closes at once where the page has died', () => {
    window.webContents.isDead = true;
    expect(wishToClose()).toBe(false);
    expect(window.webContents.sent).toEqual([]);
  });
});
