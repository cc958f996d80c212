import { chromium, type Page } from '@playwright/test';
import { chromiumPath, flags } from '../journeys/chromium.ts';
import { aLongPaper } from './a-long-paper.ts';
import { type BenchRow, median, p95 } from './bench-row.ts';
import { hostReadingPages } from './reading-host.ts';
import { type ScrollFigures, scrollSteadily } from './scroll-figures.ts';

interface Figures {
  first: number;
  next: number[];
  jumps: number[];
  scroll: ScrollFigures;
  memoryGrowth: number;
  complaints: string[];
}

const pagesInPaper = 350;
const pagesASecond = 10;
/** Ms between pages: somebody leafing, and somebody looking for a place. */
const leafing = 250;
const looking = 150;
/** Each takes its turns, so that what else the machine does falls on both. */
const rounds = 2;

/**
 * Our page list beside pdf.js' own PDFViewer, both with the drawing worker, both under the app's policy, in
 * one run: the first page, going on, jumping, steady scrolling and memory. `note` is told of each step.
 */
export async function benchReading(note: (words: string) => void = () => {}): Promise<BenchRow[]> {
  note(`making a paper of ${pagesInPaper} pages`);
  const paper = await aLongPaper(pagesInPaper);
  const host = await hostReadingPages(paper);
  const executablePath = await chromiumPath();
  const measure = async (page: 'ours' | 'peer') => {
    note(`${page}: ${(paper.byteLength / 1e6).toFixed(0)} MB`);
    const browser = await chromium.launch({
      executablePath,
      args: [...flags, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
    });
    try {
      const window = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      return await figuresOf(window, `${host.address}/${page}.html?pages=${pagesInPaper}`);
    } finally {
      await browser.close();
    }
  };
  try {
    const ours: Figures[] = [];
    const peer: Figures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measure('ours'));
      peer.push(await measure('peer'));
    }
    return rows(together(ours), together(peer));
  } finally {
    await host.close();
  }
}

async function figuresOf(page: Page, address: string): Promise<Figures> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  const first = await page.evaluate(() => globalThis.bench?.open('./paper.pdf') ?? 0);
  await page.evaluate(() => globalThis.bench?.prepare('./paper.pdf'));
  const next = await jumpTimes(
    page,
    Array.from({ length: 24 }, (_, index) => index + 2),
    leafing,
  );
  const far = Array.from({ length: 24 }, (_, index) => ((index * 7919) % pagesInPaper) + 1);
  const jumps = await jumpTimes(page, far, looking);
  const scroll = await page.evaluate(scrollSteadily, pagesASecond);
  const before = await heap(page);
  await jumpTimes(
    page,
    far.map((number) => (number % pagesInPaper) + 1),
    looking,
  );
  const memoryGrowth = (await heap(page)) - before;
  await page.evaluate(() => globalThis.bench?.close());
  return { first, next, jumps, scroll, memoryGrowth, complaints };
}

/** Ms from asking for a page until it is painted sharp, for each page in turn. */
function jumpTimes(page: Page, numbers: number[], restMs: number): Promise<number[]> {
  return page.evaluate(
    async ([asked, rest]) => {
      const { bench } = globalThis;
      if (!bench) return [];
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      for (const number of asked) {
        const begun = performance.now();
        bench.jump(number);
        while (!bench.isSharp(number)) await frame();
        await frame();
        times.push(performance.now() - begun);
        // a reader rests on a page: the pace of the measurement, not a wait for something
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
      return times;
    },
    [numbers, restMs] as const,
  );
}

/** Megabytes of the page's own heap after collecting. */
function heap(page: Page): Promise<number> {
  return page.evaluate(() => {
    (globalThis as { gc?: () => void }).gc?.();
    const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
    return (memory?.usedJSHeapSize ?? 0) / 1e6;
  });
}

function rows(ours: Figures, peer: Figures): BenchRow[] {
  const row = (what: string, pick: (from: Figures) => number, target: number, unit = 'ms') => {
    const ratio = pick(ours) / Math.max(0.01, pick(peer));
    return {
      what,
      ours: round(pick(ours)),
      peer: round(pick(peer)),
      ratio: round(ratio),
      target,
      unit,
    };
  };
  const alone = (what: string, value: number, target: number, unit: string) => ({
    what,
    ours: round(value),
    peer: null,
    ratio: null,
    target,
    unit,
  });
  return [
    row('reading: first page sharp, 350 pages', ({ first }) => first, 0.9),
    alone('reading: next page, p95', p95(ours.next), 16, 'ms'),
    row('reading: jump until sharp, p50', ({ jumps }) => median(jumps), 1.1),
    row('reading: jump until sharp, p95', ({ jumps }) => p95(jumps), 1.2),
    row('reading: scroll 10 pages/s, frame p95', ({ scroll }) => p95(scroll.frames), 0.9),
    alone('reading: frames over 50 ms', ours.scroll.frames.filter((ms) => ms > 50).length, 0, ''),
    alone('reading: work of the painting thread over 50 ms', ours.scroll.longTasks, 0, 'ms'),
    alone('reading: longest time blank', ours.scroll.longestBlank, 200, 'ms'),
    alone('reading: share of time sharp, missing from 100', 100 - ours.scroll.sharp, 5, '%'),
    alone('reading: heap grown by 24 more pages', ours.memoryGrowth, 5, 'MB'),
    alone('reading: complaints of the browser', ours.complaints.length, 0, ''),
  ];
}

/** Several rounds as one: the best first page, all waits, the worst of what must not happen. */
function together(all: Figures[]): Figures {
  const worst = (pick: (from: Figures) => number) => Math.max(...all.map(pick));
  return {
    first: Math.min(...all.map(({ first }) => first)),
    next: all.flatMap(({ next }) => next),
    jumps: all.flatMap(({ jumps }) => jumps),
    scroll: {
      frames: all.flatMap(({ scroll }) => scroll.frames),
      longTasks: worst(({ scroll }) => scroll.longTasks),
      longestBlank: worst(({ scroll }) => scroll.longestBlank),
      sharp: Math.max(...all.map(({ scroll }) => scroll.sharp)),
    },
    memoryGrowth: worst(({ memoryGrowth }) => memoryGrowth),
    complaints: all.flatMap(({ complaints }) => complaints),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
