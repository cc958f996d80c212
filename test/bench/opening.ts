import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { chromiumPath, flags } from '../journeys/chromium.ts';
import { type BenchRow, median } from './bench-row.ts';

const times = 7;
const entry = new URL('../../electron/cli.ts', import.meta.url).pathname;

/** From the click on a paper of an imported pack to its painted page, in the real app over loopback. */
export async function benchOpening(file: string): Promise<BenchRow[]> {
  const folder = scratchFolder();
  await finished(spawn(process.execPath, [entry, 'import', file, '--profile', folder.path]));
  const host = spawn(process.execPath, [entry, 'serve', '--profile', folder.path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(await addressOf(host));
    const skip = page.getByRole('button', { name: 'Skip' });
    await skip.click();
    const measured: number[] = [];
    for (let time = 0; time < times; time += 1) measured.push(await openOnce(page));
    return [
      {
        what: 'opening a meeting’s pack to the painted page',
        ours: median(measured),
        peer: null,
        ratio: null,
        target: 300,
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
    host.kill();
    folder.remove();
  }
}

async function openOnce(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/meetings';
  });
  await page.locator('main').getByRole('link').first().click();
  const read = page.getByRole('link', { name: 'Read the pack' });
  await read.waitFor();
  await page.evaluate(watchForPaint);
  await read.click();
  return page.evaluate(() => globalThis.painted);
}

/** Runs in the page: from the click to the frame in which a page's canvas bears ink. */
function watchForPaint(): void {
  globalThis.painted = new Promise((resolve) => {
    addEventListener(
      'click',
      () => {
        const start = performance.now();
        const look = () => {
          const canvas = document.querySelector('canvas');
          if (canvas !== null && bearsInk(canvas)) resolve(performance.now() - start);
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
