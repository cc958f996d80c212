import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = (tool: string, ask: string): boolean =>
  spawnSync(tool, [ask], { stdio: 'ignore' }).error === undefined;

/** Whether the independent readers are here; where one is not, its test says that it was skipped. */
export const hasQpdf = here('qpdf', '--version');
export const hasMutool = here('mutool', '-v');
export const hasPoppler = here('pdftoppm', '-v');
export const hasOpenssl = here('openssl', 'version');
export const hasPdfsig = here('pdfsig', '-v');

/** Runs a tool; throws what it said where it was not content. */
export function run(tool: string, words: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, words, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${tool} ${words.join(' ')}: ${stdout} ${stderr}`);
  return stdout;
}

/** The same file written by qpdf. */
export function byQpdf(folder: string, bytes: Uint8Array, words: string[]): Uint8Array {
  const [from, to] = [join(folder, 'plain.pdf'), join(folder, 'by-qpdf.pdf')];
  writeFileSync(from, bytes);
  run('qpdf', [...words, from, to]);
  return new Uint8Array(readFileSync(to));
}

/** How many annotations mutool finds on a page, windows for their words left out. */
export function countByMutool(file: string, pdfPage: number): number {
  const list = run('mutool', ['show', file, `pages/${pdfPage}/Annots`]);
  return [...list.matchAll(/(\d+) 0 R/g)].filter(
    ([, number]) => !/\/Subtype\s*\/Popup/.test(run('mutool', ['show', file, `${number}`])),
  ).length;
}

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue of a pixel. */
  at(x: number, y: number): [number, number, number];
}

/** One page as poppler draws it, one pixel to the point at 72 dots an inch. */
export function drawnByPoppler(folder: string, file: string, pdfPage: number, dpi = 72): Picture {
  const stem = join(folder, 'drawn');
  const page = String(pdfPage);
  run('pdftoppm', ['-r', String(dpi), '-f', page, '-l', page, '-singlefile', file, stem]);
  const bytes = readFileSync(`${stem}.ppm`);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no picture');
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  return {
    width,
    height,
    at(x, y) {
      const place = start + (Math.round(y) * width + Math.round(x)) * 3;
      return [bytes[place] ?? 0, bytes[place + 1] ?? 0, bytes[place + 2] ?? 0];
    },
  };
}
