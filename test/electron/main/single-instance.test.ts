import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileInbox } from '../../../electron/main/file-inbox.ts';
import { setupSingleInstance } from '../../../electron/main/single-instance.ts';

class FakeApp extends EventEmitter {
  isFirst = true;
  sent: unknown;
  hasQuit = false;
  requestSingleInstanceLock = (data: unknown): boolean => {
    this.sent = data;
    return this.isFirst;
  };
  exit = (): void => {
    this.hasQuit = true;
  };
}

let app: FakeApp;
let handed: string[][];
const start = (files: string[] = []) =>
  setupSingleInstance(app as unknown as App, {
    files,
    onSecondStart: (more) => void handed.push(more),
  });

beforeEach(() => {
  app = new FakeApp();
  handed = [];
});

describe('reliability R11: one Moothall for one profile', () => {
  it('the second start hands its files over and ends', () => {
    app.isFirst = false;
    expect(start(['/a.pdf'])).toBe(false);
    expect([app.sent, app.hasQuit]).toEqual([{ files: ['/a.pdf'] }, true]);
  });

  it('the first one takes the files of the second', () => {
    expect(start()).toBe(true);
    app.emit('second-instance', {}, ['Moothall'], '/', { files: ['/a.pdf', '/b.pdf'] });
    expect(handed).toEqual([['/a.pdf', '/b.pdf']]);
  });

  it.each([[null], [undefined], ['x'], [{}], [{ files: 'x' }], [{ files: [1, null] }]])(
    'the first one believes nothing else: %j',
    (data) => {
      start();
      app.emit('second-instance', {}, [], '/', data);
      expect(handed).toEqual([[]]);
    },
  );

  it('a file opened from the Finder goes the same way', () => {
    start();
    let isTaken = false;
    app.emit('open-file', { preventDefault: () => (isTaken = true) }, '/a.pdf');
    expect([isTaken, handed]).toEqual([true, [['/a.pdf']]]);
  });
});

describe('files that come before the backend is there', () => {
  it('wait, and are handed on in the order they came', () => {
    const taken: string[][] = [];
    const inbox = createFileInbox();
    inbox.put(['/a.pdf']);
    inbox.put([]);
    inbox.put(['/b.pdf']);
    inbox.open((paths) => void taken.push(paths));
    inbox.put(['/c.pdf']);
    expect(taken).toEqual([['/a.pdf', '/b.pdf'], ['/c.pdf']]);
  });
});
