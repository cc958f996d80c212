import { beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { fake, ipcRenderer } from '../main/fake-electron.ts';
import '../../../electron/preload/preload.ts';

const bridge = fake.exposed['moothall'] as unknown as Bridge<unknown>;
const changed = { name: 'meetings.changed', event: { meeting: null } };

beforeEach(() => fake.reset());

describe('what the page is given', () => {
  it('S13: is one object of eight functions, and nothing of Electron', () => {
    expect(Object.keys(fake.exposed)).toEqual(['moothall']);
    const surface = Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`);
    expect(surface).toEqual([
      'call: function',
      'on: function',
      'offerFile: function',
      'chooseFiles: function',
      'saveFile: function',
      'printFile: function',
      'chooseFolder: function',
      'onLeaving: function',
    ]);
  });

  it('S13: asks on the wires of the contract only, whatever name is called', async () => {
    await bridge.call('anything', { a: 1 });
    await bridge.chooseFiles();
    await bridge.chooseFolder();
    expect(fake.invoked).toEqual([
      ['moothall:call', 'anything', { a: 1 }],
      ['moothall:choose'],
      ['moothall:choose-folder'],
    ]);
  });

  it('S13: hands on what happened without the event object of Electron', () => {
    const heard: unknown[][] = [];
    const stop = bridge.on((...words) => void heard.push(words));
    ipcRenderer.emit('moothall:event', { sender: 'electron' }, changed);
    stop();
    ipcRenderer.emit('moothall:event', { sender: 'electron' }, changed);
    expect(heard).toEqual([[changed]]);
  });

  it('swaps a dropped file for a token without telling the page its path', async () => {
    fake.path = '/home/jo/pack.pdf';
    fake.invoke = () => ({ ok: true, value: 'token' });
    expect(await bridge.offerFile({})).toEqual({ ok: true, value: 'token' });
    expect(fake.invoked).toEqual([['moothall:offer', '/home/jo/pack.pdf']]);
  });

  it('refuses what was dragged out of a web page, since no file stands behind it', async () => {
    fake.path = '';
    expect(await bridge.offerFile({})).toEqual({ ok: false, code: 'notFound' });
    expect(fake.invoked).toEqual([]);
  });

  it('says that the page has sent its last words once it has, and not before', async () => {
    const sent = Promise.withResolvers<void>();
    bridge.onLeaving(() => sent.promise);
    ipcRenderer.emit('moothall:leave', { sender: 'electron' });
    await Promise.resolve();
    expect(fake.sent).toEqual([]);
    sent.resolve();
    await expect.poll(() => fake.sent).toEqual([['moothall:left']]);
  });

  it('says so too where the page could not send them', async () => {
    bridge.onLeaving(() => Promise.reject(new Error('no')));
    bridge.onLeaving(() => Promise.reject(new Error('no, again')));
    ipcRenderer.emit('moothall:leave', { sender: 'electron' });
    await expect.poll(() => fake.sent).toEqual([['moothall:left']]);
  });
});
