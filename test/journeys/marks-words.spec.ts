import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Mark } from '../../shared/contract/annotations.ts';
import type { Quad } from '../../shared/domain/annotation-target.ts';
import { streamText } from '../../shared/domain/text-stream.ts';
import { expect, test } from './fixture.ts';
import { comeIn } from './steps.ts';

test.describe.configure({ timeout: 400_000 });
test.use({ begins: 'empty' });

const packs = resolve('../shared/packs');
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const files = ['coventry/coventry-2025-02-13-pack.pdf', 'real/kent-pack-rebuilt-106p.pdf'];
const stretches = 12;
/** Heads and feet of pages, which a quote leaves out, stand no further from the edge. Points. */
const edge = 70;

interface Word {
  text: string;
  box: [left: number, top: number, right: number, bottom: number];
}

/** The words of a page and where they stand, as another reader has them. Points from the upper left. */
function wordsOf(file: string, pdfPage: number): { words: Word[]; height: number } {
  const page = String(pdfPage);
  const xml = execFileSync('pdftotext', ['-bbox', '-f', page, '-l', page, file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const height = Number(/<page [^>]*height="([\d.]+)"/.exec(xml)?.[1]);
  const found = xml.matchAll(
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
  );
  const words = [...found].map(([, left, top, right, bottom, text = '']) => ({
    text: text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
    box: [Number(left), Number(top), Number(right), Number(bottom)] as Word['box'],
  }));
  return { words, height };
}

/** Whether the middle of a word lies in a piece of a line. */
function isUnder({ box: [left, top, right, bottom] }: Word, quad: Quad, height: number): boolean {
  const [x, y] = [(left + right) / 2, height - (top + bottom) / 2];
  const [x1, y1, x2, , , y3] = quad;
  return x >= x1 - 0.5 && x <= x2 + 0.5 && y <= y1 + 0.5 && y >= y3 - 0.5;
}

/** Numbers that look like chance and are the same each time. */
function* chance(): Generator<number, never> {
  for (let seed = 20_250_213; ; ) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield seed / 2_147_483_648;
  }
}

/** Runs in the page: whether the words of the page in the middle of the window are laid. */
function hasWordsInSight(): boolean {
  const shown = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
  const sheet = shown.find((element) => element.matches('.page'));
  return sheet?.querySelector('.page-words') != null;
}

/** Chooses from a run of the page in sight to another one further on, as a pointer does; answers what it chose. */
function choose(page: Page, at: number, count: number): Promise<string> {
  return page.evaluate(
    ([start, runsOn]) => {
      const shown = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
      const sheet = shown.find((element) => element.matches('.page'));
      const runs = [
        ...(sheet?.querySelectorAll<HTMLElement>('.page-words span[dir]') ?? []),
      ].filter((run) => (run.textContent ?? '').trim() !== '');
      const place = Math.floor(start * runs.length);
      const from = runs[place]?.firstChild;
      const to = runs[Math.min(runs.length - 1, place + runsOn)]?.firstChild;
      if (!from || !to) return '';
      document.getSelection()?.setBaseAndExtent(from, 0, to, to.textContent?.length ?? 0);
      return document.getSelection()?.toString() ?? '';
    },
    [at, count] as const,
  );
}

for (const name of files) {
  const file = resolve(packs, name);
  test(`quotes are the words under their marks: ${name}`, async ({ page, host }) => {
    test.skip(!existsSync(file) || !hasPdftotext, 'needs the packs and pdftotext');
    await comeIn(page, host);
    const call = (called: string, given: unknown) =>
      page.evaluate(
        async ([name, input]) => {
          const body = JSON.stringify({ name, input });
          const headers = { 'Content-Type': 'application/json' };
          const answer = await fetch('/call', { method: 'POST', headers, body });
          return ((await answer.json()) as { value?: unknown }).value ?? null;
        },
        [called, given] as const,
      );
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    await page.getByLabel('Agenda packs to open').setInputFiles(file);
    await expect
      .poll(async () => JSON.stringify(await call('imports.list', {})), { timeout: 120_000 })
      .toMatch(/"state":"(done|review|asking)/);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `#/read/${hash}`);
    await expect(page.locator('.page-words span').first()).toBeAttached();
    const numbers = chance();
    const wrong: string[] = [];
    let known = 0;
    for (let tried = 0; tried < 3 * stretches && known < stretches; tried += 1) {
      const [place, at, many] = [numbers.next().value, numbers.next().value, numbers.next().value];
      await page.locator('.page-list').evaluate((list, part) => {
        list.scrollTop = part * list.scrollHeight;
      }, place);
      await page.waitForFunction(hasWordsInSight);
      const chosen = await choose(page, at, Math.floor(many * 12));
      if (!/[\p{L}\p{N}]/u.test(chosen)) continue;
      await page.locator('.page-list').focus();
      await page.keyboard.press('2');
      const marks = async () => (await call('annotations.list', { hash })) as Mark[];
      await expect.poll(async () => (await marks()).length, { message: chosen }).toBe(known + 1);
      const mark = (await marks()).toSorted((one, other) => (one.id < other.id ? 1 : -1))[0];
      known += 1;
      const part = mark?.place.parts[0];
      if (!mark || !part || !('quads' in part)) throw new Error('a mark on words covers none');
      const { words, height } = wordsOf(file, part.pdfPage);
      const under = words.filter((word) => part.quads.some((quad) => isUnder(word, quad, height)));
      const letters = (some: Word[]) => sorted(some.map(({ text }) => text).join(''));
      const body = under.filter(
        ({ box: [, top, , bottom] }) => top > edge && bottom < height - edge,
      );
      const quoted = sorted(mark.quote.exact);
      if (letters(under) !== quoted && letters(body) !== quoted)
        wrong.push(`page ${part.pdfPage}: “${mark.quote.exact}” over “${letters(under)}”`);
    }
    expect(known).toBe(stretches);
    expect(wrong).toEqual([]);
  });
}

/** Without blanks, and in one order: two readers need not read a table alike. */
const sorted = (text: string): string => Array.from(streamText(text)).toSorted().join('');
