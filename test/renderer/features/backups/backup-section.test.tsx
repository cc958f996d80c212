import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BackupDue } from '../../../../renderer/features/backups/backup-due.tsx';
import { BackupSection } from '../../../../renderer/features/backups/backup-section.tsx';
import type { BackupState } from '../../../../shared/contract/backups.ts';
import { aBackupState, fakeBackupHandlers } from '../../../builders/fake-backups.ts';
import { aFakeClient, type FakeClient } from '../../../builders/fake-client.ts';
import { showPart } from '../../../builders/shown-app.tsx';

const words = 'kettle pram otter';

/** A client whose backups stand as told, and what it was asked. */
function aClient(part: Partial<BackupState> = {}, more: Partial<FakeClient> = {}) {
  const client = Object.assign(aFakeClient(), more);
  client.answer(fakeBackupHandlers(client.tell, aBackupState(part)));
  return { client, asked: client.called };
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('backups in the settings', () => {
  it('are set up with a folder, a rhythm and a passphrase typed twice, and then made', async () => {
    const { client, asked } = aClient();
    const { user } = showPart(<BackupSection />, client);
    await screen.findByText('There is no backup of your notes yet.');
    type('Path of the folder', '/media/stick');
    press('Use this folder');
    await screen.findByText('/media/stick');
    await user.click(screen.getByRole('radio', { name: 'Every week' }));
    type('Passphrase', words);
    type('The passphrase once more', words);
    press('Back up now');
    await screen.findByText(/^Backed up: 214 notes and 12 questions\./);
    expect(asked.filter(({ name }) => /set|run/.test(name))).toEqual([
      { name: 'backups.setFolder', input: { folder: '/media/stick' } },
      { name: 'backups.setSchedule', input: { everyDays: 7 } },
      { name: 'backups.run', input: { folder: null, passphrase: words, keep: false } },
    ]);
    expect(screen.getByText(/Saturday 8 February 2025, 12 noon/)).toBeDefined();
  });

  it('say calmly that a folder cannot be used, and that the notes are safe', async () => {
    showPart(<BackupSection />, aClient().client);
    await screen.findByLabelText('Path of the folder');
    type('Path of the folder', '/gone');
    press('Use this folder');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(
      /cannot be found just now.*safe on this laptop.*choose another/,
    );
  });

  it('on the desktop ask for the folder by the system’s own dialog, and never see its path in return', async () => {
    const { client, asked } = aClient({}, { chooseFolder: async () => 'ab'.repeat(16) });
    showPart(<BackupSection />, client);
    await screen.findByRole('button', { name: 'Choose a folder…' });
    press('Choose a folder…');
    await waitFor(() =>
      expect(asked).toContainEqual({
        name: 'backups.setFolder',
        input: { folder: 'ab'.repeat(16) },
      }),
    );
    expect(screen.queryByLabelText('Path of the folder')).toBeNull();
  });

  it('take no passphrase that was typed in two ways, nor one that is too short, and say why at the field', async () => {
    const { client, asked } = aClient({ folder: '/media/stick' });
    showPart(<BackupSection />, client);
    await screen.findByLabelText('Passphrase');
    type('Passphrase', 'short');
    press('Back up now');
    await screen.findAllByText('Take at least 8 letters, figures or signs.');
    expect(screen.getByLabelText('Passphrase').getAttribute('aria-invalid')).toBe('true');
    type('Passphrase', words);
    type('The passphrase once more', `${words}s`);
    press('Back up now');
    await screen.findAllByText('The two are not the same. Type the second one again.');
    expect(asked.map(({ name }) => name)).not.toContain('backups.run');
  });

  it('A17: the passphrase can be pasted, and be shown instead of typed twice', async () => {
    const { client, asked } = aClient({ folder: '/media/stick' });
    const { user } = showPart(<BackupSection />, client);
    const field = await screen.findByLabelText('Passphrase');
    await user.click(field);
    await user.paste(words);
    await user.click(screen.getByRole('checkbox', { name: 'Show the passphrase' }));
    expect(screen.getByLabelText('Passphrase').getAttribute('type')).toBe('text');
    expect(screen.queryByLabelText('The passphrase once more')).toBeNull();
    press('Back up now');
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('backups.run'));
  });

  it('rate the passphrase in words, once the typing rests', async () => {
    const { client, asked } = aClient({ folder: '/media/stick' });
    showPart(<BackupSection />, client);
    await screen.findByLabelText('Passphrase');
    type('Passphrase', 'pass');
    type('Passphrase', 'password');
    await screen.findByText('Easy to guess');
    type('Passphrase', words);
    await screen.findByText('Very hard to guess');
    const rated = asked.filter(({ name }) => name === 'backups.rate').map(({ input }) => input);
    expect(rated).toEqual([{ passphrase: 'password' }, { passphrase: words }]);
  });

  it('S14: say where the passphrase cannot be kept safely, and keep it only where it can', async () => {
    showPart(<BackupSection />, aClient({ folder: '/s', store: 'notSafe' }).client);
    await screen.findByText(/no safe place for a passphrase/);
    expect(screen.queryByRole('checkbox', { name: /^Keep the passphrase/ })).toBeNull();
  });

  it('S14: keep it where the system can, unless somebody does not wish it', async () => {
    const { client, asked } = aClient({ folder: '/s', store: 'safe' });
    showPart(<BackupSection />, client);
    await screen.findByRole('checkbox', { name: /^Keep the passphrase/ });
    type('Passphrase', words);
    type('The passphrase once more', words);
    press('Back up now');
    await waitFor(() =>
      expect(asked).toContainEqual({
        name: 'backups.run',
        input: { folder: null, passphrase: words, keep: true },
      }),
    );
  });
});

describe('the recovery sheet', () => {
  it('is one page with the folder, four steps and room for the passphrase, and is printed', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    showPart(<BackupSection />, aClient({ folder: '/media/stick' }).client);
    await screen.findByText('There is no backup of your notes yet.');
    press('Recovery sheet…');
    const sheet = await screen.findByRole('article');
    expect(within(sheet).getAllByRole('listitem')).toHaveLength(4);
    expect(sheet.textContent).toContain('/media/stick');
    expect(sheet.textContent).toContain('Written by hand');
    press('Print the sheet');
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('shows the passphrase only where somebody asks for it, who typed it here', async () => {
    const { user } = showPart(<BackupSection />, aClient({ folder: '/media/stick' }).client);
    await screen.findByLabelText('Passphrase');
    type('Passphrase', words);
    type('The passphrase once more', words);
    press('Back up now');
    await screen.findByText(/^Backed up/);
    press('Recovery sheet…');
    const sheet = await screen.findByRole('article');
    expect(sheet.textContent).not.toContain(words);
    await user.click(screen.getByRole('checkbox', { name: /^Print the passphrase/ }));
    expect(screen.getByRole('article').textContent).toContain(words);
  });
});

describe('bringing notes back', () => {
  async function choose(): Promise<void> {
    const picker = await screen.findByLabelText('Backup of notes');
    fireEvent.change(picker, { target: { files: [new File(['x'], 'Moothall notes.age')] } });
    await screen.findByLabelText('Passphrase of this backup');
  }

  it('says what is in the file before anything is added, and what came of it', async () => {
    const { client, asked } = aClient();
    showPart(<BackupSection />, client);
    await choose();
    type('Passphrase of this backup', words);
    press('Look into the file');
    await screen.findByText(/214 notes and 12 questions\./);
    expect(screen.getByText(/3 of them are here already\./)).toBeDefined();
    expect(asked.map(({ name }) => name)).not.toContain('backups.restore');
    press('Add them to my notes');
    await screen.findByText(
      /^211 notes and 12 questions were added\..*In 1 note the words differed/,
    );
    expect(document.activeElement?.textContent).toMatch(/^211 notes/);
  });

  it('says that the passphrase does not open the file, and keeps what was typed', async () => {
    showPart(<BackupSection />, aClient().client);
    await choose();
    type('Passphrase of this backup', 'kettle');
    press('Look into the file');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Nothing was changed here');
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase of this backup');
    expect(field.value).toBe('kettle');
  });
});

describe('the quiet line', () => {
  const due = { isDue: true, lastAt: '2025-01-30T12:00:00Z' };

  it('is there while a backup waits for somebody, and leads to the settings', async () => {
    showPart(<BackupDue />, aClient(due).client);
    await screen.findByText(/have not been backed up since 30 January 2025\./);
    press('Back up my notes…');
    expect(window.location.hash).toBe('#/settings');
  });

  it('says what stopped the last one', async () => {
    showPart(<BackupDue />, aClient({ ...due, passphrase: 'kept', problem: 'folderGone' }).client);
    await screen.findByText(/cannot be found just now/);
  });

  it.each([
    ['nothing is due', {}],
    ['it comes by itself in a moment', { ...due, passphrase: 'kept' as const }],
  ])('is not there where %s', async (_, part) => {
    const { client, asked } = aClient(part);
    showPart(<BackupDue />, client);
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('backups.state'));
    expect(screen.queryByText(/backed up/)).toBeNull();
  });
});
