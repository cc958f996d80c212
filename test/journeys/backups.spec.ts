import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { comeIn } from './steps.ts';

test.use({ begins: 'empty' });

const passphrase = 'kettle pram otter viaduct';

test('U4: a member backs up, prints the recovery sheet and looks into the file again', async ({
  page,
  host,
}) => {
  const stick = mkdtempSync(join(tmpdir(), 'moothall-stick-'));
  await comeIn(page, host);
  await page.getByRole('link', { name: 'Settings' }).click();
  const section = page.getByRole('region', { name: 'Backups of my notes' });
  await expect(section).toContainText('There is no backup of your notes yet.');

  await test.step('a folder that is away is refused calmly, one that is there is taken', async () => {
    await section.getByLabel('Path of the folder').fill(`${stick}/away`);
    await page.keyboard.press('Enter');
    await expect(section.getByRole('alert')).toContainText('Your notes are safe on this laptop');
    await section.getByLabel('Path of the folder').fill(stick);
    await page.keyboard.press('Enter');
    await expect(section.getByText(stick)).toBeVisible();
    await section.getByRole('radio', { name: 'Every week' }).press('Space');
  });

  await test.step('the passphrase is rated in words, and a backup is made', async () => {
    await section.getByLabel('Passphrase', { exact: true }).fill('password1');
    await expect(section.getByText('Very easy to guess')).toBeVisible();
    await section.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await expect(section.getByText('Very hard to guess')).toBeVisible();
    await section.getByLabel('The passphrase once more').fill(passphrase);
    await expectNoAxeFindings(page, 'settings, backups');
    await page.keyboard.press('Enter');
    await expect(section).toContainText('The file was read back and is whole.', {
      timeout: 60_000,
    });
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^Moothall notes .*\.age$/)]);
  });

  await test.step('the recovery sheet is one printed page with nothing else on it', async () => {
    await section.getByRole('button', { name: 'Recovery sheet…' }).click();
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText(stick);
    await page.getByRole('checkbox', { name: /^Print the passphrase/ }).press('Space');
    await expect(sheet).toContainText(passphrase);
    await expectNoAxeFindings(page, 'recovery sheet');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print the sheet' })).toBeHidden();
    await expect(page.getByText('About Moothall')).toBeHidden();
    const printed = await PDFDocument.load(await page.pdf({ format: 'A4' }));
    expect(printed.getPageCount()).toBe(1);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toBeHidden();
  });

  await test.step('the file opens with its passphrase alone, and adds nothing twice', async () => {
    const [name = ''] = readdirSync(stick);
    await section.getByLabel('Backup of notes').setInputFiles(join(stick, name));
    await section.getByRole('textbox', { name: 'Passphrase of this backup' }).fill('kettle');
    await page.keyboard.press('Enter');
    await expect(section.getByRole('alert')).toContainText('does not open the file', {
      timeout: 60_000,
    });
    await section.getByRole('textbox', { name: 'Passphrase of this backup' }).fill(passphrase);
    await page.keyboard.press('Enter');
    const add = section.getByRole('button', { name: 'Add them to my notes' });
    await expect(add).toBeVisible({ timeout: 60_000 });
    await expectNoAxeFindings(page, 'restoring');
    await add.press('Enter');
    await expect(section).toContainText('Everything in this file was here already.', {
      timeout: 60_000,
    });
  });
  rmSync(stick, { recursive: true });
});
