import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { aLaterPack } from '../builders/a-later-pack.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectNoSidewaysScroll } from './resting.ts';
import { comeIn, openPack } from './steps.ts';

interface Answer<T> {
  ok: boolean;
  value: T;
}

/** Asks as the page itself does, for what other journeys show through the screens. */
async function call<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<Answer<OutputOf<N>>> {
  const said = await page.evaluate(async (asked) => {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: asked,
    });
    return response.json() as Promise<unknown>;
  }, JSON.stringify({ name, input }));
  return said as Answer<OutputOf<N>>;
}

/** Minutes of a meeting, opened at two o'clock with its chair presiding. */
async function aMeetingHeld(page: Page, day: string) {
  const list = await call(page, 'meetings.list', {});
  const meeting = list.value.find(({ date }) => date === day)?.id ?? '';
  await call(page, 'record.start', { meeting });
  const { value: desk } = await call(page, 'record.get', { meeting });
  if (desk === null) throw new Error(`no minutes of ${day}`);
  const chair = desk.attendances.find(({ capacity }) => capacity === 'chair')?.id ?? '';
  const opening = { meeting, at: `${day}T14:00`, presiding: chair, by: 'chair' as const };
  expect(await call(page, 'record.open', opening)).toMatchObject({ ok: true });
  return { meeting, desk };
}

/** A closed meeting: everybody present, one resolution with a slip in it. */
async function aClosedMeeting(page: Page): Promise<string> {
  const { meeting, desk } = await aMeetingHeld(page, '2026-03-12');
  const minute = desk.public.minutes.find(({ title }) => title.startsWith('Recycling'))?.id ?? '';
  const text = 'asks for the dates of recycling in each ward every quarter.';
  const written = await call(page, 'record.write', {
    meeting,
    label: 'Attendance and a resolution',
    set: [
      ...desk.attendances.map(({ id }) => {
        return { noun: 'attendance' as const, id, fields: { state: 'present' } };
      }),
      {
        noun: 'clause',
        id: '01900000-0000-7000-8000-0000000000c1',
        fields: { minute, text, position: 1 },
      },
    ],
    remove: [],
    typing: null,
  });
  expect(written).toMatchObject({ ok: true });
  await call(page, 'record.close', { meeting, at: '2026-03-12T16:10' });
  return meeting;
}

async function takenOut(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Take the minutes out…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the minutes out' });
  await dialog.getByText(new RegExp(`^${format}`)).click();
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  const keep = dialog.getByRole('button', { name: 'Keep the file…' });
  await expect(keep).toBeFocused({ timeout: 60_000 });
  const downloading = page.waitForEvent('download');
  await keep.press('Enter');
  const file = await readFile(await (await downloading).path());
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  return file;
}

const step = (page: Page): Locator =>
  page.getByRole('list', { name: 'Where these minutes stand' }).locator('[aria-current=step]');

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test('A2: minutes go from the draft to the signature with the keyboard, each version kept', async ({
  page,
  host,
  profile,
}) => {
  const keys = page.keyboard;
  const dialog = page.getByRole('dialog');
  await comeIn(page, host);
  const agenda = join(profile, 'later.pdf');
  await writeFile(agenda, await aLaterPack());
  await openPack(page, agenda);
  const meeting = await aClosedMeeting(page);

  await test.step('R40: the list of meetings says that a draft waits, and leads to it', async () => {
    await page.goto(new URL('#/meetings', page.url()).href);
    await page.getByRole('link', { name: 'Minutes: draft, not issued yet' }).press('Enter');
    await expect(step(page)).toHaveText('Draft');
    await expect(page.getByText(/Closed \d+ days ago; not issued yet\./)).toBeVisible();
    await expectNoAxeFindings(page, 'draft');
  });

  await test.step('issued: the text is fixed and leaves as Word and PDF', async () => {
    await press(page, 'Issue draft 1…');
    await dialog.getByRole('button', { name: 'Issue draft 1' }).press('Enter');
    await expect(step(page)).toHaveText('Issued draft');
    await expect(page.getByText(/^This draft is issued/)).toBeFocused();
    expect((await takenOut(page, 'Word')).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect((await takenOut(page, 'PDF')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  await test.step('a correction names words that stand there once, and leaves the text', async () => {
    await press(page, 'Note a correction…');
    await dialog.getByLabel('Minute').selectOption({ label: '51. Recycling Service Performance' });
    await dialog.getByLabel('Words that stand there').fill('date of recycling');
    await dialog.getByLabel('How they should read').fill('data on recycling');
    await dialog.getByRole('button', { name: 'Keep the correction' }).press('Enter');
    await expect(dialog.getByRole('alert')).toContainText(
      'Those words do not stand in that minute',
    );
    await expectNoAxeFindings(page, 'a refused correction');
    await dialog.getByLabel('Words that stand there').fill('dates of recycling');
    await dialog.getByRole('button', { name: 'Keep the correction' }).press('Enter');
    await expect(page.getByText('Proposed: a meeting decides')).toBeVisible();
    await expect(page.getByRole('region', { name: 'The text' })).toContainText('the dates of');
  });

  const later = await aMeetingHeld(page, '2026-04-16');
  await test.step('the later meeting decides, at its own desk', async () => {
    const item = later.desk.public.minutes.find(({ kind }) => kind === 'minutes')?.id ?? '';
    await page.goto(new URL(`#/desk/${later.meeting}?minute=${item}`, page.url()).href);
    await page.getByText('Agreed with corrections').click();
    await page.getByText('Signed at this meeting as well').click();
    await expect
      .poll(
        async () => (await call(page, 'record.get', { meeting: later.meeting })).value?.approvals,
      )
      .toMatchObject([{ outcome: 'corrected', signed: 1 }]);
  });

  await test.step('nobody types twice what the desk knows; the corrected text is version 2', async () => {
    await page.goto(new URL(`#/minutes/${meeting}`, page.url()).href);
    await press(page, 'Decided at a later meeting…');
    await expect(dialog.getByText('Filled in from the minutes of that meeting.')).toBeVisible();
    await expect(dialog.getByRole('radio', { name: 'Approved with corrections' })).toBeChecked();
    await dialog.getByRole('checkbox', { name: /“dates of recycling” to read/ }).press('Space');
    await expectNoAxeFindings(page, 'deciding');
    await dialog.getByRole('button', { name: 'Write it down' }).press('Enter');
    await expect(step(page)).toHaveText('Approved');
    await press(page, 'Compare version 1 with version 2');
    await expect(dialog.getByRole('deletion')).toHaveText(/dates of/);
    await expect(dialog.getByRole('insertion')).toHaveText(/data on/);
    await expectNoAxeFindings(page, 'comparing');
    await keys.press('Escape');
  });

  await test.step('R33, R35: signed by who presided there; it asks twice', async () => {
    await press(page, 'Signed at a later meeting…');
    await expect(dialog.getByLabel(/^Signed by/)).toHaveText('Councillor A Pemberley');
    await dialog.getByLabel('How many leaves').fill('3');
    await dialog.getByRole('button', { name: 'Write down the signature' }).press('Enter');
    await expect(dialog.getByRole('alert')).toHaveText(/Tick that you know this is final/);
    await expectNoAxeFindings(page, 'signing');
    await dialog.getByRole('checkbox').press('Space');
    await dialog.getByRole('button', { name: 'Write down the signature' }).press('Enter');
    await expect(step(page)).toHaveText('Signed');
  });

  await test.step('signed is for ever, and every version can still be read', async () => {
    await expect(page.getByRole('heading', { name: 'Next' })).toHaveCount(0);
    const reason = 'No.';
    for (const refused of [
      await call(page, 'minutes.withdraw', { meeting, reason }),
      await call(page, 'minutes.issue', { meeting, reason }),
      await call(page, 'record.reopen', { meeting }),
    ])
      expect(refused).toMatchObject({ ok: false, code: 'invalidInput' });
    const { value: desk } = await call(page, 'record.get', { meeting: later.meeting });
    expect(desk?.approvals).toMatchObject([{ outcome: 'corrected', signed: 1 }]);
    await expectNoAxeFindings(page, 'signed');
    await page.evaluate(() => document.documentElement.style.setProperty('--type-size', '2'));
    await expectNoAxeFindings(page, 'signed, 200 per cent');
    await expectNoSidewaysScroll(page, 'signed, 200 per cent');
    await page.evaluate(() => document.documentElement.style.setProperty('--type-size', '1'));
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, 'signed, 320 pixels wide');
    await page.getByRole('link', { name: 'Version 1' }).press('Enter');
    await expect(page.getByRole('region', { name: 'The text' })).toContainText('the dates of');
  });
});
