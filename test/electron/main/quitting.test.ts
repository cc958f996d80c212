import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../electron/log.ts';
import { setupOrderlyEnd } from '../../../electron/main/quitting.ts';

let steps: string[];
let logged: LogEntry[];
let app: EventEmitter;

beforeEach(() => {
  steps = [];
  logged = [];
  app = Object.assign(new EventEmitter(), {
    quit: () => void steps.push('quit'),
    exit: (code: number) => void steps.push(`exit ${code}`),
  });
});

function watch(close: () => Promise<void>): void {
  const note = (entry: LogEntry) => void logged.push(entry);
  setupOrderlyEnd(app as unknown as App, { close }, { info: note, warn: note, error: note });
}
const wishToQuit = () => app.emit('will-quit', { preventDefault: () => steps.push('held') });
const closed = async () => void steps.push('closed');

describe('the end', () => {
  it('comes when the window is closed, on every system', () => {
    watch(closed);
    app.emit('window-all-closed');
    expect(steps).toEqual(['quit']);
  });

  it('waits until the profile was closed in order, and closes it once', async () => {
    watch(closed);
    wishToQuit();
    wishToQuit();
    await expect.poll(() => steps.at(-1)).toBe('exit 0');
    expect(steps).toEqual(['held', 'closed', 'held', 'exit 0']);
  });

  it('comes even where the profile cannot be closed, and the log knows', async () => {
    const error = new Error('disk gone');
    watch(() => Promise.reject(error));
    wishToQuit();
    await expect.poll(() => steps).toEqual(['held', 'exit 0']);
    expect(logged).toEqual([{ code: 'unhandled', error }]);
  });
});
