import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { chromiumPath, flags } from '../journeys/chromium.ts';
import { type BenchRow, median } from './bench-row.ts';
import { markPack } from './many-marks.ts';

const times = 9;
const marks = 2_000;
const entry = new URL('../../electron/cli.ts', import.meta.url).pathname;

/**
 * From the click on a paper of an imported pack to its painted page, in the real app over loopback: without
 * marks, and with 2,000, where those of the page must stand there too. In turn, so that both meet one machine.
 */
export async function benchOpening(file: string): Promise<BenchRow[]> {
  const folder = scratchFolder();
  const plain = join(folder.path, 'plain');
  const marked = join(folder.path, 'marked');
  await finished(spawn(process.execPath, [entry, 'import', file, '--profile', plain]));
  cpSync(plain, marked, { recursive: true });
  await markPack(marked, marks);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
  const hosts: ChildProcess[] = [];
  try {
    const [without, withMarks] = [
      await shown(browser, plain, hosts),
      await shown(browser, marked, hosts),
    ];
    const ours: number[] = [];
    const peer: number[] = [];
    // the first opening of each warms the fonts and the decoder, and is not counted
    for (let time = 0; time <= times; time += 1) {
      const bare = await openOnce(without, 'canvas');
      const full = await openOnce(withMarks, 'canvas and marks');
      if (time > 0) {
        peer.push(bare);
        ours.push(full);
      }
    }
    const [bare, full] = [median(peer), median(ours)];
    return [
      {
        what: 'opening a meeting’s pack to the painted page',
        ours: bare,
        peer: null,
        ratio: null,
        target: 300,
        unit: 'ms',
      },
      {
        what: `the same with ${marks} marks, those of the page drawn, beside none`,
        ours: full,
        peer: bare,
        ratio: full / bare,
        target: 1.2,
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
    for (const host of hosts) host.kill();
    folder.remove();
  }
}

async function shown(browser: Browser, profile: string, hosts: ChildProcess[]): Promise<Page> {
  const host = spawn(process.execPath, [entry, 'serve', '--profile', profile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  hosts.push(host);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(await addressOf(host));
  await page.getByRole('button', { name: 'Skip' }).click();
  return page;
}

async function openOnce(page: Page, awaited: 'canvas' | 'canvas and marks'): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => {
    location.hash = '#/meetings';
  });
  // the list of meetings, not the way on from where one left off
  const meeting = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
  await meeting.first().click();
  const read = page.getByRole('link', { name: 'Read the pack' });
  await read.waitFor();
  await page.evaluate(watchForPaint, awaited === 'canvas and marks');
  await read.click();
  return page.evaluate(() => globalThis.painted);
}

/** Runs in the page: from the click to the frame in which a page's canvas bears ink, and marks if wanted. */
function watchForPaint(withMarks: boolean): void {
  globalThis.painted = new Promise((resolve) => {
    addEventListener(
      'click',
      () => {
        const start = performance.now();
        const look = () => {
          const canvas = document.querySelector<HTMLCanvasElement>('canvas.page-canvas');
          const isMarked = document.querySelector('.page-marks :is(polygon, line)') !== null;
          if (canvas !== null && bearsInk(canvas) && (isMarked || !withMarks))
            resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      },
      { once: true, capture: true },
    );
  });
  function bearsInk(canvas: HTMLCanvasElement): boolean {
    const context = canvas.width > 0 ? canvas.getContext('2d') : null;
    const pixels = context?.getImageData(0, 0, canvas.width, Math.min(canvas.height, 400)).data;
    return pixels?.some((value, index) => index % 4 !== 3 && value > 0 && value < 128) ?? false;
  }
}

declare global {
  /** Milliseconds from the click to the painted page. */
  var painted: Promise<number>;
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('the host has no output');
  for await (const line of createInterface(host.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the host ended without an address');
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`ended with exit code ${code}`)),
    );
  });
}
