import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, NamedEvent } from '../../shared/contract/bridge.ts';
import {
  callChannel,
  chooseChannel,
  chooseFolderChannel,
  eventChannel,
  leaveChannel,
  leftChannel,
  offerChannel,
  printChannel,
  saveChannel,
} from './channels.ts';

type Dropped = Parameters<typeof webUtils.getPathForFile>[0];

/** The bridge. Eight functions, no channel names, no Electron objects (Electron checklist 20). */
const bridge: Bridge<Dropped> = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on(listener) {
    // the event of Electron itself never reaches the page (CVE-2023-29198 class)
    const heard = (_: unknown, named: NamedEvent): void => listener(named);
    ipcRenderer.on(eventChannel, heard);
    return () => {
      ipcRenderer.off(eventChannel, heard);
    };
  },
  offerFile: async (file) => {
    const path = webUtils.getPathForFile(file);
    // a picture dragged out of a web page is a File without a path: there is nothing to import
    if (path === '') return { ok: false, code: 'notFound' };
    return ipcRenderer.invoke(offerChannel, path);
  },
  chooseFiles: () => ipcRenderer.invoke(chooseChannel),
  saveFile: (token) => ipcRenderer.invoke(saveChannel, token),
  printFile: (token) => ipcRenderer.invoke(printChannel, token),
  chooseFolder: () => ipcRenderer.invoke(chooseFolderChannel),
  onLeaving: (listener) => {
    ipcRenderer.removeAllListeners(leaveChannel);
    ipcRenderer.on(leaveChannel, () => {
      const left = (): void => ipcRenderer.send(leftChannel);
      // a page that fails to send must not keep the window open either
      listener().then(left, left);
    });
  },
};

contextBridge.exposeInMainWorld('moothall', bridge);
