import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { describe } from 'vitest';
import { setupIpc, tellWindow } from '../../electron/main/ipc.ts';
import { connectIpc } from '../../renderer/client/ipc.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { AService } from '../builders/a-service.ts';
import { FakeContents, fake, ipcRenderer } from '../electron/main/fake-electron.ts';
import '../../electron/preload/preload.ts';
import { itBehavesLikeABackend } from './backend-conformance.ts';

type Handler = (event: IpcMainInvokeEvent, ...words: unknown[]) => unknown;

/** Joins main and preload by a wire that, like Electron's, carries copies of plain data and nothing else. */
function join({ dispatch, events }: AService): FakeContents {
  const handlers = new Map<string, Handler>();
  const handle = (name: string, handler: Handler): void => void handlers.set(name, handler);
  const backend = {
    dispatch,
    listen: events.listen,
    acceptFile: () => 'token',
    chooseFiles: async () => [],
    saveFile: async () => ({ ok: true as const, value: 'saved' as const }),
    printFile: async () => ({ ok: true as const, value: 'printed' as const }),
    chooseFolder: async () => null,
  };
  setupIpc({ handle } as unknown as IpcMain, backend);
  const ours = { senderFrame: { parent: null, origin: 'app://meeting' } };
  fake.invoke = async (channel, ...words) =>
    structuredClone(
      await handlers.get(String(channel))?.(
        ours as unknown as IpcMainInvokeEvent,
        ...words.map((word) => structuredClone(word)),
      ),
    );
  const contents = new FakeContents();
  contents.send = (channel, ...words) =>
    void ipcRenderer.emit(String(channel), {}, ...words.map((word) => structuredClone(word)));
  tellWindow(contents as unknown as WebContents, backend);
  return contents;
}

describe('the contract over the desktop window’s own wire', () => {
  itBehavesLikeABackend(async (service) => {
    const contents = join(service);
    const bridge = fake.exposed['moothall'] as unknown as Bridge<File>;
    return { backend: connectIpc(bridge), close: () => void contents.emit('destroyed') };
  });
});
