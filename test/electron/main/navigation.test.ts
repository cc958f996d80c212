import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { setupNavigation } from '../../../electron/main/navigation.ts';
import { setupNoWebviews } from '../../../electron/main/webviews.ts';
import { FakeContents } from './fake-electron.ts';

let contents: FakeContents;
let offered: string[];
let isPrinting: boolean;

beforeEach(() => {
  contents = new FakeContents();
  offered = [];
  isPrinting = false;
  const app = new EventEmitter();
  setupNoWebviews(app as unknown as App);
  setupNavigation(app as unknown as App, async (address) => void offered.push(address), {
    may: (address) => isPrinting && address.startsWith('chrome-extension:'),
  });
  app.emit('web-contents-created', {}, contents);
});

function isStopped(event: string, details: object): boolean {
  let stopped = false;
  contents.emit(event, { ...details, preventDefault: () => (stopped = true) });
  return stopped;
}

const elsewhere = [
  'https://example.org/',
  'file:///home/jo/dropped.html',
  'app://meeting/other.html',
  'app://elsewhere/',
  'app://meeting.example.org/',
  `paper://${'a'.repeat(64)}/`,
  'javascript:alert(1)',
  'data:text/html,x',
];

describe('where the window may go', () => {
  it('S7: the PDF viewer inside a window that prints, and nothing else, fills a frame of its own', () => {
    const url = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/1';
    const inFrame = { url, isMainFrame: false };
    expect(isStopped('will-frame-navigate', inFrame)).toBe(true);
    isPrinting = true;
    expect(isStopped('will-frame-navigate', inFrame)).toBe(false);
    expect(isStopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(isStopped('will-frame-navigate', { ...inFrame, url: 'https://example.org/' })).toBe(
      true,
    );
  });

  it.each(elsewhere)('S7: it does not go to %s', (url) => {
    const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
    expect(events.map((event) => isStopped(event, { url, isMainFrame: true }))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('S7: an .html file dropped on the window does not take its place', () => {
    expect(isStopped('will-navigate', { url: 'file:///home/jo/notes.html' })).toBe(true);
  });

  it('S7: no frame of the page goes anywhere, not even to our page', () => {
    expect(isStopped('will-frame-navigate', { url: 'app://meeting/', isMainFrame: false })).toBe(
      true,
    );
  });

  it('our own page may be loaded again', () => {
    expect(isStopped('will-navigate', { url: 'app://meeting/#/meetings', isMainFrame: true })).toBe(
      false,
    );
  });

  it('S7: no second window opens; its address is offered to the web browser', () => {
    expect(contents.openHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(offered).toEqual(['https://example.org/']);
  });

  it('S7: a link that was clicked is offered to the web browser', () => {
    isStopped('will-navigate', { url: 'https://example.org/a' });
    expect(offered).toEqual(['https://example.org/a']);
  });

  it('S6: no page is put inside the page', () => {
    expect(isStopped('will-attach-webview', {})).toBe(true);
  });
});
