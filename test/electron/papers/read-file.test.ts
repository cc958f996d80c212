import { createHash } from 'node:crypto';
import { appendFileSync, utimesSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadStopped } from '../../../electron/papers/read-file.ts';
import { drawingsWithoutEnd } from '../../builders/hostile-pdfs.ts';
import { smallPdf } from '../../builders/odd-files.ts';
import { manyPages } from '../../builders/odd-pages.ts';
import { readAsApp } from '../../builders/read-as-app.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

let folder: ScratchFolder;
beforeAll(() => {
  folder = scratchFolder();
});
afterAll(() => folder.remove());

/** 45 pages and, as a comment behind them, a bit more than 2 MiB. */
function largeFile(): Uint8Array {
  const filling = Buffer.alloc(2 * 1024 * 1024, '%');
  return Buffer.concat([manyPages(45), filling, Buffer.from('\n%%EOF\n')]);
}

describe('reading a file', () => {
  it('tells its hash, its bytes, its sizes and its pages in this order, in portions', async () => {
    const bytes = largeFile();
    const told = await readAsApp(folder.put('large.pdf', bytes));
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(told.order.slice(0, 5)).toEqual(['identified', 'part', 'part', 'part', 'opened']);
    expect(told.pages.map((page) => page.pdfPage)).toEqual(
      Array.from({ length: 45 }, (_, i) => i + 1),
    );
    expect(Math.max(...told.order.map((step) => Number(step.split(' ')[1] ?? 0)))).toBeLessThan(21);
    expect(Buffer.concat(told.parts).equals(bytes)).toBe(true);
    expect(told.reading).toMatchObject({ hash, bytes: bytes.length });
    expect(new Set(told.reading?.textHashes).size).toBe(1);
    expect(told.models.map((model) => model.pdfPage)).toEqual(
      Array.from({ length: 45 }, (_, i) => i + 1),
    );
  });

  it('hands over the next portion only when the one before is dealt with', async () => {
    let busy = 0;
    let mostBusy = 0;
    const slowly = async () => {
      busy += 1;
      mostBusy = Math.max(mostBusy, busy);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
    };
    const listener = { part: slowly, opened: slowly, pages: slowly };
    const told = await readAsApp(folder.put('slow.pdf', largeFile()), { listener });
    expect({ mostBusy, done: told.reading !== null }).toEqual({ mostBusy: 1, done: true });
  });

  it('a file that is known already is not read on', async () => {
    const order: string[] = [];
    const listener = { identified: () => false, part: () => void order.push('part') };
    const reading = readAsApp(folder.put('known.pdf', smallPdf()), { listener });
    await expect(reading).rejects.toThrow(ReadStopped);
    expect(order).toEqual([]);
  });

  it('what the one who listens throws ends the reading', async () => {
    const full = new Error('disk full');
    const listener = { part: () => Promise.reject(full) };
    await expect(readAsApp(folder.put('full.pdf', smallPdf()), { listener })).rejects.toBe(full);
  });

  it('a fault of our own never passes for a damaged file', async () => {
    const workerUrl = new URL('../../builders/faulty-worker.ts', import.meta.url);
    const { refusal } = await readAsApp(folder.put('sound.pdf', smallPdf('Secret words')), {
      workerUrl,
    });
    expect(refusal?.code).toBe('unexpected');
    expect(String(refusal?.cause)).toContain('faulty-worker.ts');
    expect(String(refusal?.cause)).not.toContain('Secret');
  });
});

describe('cancelling', () => {
  it('before it begins', async () => {
    const signal = AbortSignal.abort('cancelled');
    const path = folder.put('never.pdf', smallPdf());
    await expect(readAsApp(path, { signal })).rejects.toBe('cancelled');
  });

  it('while a page draws without end', async () => {
    const control = new AbortController();
    const listener = { opened: () => void setImmediate(() => control.abort('cancelled')) };
    const path = folder.put('endless.pdf', drawingsWithoutEnd());
    await expect(readAsApp(path, { signal: control.signal, listener })).rejects.toBe('cancelled');
  });
});

describe('a file that is still arriving', () => {
  it('is read when it has come in full', async () => {
    const pdf = manyPages(3);
    const path = `${folder.path}/arriving.pdf`;
    writeFileSync(path, pdf.subarray(0, 500));
    // for as long as nobody has looked: a thread may start later than the time in which a file counts as resting
    const touched = setInterval(() => {
      const now = new Date();
      utimesSync(path, now, now);
    }, 100);
    const sizes: number[] = [];
    const listener = {
      arriving: (bytes: number) => {
        clearInterval(touched);
        if (sizes.length === 0) appendFileSync(path, pdf.subarray(500));
        sizes.push(bytes);
      },
    };
    const told = await readAsApp(path, { listener }).finally(() => clearInterval(touched));
    expect(sizes[0]).toBe(500);
    expect(told.pages.length).toBe(3);
    expect(told.reading?.bytes).toBe(pdf.length);
  });
});
