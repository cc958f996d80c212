import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { focusWindow, openWindow } from '../../../electron/main/window.ts';
import { webPreferences } from '../../../electron/main/window-options.ts';
import { BrowserWindow, fake } from './fake-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-window-'));
const files = { preload: '/app/preload.cjs', state: join(folder, 'window.json') };

beforeEach(() => fake.reset());
afterEach(() => rmSync(files.state, { force: true }));

describe('the window', () => {
  it('S1: loads our own page and nothing else', () => {
    openWindow(files);
    expect(fake.loaded).toEqual(['app://meeting/']);
  });

  it('S2, S4: is sandboxed, isolated and without Node, in these words', () => {
    openWindow(files);
    expect(fake.windows[0]?.['webPreferences']).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      preload: '/app/preload.cjs',
    });
  });

  it('S2: its rights cannot be changed by whoever imports them', () => {
    expect(Object.isFrozen(webPreferences)).toBe(true);
  });

  it('S54: keeps its title, so that nobody beside me reads what I read', () => {
    const window = openWindow(files);
    let isKept = false;
    window.emit('page-title-updated', { preventDefault: () => (isKept = true) });
    expect({ isKept, title: fake.windows[0]?.['title'] }).toEqual({
      isKept: true,
      title: 'Moothall',
    });
  });

  it('opens where it stood when it was closed', () => {
    const first = openWindow(files);
    first.maximize();
    first.emit('close');
    const second = openWindow(files);
    expect(fake.windows[1]).toMatchObject({ x: 10, y: 20, width: 1280, height: 860 });
    expect(second.isMaximized()).toBe(true);
  });

  it('comes to the front from the task bar too', () => {
    const window = new BrowserWindow({});
    window.minimize();
    focusWindow(window as unknown as Parameters<typeof focusWindow>[0]);
    expect(window.calls).toEqual(['minimize', 'restore', 'show', 'focus']);
  });
});
