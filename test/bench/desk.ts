import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { v7 } from 'uuid';
import { anAgendaOf } from '../builders/an-agenda-of.ts';
import { planningEvening } from '../builders/planning-evening.ts';
import { chromiumPath, flags } from '../journeys/chromium.ts';
import { importInto, type JourneyHost, startHost } from '../journeys/journey-host.ts';
import { callFrom } from '../journeys/page-call.ts';
import { comeIn } from '../journeys/steps.ts';
import { type BenchRow, median, p95 } from './bench-row.ts';
import { keyToPaint } from './key-to-paint.ts';

/** Minutes of the meeting, changes to its record, and characters of the minute in hand, after four hours. */
const minutes = 40;
const edits = 600;
const characters = 10_000;
/** Keys pressed in each round on each page, by turns. */
const keys = 60;
const rounds = 3;

const words = 'Members asked how the depot is paid for, and by when it can be opened again. ';

/**
 * Typing at the desk at the end of a four-hour meeting beside typing the same words into a bare contenteditable, in
 * one run: from the key, as the browser received it, until the next frame was painted.
 */
export async function benchDesk(note: (words: string) => void = () => {}): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-desk-'));
  writeFileSync(join(folder, 'agenda.pdf'), await anAgendaOf(planningEvening));
  const profile = join(folder, 'profile');
  await importInto(profile, join(folder, 'agenda.pdf'));
  const host = startHost(profile);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
  try {
    const ours = await browser.newPage({ viewport: { width: 1366, height: 860 } });
    await longMeeting(ours, host, note);
    const peer = await browser.newPage({ viewport: { width: 1366, height: 860 } });
    await bareText(peer);
    const clause = ours.getByRole('textbox', { name: 'Clause 1', exact: true });
    const prose = ours.getByRole('textbox', { name: /^Text of the minute/ });
    const times = { ours: [] as number[], clause: [] as number[], peer: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      note(`round ${round + 1} of ${rounds}`);
      await ours.bringToFront();
      await prose.focus();
      times.ours.push(...(await keyToPaint(ours, keys)));
      await clause.focus();
      times.clause.push(...(await keyToPaint(ours, keys)));
      await peer.bringToFront();
      await peer.getByRole('textbox').focus();
      times.peer.push(...(await keyToPaint(peer, keys)));
    }
    return rows(times);
  } finally {
    await browser.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A meeting with its 40 minutes taken and 600 changes written, at its last minute with 10,000 characters of prose. */
async function longMeeting(
  page: Page,
  host: JourneyHost,
  note: (words: string) => void,
): Promise<void> {
  await comeIn(page, host);
  const [listed] = await callFrom(page, 'meetings.list', {});
  const meeting = listed?.id ?? '';
  await callFrom(page, 'record.start', { meeting });
  const begun = await callFrom(page, 'record.get', { meeting });
  const record = begun?.record.id ?? '';
  const further = minutes - (begun?.public.minutes.length ?? 0);
  const items = Array.from({ length: further }, (_, index) => {
    const fields = { record, title: `Works at quay ${index + 1}`, position: 100 + index };
    return { noun: 'recordedMinute', id: v7(), fields } as const;
  });
  const change = { meeting, remove: [], typing: null };
  await callFrom(page, 'record.write', { ...change, label: 'Items', set: items });
  const before = await callFrom(page, 'record.get', { meeting });
  const presiding = before?.attendances.find(({ capacity }) => capacity === 'chair')?.id ?? '';
  const at = '2026-03-12T14:00';
  await callFrom(page, 'record.open', { meeting, at, presiding, by: 'chair' });
  const taken = before?.public.minutes.filter(({ removed }) => removed === 0) ?? [];
  for (const { id } of taken) await callFrom(page, 'record.take', { meeting, minute: id, at });
  note(`${edits} changes in ${taken.length} minutes`);
  for (let edit = 0; edit < edits; edit += 1) {
    const minute = taken[edit % taken.length]?.id ?? '';
    const noun = edit % 3 === 0 ? 'clause' : edit % 3 === 1 ? 'ask' : 'motion';
    const fields = { record, minute, position: edit, text: `${words}${edit}` };
    const set = [{ noun, id: v7(), fields } as const];
    await callFrom(page, 'record.write', { ...change, label: 'Edit', set });
  }
  const last = taken.at(-1)?.id ?? '';
  await page.evaluate((place) => {
    location.hash = place;
  }, `#/desk/${meeting}?minute=${last}`);
  const prose = page.getByRole('textbox', { name: /^Text of the minute/ });
  await prose.and(page.locator('[contenteditable="true"]')).focus();
  note(`${characters} characters in the minute in hand`);
  const paragraph = words.repeat(Math.ceil(500 / words.length)).slice(0, 499);
  for (let typed = 0; typed < characters; typed += 500) {
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press('Enter');
  }
}

/** The least that can be typed into: the same words in paragraphs, and nothing besides. */
async function bareText(page: Page): Promise<void> {
  await page.setContent('<!doctype html><div role="textbox" contenteditable="true"></div>');
  await page.evaluate(
    ({ text, count }) => {
      for (let index = 0; index < count; index += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.querySelector('div')?.append(paragraph);
      }
    },
    { text: words.repeat(7).slice(0, 499), count: characters / 500 },
  );
}

function rows(times: { ours: number[]; clause: number[]; peer: number[] }): BenchRow[] {
  const alone = (what: string, value: number): BenchRow => ({
    ...{ what, ours: value, peer: null, ratio: null, target: 50, unit: 'ms' },
  });
  const beside = (what: string, of: (times: number[]) => number, target: number): BenchRow => ({
    ...{ what, ours: of(times.ours), peer: of(times.peer), target, unit: 'ms' },
    ratio: of(times.ours) / of(times.peer),
  });
  return [
    alone('desk: a key until its letter is painted in the prose, p95', p95(times.ours)),
    alone('desk: the same in a clause of the resolution, p95', p95(times.clause)),
    beside('desk: the prose beside a bare contenteditable, p95', p95, 2),
    // within one frame of the screen nobody feels the difference: a figure to watch, and no target
    beside('desk: the same, p50', median, Number.POSITIVE_INFINITY),
  ];
}
