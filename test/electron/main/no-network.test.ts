import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { setupNoNetwork, silenceChromium } from '../../../electron/main/no-network.ts';
import { createViewerRights } from '../../../electron/main/viewer-rights.ts';
import { houseFiles, root } from '../../house/house-tree.ts';

type Listener = (
  details: { url: string; webContents: { id: number; getType(): string } },
  done: (answer: { cancel: boolean }) => void,
) => void;

class FakeSession extends EventEmitter {
  decide: Listener = () => undefined;
  spelling = true;
  webRequest = {
    onBeforeRequest: (listener: Listener): void => {
      this.decide = listener;
    },
  };
  setSpellCheckerEnabled = (isOn: boolean): void => {
    this.spelling = isOn;
  };
}

const session = new FakeSession();
const rights = createViewerRights();
setupNoNetwork(session as unknown as Session, rights);

function isCancelled(url: string, id = 1, type = 'window'): boolean {
  let cancelled = false;
  session.decide({ url, webContents: { id, getType: () => type } }, (answer) => {
    cancelled = answer.cancel;
  });
  return cancelled;
}

describe('the window and the network', () => {
  it.each([
    'http://example.org/',
    'https://example.org/x.js',
    'ws://example.org/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'chrome://version/',
    'nonsense',
  ])('S1: a request for %s is cancelled, whatever made it', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  it.each(['app://meeting/x.js', `paper://${'a'.repeat(64)}/`, 'blob:app://meeting/1', 'data:,'])(
    'S1: %s passes',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );

  it('S1: Chromium’s PDF viewer is loaded by a window that prints, for as long as it is there', () => {
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
    const contents = Object.assign(new EventEmitter(), { id: 7 });
    expect([isCancelled(viewer, 7), isCancelled('chrome://resources/js/a.js', 7)]).toEqual([
      true,
      true,
    ]);
    rights.allow(contents as unknown as WebContents);
    expect([isCancelled(viewer, 7), isCancelled('chrome://resources/js/a.js', 7)]).toEqual([
      false,
      false,
    ]);
    const others = [
      'chrome-extension://aaaa/',
      'chrome://settings/',
      'https://example.org/',
      'file:///x',
    ];
    expect(others.map((url) => isCancelled(url, 7))).toEqual(others.map(() => true));
    expect(isCancelled(viewer, 1)).toBe(true);
    // the viewer's own contents, which Electron does not join to their window
    expect([isCancelled(viewer, 8, 'remote'), isCancelled(viewer, 8, 'window')]).toEqual([
      false,
      true,
    ]);
    contents.emit('destroyed');
    expect(isCancelled(viewer, 8, 'remote')).toBe(true);
    expect(isCancelled(viewer, 7)).toBe(true);
  });

  it('S1: no dictionary is fetched and nothing is downloaded', () => {
    let isStopped = false;
    session.emit('will-download', { preventDefault: () => (isStopped = true) });
    expect([session.spelling, isStopped]).toEqual([false, true]);
  });

  it('S1: Chromium is told to start no traffic of its own', () => {
    const switches: string[] = [];
    const commandLine = { appendSwitch: (name: string) => void switches.push(name) };
    silenceChromium({ commandLine } as unknown as App);
    expect(switches).toEqual([
      'disable-background-networking',
      'disable-component-update',
      'no-pings',
    ]);
  });

  it('S1, S4: no other file of the shell loads an address or loosens the rights of a window', () => {
    const words = /\bloadURL\b|\bloadFile\b|new (BrowserWindow|BaseWindow|WebContentsView)\b/;
    const rights =
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegration|contextIsolation|webviewTag|\bsandbox:/;
    const found = houseFiles('electron/**/*.ts').flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return [words, rights].filter((rule) => rule.test(text)).map((rule) => [path, rule]);
    });
    expect(found).toEqual([
      // of a finished file only, whose token the page was given
      ['electron/main/print-file.ts', words],
      ['electron/main/window-options.ts', rights],
      ['electron/main/window.ts', words],
    ]);
  });
});
