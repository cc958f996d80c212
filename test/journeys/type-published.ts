import { expect, type Page } from '@playwright/test';
import type { MinuteReading, MinutesReading } from '../../shared/domain/pack-reading.ts';
import type { PublicSource } from '../../shared/minutes/minutes-source.ts';
import type { DeskHand } from './desk-hand.ts';
import { addPerson, panelOf, proseOf } from './desk-room.ts';

/** Types who came: one key each for those on the list, then those who are on none, then the substitutes. */
export async function typeRoll(page: Page, hand: DeskHand, reading: MinutesReading): Promise<void> {
  const { present, apologies } = reading;
  const panel = panelOf(page, 'Attendance');
  const rows = panel.locator('tr[data-person]');
  const away = new Set(apologies.map(({ name }) => name));
  await expect(rows.first().getByRole('radio').first()).toBeFocused();
  for (const row of await rows.getByRole('rowheader').allTextContents())
    await hand.press([...away].some((name) => row.includes(name)) ? 'a' : 'h');
  const substitutes = present.members.filter(({ substituteFor }) => substituteFor !== undefined);
  await hand.tabTo(panel.getByText('Somebody who is not on the list'));
  await hand.press('Enter');
  for (const { name, title } of substitutes)
    await addPerson(page, hand, [`${title} ${name}`, 'Members', '']);
  for (const { group, names } of present.employees)
    for (const name of names) await addPerson(page, hand, [name, 'Employees', group]);
  for (const { name, post } of present.othersPresent)
    await addPerson(page, hand, [name, 'Others Present', post ?? '']);
  if (substitutes.length > 0) {
    await hand.tabTo(panel.getByText('A substitute for somebody who is away'), true);
    await hand.press('Enter');
  }
  for (const { name, substituteFor } of substitutes) {
    await hand.tabTo(panel.getByLabel('Who is away'));
    await hand.type((substituteFor ?? '').split(' ').at(-1) ?? '');
    await hand.press('Enter');
    await hand.tabTo(panel.getByLabel('Who sits instead'));
    await hand.type(name);
    await hand.press('Enter');
    await hand.tabTo(panel.getByRole('button', { name: 'Make the pair' }));
    await hand.press('Enter');
  }
  await hand.press('Escape');
}

/** Types one minute where the keyboard is, each thing in its place of the desk. */
export async function typeMinute(
  page: Page,
  hand: DeskHand,
  { minute, source }: { minute: MinuteReading; source: PublicSource },
): Promise<void> {
  const row = source.rows.minutes.find(({ id }) => id === `minute-${minute.number}`);
  if (row === undefined) throw new Error(`no minute ${minute.number}`);
  await expect(proseOf(page, row.title)).toBeFocused();
  const approval = source.approvals.find((one) => one.minute === row.id);
  const corrected = source.corrections.find(({ atMinute }) => atMinute === row.id);
  if (approval?.outcome === 'approved') {
    await hand.tabTo(page.getByRole('radio', { name: 'Not decided' }));
    await hand.press('ArrowRight');
    if (approval.signed === 1) {
      await hand.tabTo(page.getByRole('checkbox', { name: 'Signed at this meeting as well' }));
      await hand.press('Space');
    }
    await hand.press('Escape');
  }
  const lines = source.prose.get(row.id) ?? [];
  // a correction to minutes that were not made here is written out
  const said = corrected ? [...minute.agreed, corrected.after] : [];
  await hand.prose([...said.map((text) => ({ kind: 'paragraph' as const, text })), ...lines]);
  const asks = source.rows.asks.filter((one) => one.minute === row.id && one.kind === 'request');
  for (const [index, { text }] of asks.entries()) {
    await hand.press(index === 0 ? 'Control+6' : 'Enter');
    await expect(page.getByLabel(`Request ${index + 1}: what is asked`)).toBeFocused();
    await hand.write(text);
  }
  if (asks.length > 0 && row.requestStem !== '')
    await overwrite(page, hand, ['Words before the requests', row.requestStem]);
  if (asks.length > 0) await hand.press('Escape');
  const clauses = source.rows.clauses.filter((one) => one.minute === row.id);
  for (const [index, { text }] of clauses.entries()) {
    await hand.press(index === 0 ? 'Control+5' : 'Enter');
    await expect(page.getByLabel(`Clause ${index + 1}`, { exact: true })).toBeFocused();
    await hand.write(text);
  }
  if (clauses.length > 0)
    await overwrite(page, hand, ['Words before the resolution', row.resolutionStem]);
  if (clauses.length > 0) await hand.press('Escape');
}

/** Writes over what the house style says, where the clerk said it otherwise. */
async function overwrite(
  page: Page,
  hand: DeskHand,
  [label, words]: readonly [string, string],
): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  if ((await field.inputValue()) === words) return;
  await hand.tabTo(field, true);
  await hand.replace(words);
}
