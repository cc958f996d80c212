import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { comeIn } from './steps.ts';

const tracker = Buffer.from(
  [
    'Action;Officer;Status;Date;Deadline',
    '"Report on caf\xe9 opening; then on the ferry";K Ramsbury;Ongoing;03/04/2025;05/06/2025',
    "=cmd|' /C calc'!A0;;On hold;03/04/2025;",
    ';B Reed;Open;;',
  ].join('\r\n'),
  'latin1',
);

test('a tracker kept in a spreadsheet comes in, and goes out again for Excel', async ({
  page,
  host,
}) => {
  await comeIn(page, host);
  await page.goto(`${new URL(page.url()).origin}/#/actions?page=tracker`);
  await expect(page.getByRole('heading', { level: 1, name: 'Take a tracker in' })).toBeFocused();
  const main = page.getByRole('main');
  const picker = page.getByLabel('CSV file of the tracker');

  await test.step('a workbook is refused in plain words', async () => {
    await picker.setInputFiles({
      name: 'tracker.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('PK\x03\x04'),
    });
    await expect(main.getByText('This is a workbook, not a CSV file.')).toBeVisible();
  });

  await test.step('its columns are told, and what nobody can tell is asked', async () => {
    await picker.setInputFiles({ name: 'Tracker.csv', mimeType: 'text/csv', buffer: tracker });
    await expect(page.getByText('parted by semicolons, written as Windows-1252')).toBeVisible();
    await expect(page.getByLabel('“Officer” is taken for')).toHaveValue('owner');
    await expect(page.getByLabel('“Deadline” is taken for')).toHaveValue('due');
    await expectNoAxeFindings(page, 'a tracker to be mapped');
    const take = page.getByRole('button', { name: 'Take 3 rows in' });
    await page.getByLabel('Which committee asked?').selectOption({ index: 1 });
    await take.click();
    await expect(main.getByText('Say which comes first, the day or the month.')).toBeVisible();
    await page.getByText('The day: 03/04/2025 is 3 April').click();
    await page.getByLabel('On hold (1 row)').selectOption('underWay');
    await take.click();
  });

  await test.step('what was not taken is named by its line', async () => {
    await expect(page.getByRole('status').filter({ hasText: '2 rows taken in' })).toBeVisible();
    await expect(page.getByText(/^Line 4: .*B Reed/)).toBeVisible();
    await expectNoAxeFindings(page, 'what became of a tracker');
    await page.getByRole('button', { name: 'Show the ledger' }).click();
    await expect(
      page.getByRole('link', { name: 'Report on café opening; then on the ferry' }),
    ).toBeVisible();
  });

  await test.step('the list for a spreadsheet holds the formula as text', async () => {
    await page.getByRole('button', { name: 'Take out…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take the actions out' });
    await dialog.getByText('The list for a spreadsheet').click();
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Keep the file…' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(await readFile(await file.path(), 'utf8')).toContain(`"'=cmd|' /C calc'!A0"`);
  });
});
