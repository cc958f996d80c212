import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aLaterPack } from '../builders/a-later-pack.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { callFrom } from './page-call.ts';
import { comeIn, openPack } from './steps.ts';

/** Minutes of the meeting of that day, with this item in hand on the desk. */
async function atTheDesk(page: Page, day: string, item: string): Promise<string> {
  const list = await callFrom(page, 'meetings.list', {});
  const meeting = list.find(({ date }) => date === day)?.id ?? '';
  await callFrom(page, 'record.start', { meeting });
  const desk = await callFrom(page, 'record.get', { meeting });
  const presiding = desk?.attendances.find(({ capacity }) => capacity === 'chair')?.id;
  const minute = desk?.public.minutes.find(({ title }) => title.startsWith(item))?.id ?? '';
  const at = `${day}T14:00`;
  if (presiding !== undefined)
    await callFrom(page, 'record.open', { meeting, at, presiding, by: 'chair' });
  await callFrom(page, 'record.take', { meeting, minute, at });
  await page.goto(new URL(`#/desk/${meeting}`, page.url()).href);
  await expect(
    page.getByRole('textbox', { name: new RegExp(`^Text of the minute: ${item}`) }),
  ).toBeVisible();
  return meeting;
}

test('what one meeting asked is before the next one, and its answer closes the ask in the ledger', async ({
  page,
  host,
  profile,
}) => {
  const keys = page.keyboard;
  await comeIn(page, host);
  const agenda = join(profile, 'later.pdf');
  await writeFile(agenda, await aLaterPack());
  await openPack(page, agenda);

  await test.step('two asks are made with a key each, and the meeting is closed', async () => {
    const meeting = await atTheDesk(page, '2026-03-12', 'Recycling');
    await page.getByRole('textbox', { name: /^Text of the minute: Recycling/ }).focus();
    for (const [index, words] of ['A map of the new rounds', 'Figures for each ward'].entries()) {
      await keys.press('Control+6');
      await expect(page.getByLabel(`Request ${index + 1}: what is asked`)).toBeFocused();
      await keys.type(words);
      await keys.press('Tab');
      await keys.type('Director of Place');
      await keys.press('Escape');
    }
    const kept = async () => {
      const desk = await callFrom(page, 'record.get', { meeting });
      return desk?.public.asks.map(({ toWhom }) => toWhom);
    };
    await expect.poll(kept).toEqual(['Director of Place', 'Director of Place']);
    await callFrom(page, 'record.close', { meeting, at: '2026-03-12T16:10' });
  });

  const panel = page.getByRole('region', { name: 'Matters arising' });
  await test.step('the next meeting has them under its minutes', async () => {
    await atTheDesk(page, '2026-04-16', 'Minutes');
    await expect(panel.getByRole('group', { name: /: A map of the new rounds$/ })).toContainText(
      'Director of Place',
    );
    await expect(panel.getByRole('group', { name: /: Figures for each ward$/ })).toBeVisible();
    await expectNoAxeFindings(page, 'matters arising');
  });

  await test.step('one is answered with the keyboard, and stands in the minutes and in the ledger', async () => {
    const map = panel.getByRole('group', { name: /: A map of the new rounds$/ });
    await map.getByLabel('What was reported').focus();
    await keys.type('The map was sent to members.');
    await keys.press('Tab');
    await keys.press('ArrowRight');
    await keys.press('ArrowRight');
    await expect(map.getByRole('radio', { name: 'Done' })).toBeChecked();
    const meetings = await callFrom(page, 'meetings.list', {});
    const meeting = meetings.find(({ date }) => date === '2026-04-16')?.id ?? '';
    const arising = async () => {
      const desk = await callFrom(page, 'record.get', { meeting });
      return desk?.arising.asks.map(({ text, state }) => [text, state]);
    };
    await expect.poll(arising).toContainEqual(['A map of the new rounds', 'done']);
    const desk = await callFrom(page, 'record.get', { meeting });
    const id = desk?.arising.asks.find(({ text }) => text === 'A map of the new rounds')?.id ?? '';
    const { action, updates } = await callFrom(page, 'actions.get', { id });
    expect(action).toMatchObject({
      state: 'done',
      owner: 'Director of Place',
      saidOn: '2026-03-12',
    });
    const minute = desk?.public.minutes.find(({ title }) => title === 'Minutes')?.id;
    expect(updates).toMatchObject([
      { text: 'The map was sent to members.', state: 'done', on: '2026-04-16', minute },
    ]);
    const tree = await callFrom(page, 'minutes.preview', { meeting, private: false });
    expect(JSON.stringify(tree)).toMatch(
      /Further to Minute \d+\/25 – Recycling[^"]*: The map was sent to members\./,
    );
  });
});
