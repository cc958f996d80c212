import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type App, type BrowserWindow, dialog } from 'electron';
import type { Answer, Saved } from '../../shared/contract/bridge.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { Outgoing } from '../services/exports/outgoing.ts';
import { writeWhole } from '../services/exports/write-whole.ts';

/** What files are called in the system's dialog. */
const kinds: Readonly<Record<string, string>> = {
  '.docx': 'Word document',
  '.md': 'Markdown text',
  '.json': 'Data (JSON)',
  '.csv': 'Spreadsheet (CSV)',
  '.ics': 'Calendar',
  '.html': 'Web page',
  '.pdf': 'PDF file',
};

export interface SavingParts {
  app: Pick<App, 'getPath'>;
  window: BrowserWindow;
  outgoing: Pick<Outgoing, 'look' | 'forget'>;
  write?: typeof writeWhole;
}

/**
 * Asks where a finished file is to be kept and writes it there whole or not at all. The path stays in this
 * process. A file that could not be written keeps its token, so that it can be tried again.
 */
export async function saveFile(parts: SavingParts, token: string): Promise<Answer<Saved>> {
  const file = parts.outgoing.look(token);
  if (file === null) return { ok: false, code: 'notFound' };
  const ending = extname(file.name);
  const { filePath, canceled } = await dialog.showSaveDialog(parts.window, {
    title: 'Keep this file',
    defaultPath: join(parts.app.getPath('documents'), file.name),
    filters: [{ name: kinds[ending] ?? 'File', extensions: [ending.slice(1)] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return { ok: true, value: 'cancelled' };
  try {
    await (parts.write ?? writeWhole)(filePath, await readFile(file.path));
    await parts.outgoing.forget(token);
    return { ok: true, value: 'saved' };
  } catch (error) {
    return { ok: false, code: error instanceof CallError ? error.code : 'notSaved' };
  }
}
