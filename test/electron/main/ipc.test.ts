import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { setupIpc, tellWindow } from '../../../electron/main/ipc.ts';
import type { NamedEvent } from '../../../shared/contract/bridge.ts';
import { FakeContents } from './fake-electron.ts';

type Handler = (event: IpcMainInvokeEvent, ...words: unknown[]) => unknown;
const handlers = new Map<string, Handler>();
const ipcMain = { handle: (name: string, handler: Handler) => handlers.set(name, handler) };
const hub = new EventEmitter();
const dispatched: unknown[][] = [];
const accepted: string[] = [];
const handed: string[] = [];
let chosenFolder: string | null = '/media/stick';
const backend = {
  dispatch: async (name: unknown, input: unknown) => {
    dispatched.push([name, input]);
    return { ok: true as const, value: 'answer' };
  },
  listen: (listener: (named: NamedEvent) => void) => {
    hub.on('event', listener);
    return () => void hub.off('event', listener);
  },
  acceptFile: (path: string) => `token-${accepted.push(path)}`,
  chooseFiles: async () => ['/home/jo/a.pdf', '/home/jo/b.pdf'],
  saveFile: async (token: string) => {
    handed.push(`save ${token}`);
    return { ok: true as const, value: 'saved' as const };
  },
  printFile: async (token: string) => {
    handed.push(`print ${token}`);
    return { ok: true as const, value: 'printed' as const };
  },
  chooseFolder: async () => chosenFolder,
};
const ours = { parent: null, origin: 'app://meeting' };
const changed: NamedEvent = { name: 'meetings.changed', event: { meeting: null } };

const send = (channel: string, senderFrame: unknown, ...words: unknown[]) =>
  handlers.get(channel)?.({ senderFrame } as IpcMainInvokeEvent, ...words);

beforeEach(() => {
  for (const list of [dispatched, accepted, handed]) list.length = 0;
  hub.removeAllListeners();
  setupIpc(ipcMain as unknown as IpcMain, backend);
});

describe('the wire of the desktop window', () => {
  it('hands a call of our page to the one door of the contract', async () => {
    expect(await send('moothall:call', ours, 'meetings.list', {})).toEqual({
      ok: true,
      value: 'answer',
    });
    expect(dispatched).toEqual([['meetings.list', {}]]);
  });

  it.each([
    ['a page of the web', { parent: null, origin: 'https://example.org' }],
    ['a frame inside our page', { parent: ours, origin: 'app://meeting' }],
    ['another host of our scheme', { parent: null, origin: 'app://elsewhere' }],
    ['a paper', { parent: null, origin: 'paper://ab' }],
    ['a page without an origin', { parent: null, origin: 'null' }],
    ['a frame that is gone already', null],
  ])('S10: %s is answered on no wire', async (_, frame) => {
    const words = ['meetings.list', {}];
    const answers = [
      'moothall:call',
      'moothall:offer',
      'moothall:choose',
      'moothall:choose-folder',
      'moothall:save',
      'moothall:print',
    ].map((channel) => send(channel, frame, ...words));
    expect(await Promise.all(answers)).toEqual(Array(6).fill({ ok: false, code: 'unknownCall' }));
    expect([dispatched, accepted, handed]).toEqual([[], [], []]);
  });

  it('S10: there are these six wires and no other', () => {
    expect([...handlers.keys()]).toEqual([
      'moothall:call',
      'moothall:offer',
      'moothall:choose',
      'moothall:choose-folder',
      'moothall:save',
      'moothall:print',
    ]);
  });

  it('hands a finished file over by its token, and takes nothing else for one', async () => {
    const token = 'ab'.repeat(32);
    expect(await send('moothall:save', ours, token)).toEqual({ ok: true, value: 'saved' });
    expect(await send('moothall:print', ours, token)).toEqual({ ok: true, value: 'printed' });
    for (const wrong of ['', '../x', `${token}/`, token.toUpperCase(), 7, null, undefined])
      expect(await send('moothall:save', ours, wrong)).toEqual({ ok: false, code: 'invalidInput' });
    expect(handed).toEqual([`save ${token}`, `print ${token}`]);
  });

  it('keeps the path of a dropped file here and gives a token', async () => {
    expect(await send('moothall:offer', ours, '/home/jo/pack.pdf')).toEqual({
      ok: true,
      value: 'token-1',
    });
    expect(accepted).toEqual(['/home/jo/pack.pdf']);
  });

  it.each([[''], [7], [null], [{ path: '/etc/passwd' }], ['x'.repeat(5000)]])(
    'S10: takes no path that is none',
    async (path) => {
      expect(await send('moothall:offer', ours, path)).toEqual({ ok: false, code: 'invalidInput' });
      expect(accepted).toEqual([]);
    },
  );

  it('answers the file dialog with tokens, never with paths', async () => {
    expect(await send('moothall:choose', ours)).toEqual({
      ok: true,
      value: ['token-1', 'token-2'],
    });
  });

  it('answers the dialog for a folder with a token, never with its path; with nothing where none was chosen', async () => {
    expect(await send('moothall:choose-folder', ours)).toEqual({ ok: true, value: 'token-1' });
    expect(accepted).toEqual(['/media/stick']);
    chosenFolder = null;
    expect(await send('moothall:choose-folder', ours)).toEqual({ ok: true, value: null });
  });

  it('tells the window what happens, as long as it is there and shows our page', () => {
    const contents = new FakeContents();
    tellWindow(contents as unknown as WebContents, backend);
    hub.emit('event', changed);
    contents.mainFrame.origin = 'https://example.org';
    hub.emit('event', changed);
    expect(contents.sent).toEqual([['moothall:event', changed]]);
  });

  it('stops telling a window that was closed', () => {
    const contents = new FakeContents();
    tellWindow(contents as unknown as WebContents, backend);
    contents.emit('destroyed');
    expect(hub.listenerCount('event')).toBe(0);
  });
});
