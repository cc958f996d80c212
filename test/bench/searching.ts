import { randomBytes } from 'node:crypto';
import { openProfile } from '../../electron/ledger/open-profile.ts';
import { createSearch } from '../../electron/services/search.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { type BenchRow, p95 } from './bench-row.ts';

const files = 100;
const pagesInFile = 400;
const batch = 20;
const searches = 200;

/** Search over 40,000 pages of words drawn as language draws them: few common, many rare. */
export async function benchSearching(): Promise<BenchRow[]> {
  const folder = scratchFolder();
  const profile = openProfile(folder.path, {
    clock: () => new Date(),
    random: (bytes) => randomBytes(bytes),
  });
  try {
    const word = zipfWords();
    for (let file = 0; file < files; file += 1) fill(profile.papers, file, word);
    const search = createSearch(profile);
    const times: number[] = [];
    for (let one = 0; one < searches; one += 1) {
      const words = one % 2 === 0 ? `${word()} ${word()}` : word();
      const start = performance.now();
      await search['search.find']({ words, limit: 30, meeting: null });
      times.push(performance.now() - start);
    }
    return [
      {
        what: `search at ${(files * pagesInFile).toLocaleString('en-GB')} pages, p95`,
        ours: p95(times),
        peer: null,
        ratio: null,
        target: 50,
        unit: 'ms',
      },
    ];
  } finally {
    profile.close();
    folder.remove();
  }
}

function fill(
  papers: ReturnType<typeof openProfile>['papers'],
  file: number,
  word: () => string,
): void {
  const hash = file.toString(16).padStart(64, '0');
  papers.begin(hash, 1);
  papers.addPart(hash, 0, new Uint8Array(1));
  papers.addSizes(
    hash,
    Array.from({ length: pagesInFile }, () => ({ width: 595, height: 842 })),
  );
  for (let first = 1; first <= pagesInFile; first += batch)
    papers.addPages(
      hash,
      Array.from({ length: batch }, (_, index) => {
        const text = Array.from({ length: 380 }, word).join(' ');
        return {
          pdfPage: first + index,
          width: 595,
          height: 842,
          kind: 'text' as const,
          text,
          blocks: [{ kind: 'paragraph' as const, text }],
        };
      }),
    );
  papers.complete(hash);
}

/** Draws words so that the n-th commonest comes 1/n as often as the first, the same ones in every run. */
function zipfWords(): () => string {
  const most = 20_000;
  let state = 11;
  return () => {
    state = (state * 16807) % 2147483647;
    const rank = Math.floor(most ** (state / 2147483647));
    return `w${rank.toString(36)}`;
  };
}
