import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SavingParts, saveFile } from '../../../electron/main/save-file.ts';
import { createOutgoing, type Outgoing } from '../../../electron/services/exports/outgoing.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';
import { fake } from './fake-electron.ts';

let scratch: ScratchFolder;
let outgoing: Outgoing;
let token: string;
beforeEach(async () => {
  fake.reset();
  scratch = scratchFolder();
  outgoing = createOutgoing(join(scratch.path, 'profile'));
  const about = { name: 'My notes.docx', type: 'application/x', isShown: false };
  token = await outgoing.keep(Buffer.from('my words'), about);
});
afterEach(() => scratch.remove());

const parts = (more: Partial<SavingParts> = {}): SavingParts => ({
  app: { getPath: () => '/home/jo/Documents' },
  window: {} as BrowserWindow,
  outgoing,
  ...more,
});

it('asks where, with the file’s own name, and writes it there', async () => {
  fake.saveTo = join(scratch.path, 'mine.docx');
  expect(await saveFile(parts(), token)).toEqual({ ok: true, value: 'saved' });
  expect(fake.dialogs[0]).toMatchObject({
    defaultPath: join('/home/jo/Documents', 'My notes.docx'),
    filters: [{ name: 'Word document', extensions: ['docx'] }],
  });
  expect(readFileSync(fake.saveTo, 'utf8')).toBe('my words');
  expect(readdirSync(scratch.path).sort()).toEqual(['mine.docx', 'profile']);
});

it('keeps the finished file for another try where the dialog was closed', async () => {
  expect(await saveFile(parts(), token)).toEqual({ ok: true, value: 'cancelled' });
  fake.saveTo = join(scratch.path, 'mine.docx');
  expect(await saveFile(parts(), token)).toEqual({ ok: true, value: 'saved' });
});

it('says that Word holds the file, and can be asked again once it is closed', async () => {
  fake.saveTo = join(scratch.path, 'mine.docx');
  const write = () => Promise.reject(new CallError('fileInUse'));
  expect(await saveFile(parts({ write }), token)).toEqual({ ok: false, code: 'fileInUse' });
  expect(await saveFile(parts(), token)).toEqual({ ok: true, value: 'saved' });
});

it('knows no token twice, and asks nothing for one it does not know', async () => {
  fake.saveTo = join(scratch.path, 'mine.docx');
  await saveFile(parts(), token);
  expect(await saveFile(parts(), token)).toEqual({ ok: false, code: 'notFound' });
  expect(fake.dialogs.length).toBe(1);
});
