import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath, flags } from '../journeys/chromium.ts';
import { aLongPaper } from './a-long-paper.ts';
import { type BenchRow, median, p95 } from './bench-row.ts';
import { type InkLatency, inkCategories, inkLatency } from './ink-latency.ts';
import { hostReadingPages } from './reading-host.ts';

/** Strokes drawn on each page, by turns, and movements of the pen in each. */
const rounds = 3;
const movements = 150;
/** Ms between movements, besides what sending them takes: pens report 100 to 240 times a second. */
const restMs = 6;
const outlinePoints = 2_000;

/**
 * Drawing on a page of our list beside a plain line on a bare canvas, in one run: from the pen's movement, as
 * the browser received it, until the canvas' frame with that point was handed over, and until it was shown.
 * Besides, the cost of the outline of a long stroke. Figures are taken from the browser's trace.
 */
export async function benchInk(note: (words: string) => void = () => {}): Promise<BenchRow[]> {
  const host = await hostReadingPages(await aLongPaper(2), 'ink-page');
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
  try {
    const pages = {
      ours: await open(browser, host.address, 'ours'),
      peer: await open(browser, host.address, 'peer'),
    };
    const all: Record<'ours' | 'peer', InkLatency> = {
      ours: { drawn: [], shown: [] },
      peer: { drawn: [], shown: [] },
    };
    for (let round = 0; round < rounds; round += 1)
      for (const name of ['ours', 'peer'] as const) {
        note(`${name}: stroke ${round + 1} of ${rounds}`);
        const { drawn, shown } = await drawOnce(browser, pages[name], round);
        all[name].drawn.push(...drawn);
        all[name].shown.push(...shown);
      }
    const strokes = await pages.ours.evaluate(() => globalThis.inkBench?.strokes() ?? 0);
    if (strokes !== rounds) throw new Error(`${strokes} of ${rounds} strokes were kept.`);
    const outlines = await pages.ours.evaluate(
      (points) => globalThis.inkBench?.outlineTimes(points) ?? [],
      outlinePoints,
    );
    return rows(all.ours, all.peer, outlines);
  } finally {
    await browser.close();
    await host.close();
  }
}

async function open(browser: Browser, address: string, name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}/${name}.html`);
  await page.waitForFunction(() => globalThis.inkBench !== undefined);
  await page.evaluate(() => globalThis.inkBench?.ready);
  return page;
}

async function drawOnce(browser: Browser, page: Page, round: number): Promise<InkLatency> {
  await page.bringToFront();
  const line = await page.context().newCDPSession(page);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
    line.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      force: 0.5,
      pointerType: 'pen',
    });
  const top = 200 + 200 * round;
  await browser.startTracing(page, { categories: inkCategories });
  await send('mousePressed', 200, top);
  for (let index = 1; index <= movements; index += 1) {
    await send('mouseMoved', 200 + index * 5, top + 60 * Math.sin(index / 9));
    // the pace of a hand, not a wait for something
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  await send('mouseReleased', 200 + movements * 5, top);
  const latency = inkLatency(await browser.stopTracing());
  await line.detach();
  return latency;
}

function rows(ours: InkLatency, peer: InkLatency, outlines: number[]): BenchRow[] {
  const beside = (what: string, pick: (from: InkLatency) => number, target: number): BenchRow => ({
    what,
    ours: pick(ours),
    peer: pick(peer),
    ratio: pick(ours) / pick(peer),
    target,
    unit: 'ms',
  });
  const alone = (what: string, value: number, target: number): BenchRow => ({
    what,
    ours: value,
    peer: null,
    ratio: null,
    target,
    unit: 'ms',
  });
  return [
    alone('ink: pen moved until its point is painted, p95', p95(ours.drawn), 16),
    beside(
      'ink: the same beside a plain line on a bare canvas, p50',
      (from) => median(from.drawn),
      2,
    ),
    beside('ink: pen moved until seen on a 60 Hz screen, p50', (from) => median(from.shown), 1.25),
    // the screen's own grain is a frame: one more missed in twenty is not the drawing's doing
    beside('ink: pen moved until seen on a 60 Hz screen, p95', (from) => p95(from.shown), 1.5),
    alone(`ink: outline of ${outlinePoints} points, p50`, median(outlines), 1),
  ];
}
