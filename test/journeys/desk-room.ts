import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { MinutesTree } from '../../shared/minutes/minutes-tree.ts';
import { type AgendaOf, anAgendaOf } from '../builders/an-agenda-of.ts';
import { planningEvening } from '../builders/planning-evening.ts';
import type { DeskHand } from './desk-hand.ts';
import { test as base, expect } from './fixture.ts';
import { command, importInto, type JourneyHost } from './journey-host.ts';
import { callFrom } from './page-call.ts';
import { comeIn } from './steps.ts';

/** A journey at the desk of a meeting whose agenda was taken in before, as its pack would come. */
export const test = base.extend<{ agenda: { of: () => Promise<AgendaOf> } }>({
  // a function by itself would be taken for a fixture
  agenda: [{ of: () => Promise.resolve(planningEvening) }, { option: true }],
  profile: async ({ agenda, profilePrefix }, use) => {
    const folder = mkdtempSync(join(tmpdir(), profilePrefix));
    const pack = join(folder, 'agenda.pdf');
    writeFileSync(pack, await anAgendaOf(await agenda.of()));
    await importInto(join(folder, 'profile'), pack);
    await use(join(folder, 'profile'));
    rmSync(folder, { recursive: true, force: true });
  },
});

export const proseOf = (page: Page, title: string): Locator =>
  page.getByRole('textbox', { name: `Text of the minute: ${title}`, exact: true });
export const panelOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });
export const roomOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Who is here' });

/** The clock of the room, which the record is told; the page's own timers go on. */
export const clockAt = (page: Page, moment: string): Promise<void> =>
  page.clock.setFixedTime(new Date(moment));

/** From the list of meetings to the roll of an open meeting. */
export async function openByKeyboard(
  page: Page,
  hand: DeskHand,
  { host, committee, from }: { host: JourneyHost; committee: string; from: string },
): Promise<void> {
  await comeIn(page, host);
  const meeting = page.getByRole('link', { name: committee }).first();
  await hand.tabTo(meeting);
  await hand.press('Enter');
  await hand.tabTo(page.getByRole('link', { name: 'Start minutes' }));
  await hand.press('Enter');
  await hand.tabTo(page.getByRole('button', { name: 'Start minutes' }));
  await hand.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Minutes/ })).toBeVisible();
  await hand.tabTo(page.getByRole('button', { name: 'Open the meeting' }));
  await hand.press('Enter');
  const panel = panelOf(page, 'Open the meeting');
  await expect(panel.getByLabel('Who presides')).toBeFocused();
  await hand.tabTo(panel.getByLabel('It began at'));
  await hand.replace(from);
  await hand.tabTo(panel.getByRole('button', { name: 'Open the meeting' }));
  await hand.press('Enter');
  await expect(panelOf(page, 'Attendance')).toBeVisible();
}

/** Puts somebody who is on no list on it: name with title, list as it prints, service area or post. */
export async function addPerson(
  page: Page,
  hand: DeskHand,
  [name, list, about]: readonly [string, string, string],
): Promise<void> {
  const panel = panelOf(page, 'Attendance');
  const last = panel.getByLabel(/^(?:Service area|Post or body)$/).last();
  // behind somebody else who was added, the name is two fields back
  const isBehind = await last.evaluate((one) => one === document.activeElement);
  await hand.tabTo(panel.getByLabel('Name, with title'), isBehind);
  await hand.write(name);
  const lists = panel.getByLabel('List', { exact: true }).last();
  const chosen = (await lists.locator('option:checked').textContent()) ?? '';
  if (!chosen.startsWith(list)) await hand.choose(lists, list);
  await hand.tabTo(last);
  if ((await last.inputValue()) !== about) await hand.replace(about);
  await hand.press('Enter');
  await expect(panel.getByRole('rowheader', { name: new RegExp(`^${name}`) })).toBeVisible();
}

/** Settles beforehand how the committee's minutes are worded, as its clerk once does in the settings. */
export async function settleStyle(
  page: Page,
  host: JourneyHost,
  style: { base: string; words: Record<string, string> },
): Promise<void> {
  await comeIn(page, host);
  const [committee] = await callFrom(page, 'committees.list', {});
  await callFrom(page, 'committees.style', { committee: committee?.id ?? '', ...style });
}

/** Closes the meeting at a time of the clock. */
export async function closeByKeyboard(page: Page, hand: DeskHand, time: string): Promise<void> {
  await hand.press('Control+9');
  const panel = panelOf(page, 'Close or adjourn the meeting');
  await expect(panel.getByLabel('Time')).toBeFocused();
  await hand.replace(time);
  await hand.tabTo(panel.getByRole('button', { name: /^Close the meeting at/ }));
  await hand.press('Enter');
  await expect(page.getByText(/^Closed at .* A draft\.$/)).toBeVisible();
}

/** The minutes as the command line gives them out, once the page and its host have gone. */
export async function minutesOf(
  profile: string,
  meeting: string,
  options: readonly string[] = [],
): Promise<MinutesTree> {
  const file = join(mkdtempSync(join(tmpdir(), 'moothall-minutes-')), 'minutes.json');
  const words = ['minutes', meeting, '--format', 'json', '--out', file, '--profile', profile];
  await command([...words, ...options]);
  return JSON.parse(readFileSync(file, 'utf8')) as MinutesTree;
}

/** The meeting whose desk is in sight. */
export const meetingIn = (page: Page): string =>
  /desk\/([^/?]+)/.exec(new URL(page.url()).hash)?.[1] ?? '';
