import { EventEmitter } from 'node:events';
import type { App, BrowserWindow as Window } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../electron/log.ts';
import { setupLastWords, setupPageRevival } from '../../../electron/main/crashes.ts';
import { BrowserWindow, fake } from './fake-electron.ts';

const logged: LogEntry[] = [];
const note = (entry: LogEntry): void => void logged.push(entry);
const log = { info: note, warn: note, error: note };

beforeEach(() => {
  fake.reset();
  logged.length = 0;
});

describe('reliability R12: a page that died', () => {
  let now = 0;
  const die = async (window: BrowserWindow, reason: string): Promise<void> => {
    window.webContents.emit('render-process-gone', {}, { reason });
    await new Promise(setImmediate);
  };
  const watched = (): BrowserWindow => {
    const window = new BrowserWindow({});
    setupPageRevival(window as unknown as Window, log, () => now);
    return window;
  };

  it('is shown again by itself and logged once', async () => {
    const window = watched();
    await die(window, 'crashed');
    expect([window.webContents.reloads, logged]).toEqual([1, [{ code: 'windowFailed' }]]);
  });

  it('is not shown again in a circle: people are asked, and told that their work is safe', async () => {
    const window = watched();
    await die(window, 'crashed');
    now += 3000;
    fake.answer = 1;
    await die(window, 'oom');
    expect([window.webContents.reloads, window.calls]).toEqual([1, ['close']]);
    expect(fake.questions[0]?.['detail']).toMatch(/everything that was saved is safe/i);
  });

  it('is left alone when it ended in order', async () => {
    const window = watched();
    await die(window, 'clean-exit');
    expect([window.webContents.reloads, logged]).toEqual([0, []]);
  });
});

describe('a fault in the shell', () => {
  it('is logged once, told in plain words, and ends the app', () => {
    const process = new EventEmitter();
    const exits: number[] = [];
    const app = { exit: (code: number) => void exits.push(code) };
    setupLastWords(process as NodeJS.Process, app as unknown as App, log);
    const error = new Error('fault');
    process.emit('uncaughtException', error);
    expect([logged, exits]).toEqual([[{ code: 'unhandled', error }], [1]]);
    expect(fake.errors[0]).toMatch(/everything that was saved is safe/i);
    process.emit('unhandledRejection', error);
    expect([fake.errors.length, exits]).toEqual([1, [1]]);
  });
});
