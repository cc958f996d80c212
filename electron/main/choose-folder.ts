import { type BrowserWindow, dialog } from 'electron';

/**
 * The system's own dialog for a folder: that backups go to, or that past papers come from. Answers its path, which stays in this process: the
 * page is given a token. Null where nothing was chosen.
 */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    buttonLabel: 'Use this folder',
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}
