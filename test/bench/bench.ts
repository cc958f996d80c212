import { aPack } from '../builders/a-pack.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { benchAnchoring } from './anchoring.ts';
import { benchAsks } from './asks.ts';
import type { BenchRow } from './bench-row.ts';
import { benchCopying } from './copying.ts';
import { benchDesk } from './desk.ts';
import { benchExchange } from './exchange.ts';
import { benchImporting } from './importing.ts';
import { benchInk } from './ink.ts';
import { benchOpening } from './opening.ts';
import { benchPastPapers } from './past-papers.ts';
import { benchReading } from './reading.ts';
import { benchSearching } from './searching.ts';

const pages = 350;
const say = (words: string): boolean => process.stdout.write(`${words}\n`);

/** Given a way to a long pack, which is only made where it is asked for. */
const parts: Record<string, (pack: () => Promise<string>) => Promise<BenchRow[]>> = {
  import: async (pack) => benchImporting(await pack(), pages),
  search: () => benchSearching(),
  anchor: async (pack) => benchAnchoring(await pack()),
  copy: async (pack) => benchCopying(await pack(), pages),
  open: async (pack) => benchOpening(await pack()),
  read: () => benchReading((words) => say(`  ${words}`)),
  ink: () => benchInk((words) => say(`  ${words}`)),
  desk: () => benchDesk((words) => say(`  ${words}`)),
  'past-papers': () => benchPastPapers(),
  asks: () => benchAsks((words) => say(`  ${words}`)),
  exchange: () => benchExchange((words) => say(`  ${words}`), process.argv.includes('--small')),
};

/** `npm run bench [-- import search anchor copy open read ink desk past-papers asks exchange]`: figures beside peers of the same run; exit 1 where one misses.
 * `--small` is for trying `exchange` with 40,000 ops. */
async function bench(): Promise<void> {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const folder = scratchFolder();
  let made: string | null = null;
  const pack = async () => {
    made ??= folder.put('pack.pdf', (await aPack({ pages })).bytes);
    return made;
  };
  let missed = 0;
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      say(`\n${name}`);
      for (const row of await part(pack)) {
        if (!holds(row)) missed += 1;
        say(line(row));
      }
    }
  } finally {
    folder.remove();
  }
  say(missed === 0 ? '\nEvery target is met.' : `\n${missed} targets are missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
}

const holds = (row: BenchRow): boolean => (row.ratio ?? row.ours) <= row.target;

function line(row: BenchRow): string {
  const figure = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  const peer = row.peer === null ? '' : ` · peer ${figure(row.peer)} ${row.unit}`;
  const ratio = row.ratio === null ? '' : ` · ratio ${row.ratio.toFixed(2)}`;
  const target = Number.isFinite(row.target) ? ` · target ≤ ${row.target}` : '';
  const verdict = Number.isFinite(row.target) ? (holds(row) ? ' · met' : ' · MISSED') : '';
  return `  ${row.what}: ${figure(row.ours)} ${row.unit}${peer}${ratio}${target}${verdict}`;
}

await bench();
