import { type BrowserWindow, dialog } from 'electron';

/**
 * The system's own dialog for the folder that backups go to. Answers its path, which stays in this process: the
 * page is given a token. Null where nothing was chosen.
 */
export async function chooseBackupFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Folder for backups of my notes',
    buttonLabel: 'Back up here',
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}
