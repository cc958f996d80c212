import { type BrowserWindow, dialog } from 'electron';

/** Which dialog: PDFs, one or many, or a folder of them. */
export type Choice = 'files' | 'folder';

/**
 * The system's own file dialog. Answers whole paths, which stay in this process: the page is given tokens.
 * Empty where nothing was chosen.
 */
export async function chooseFiles(window: BrowserWindow, choice: Choice): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(
    window,
    choice === 'folder'
      ? { title: 'Open a folder of packs', properties: ['openDirectory'] }
      : {
          title: 'Open agenda pack',
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: 'PDF files', extensions: ['pdf'] },
            { name: 'All files', extensions: ['*'] },
          ],
        },
  );
  return filePaths;
}
