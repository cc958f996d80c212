import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { openProfile } from '../../electron/ledger/open-profile.ts';
import type { Profile } from '../../electron/ledger/profile.ts';
import { createActions } from '../../electron/services/actions/actions.ts';
import type { ActionFilter } from '../../shared/contract/actions.ts';
import { everyAction } from '../../shared/contract/every-action.ts';
import { isPastDue } from '../../shared/domain/action-due.ts';
import { dayOfLargeCouncil, fillLargeCouncil } from '../builders/a-large-council.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { type BenchRow, median, p95 } from './bench-row.ts';

const times = 5;
const searches = 60;
const acts = 3;
const atOnce = 500;

/** The ledger of ten years, 12 committees and 30,000 asks, in CPU time of the answering process, beside reading every row. */
export async function benchAsks(note: (words: string) => void = () => {}): Promise<BenchRow[]> {
  const folder = scratchFolder();
  const clock = () => new Date(`${dayOfLargeCouncil}T09:00:00Z`);
  const random = (bytes: number) => randomBytes(bytes);
  const profile = openProfile(folder.path, { clock, random });
  try {
    const since = performance.now();
    const asks = fillLargeCouncil(profile.council);
    const seconds = ((performance.now() - since) / 1000).toFixed(0);
    note(`${asks.toLocaleString('en-GB')} asks written in ${seconds} s`);
    return await measured(profile, clock);
  } finally {
    profile.close();
    folder.remove();
  }
}

async function measured(profile: Profile, clock: () => Date): Promise<BenchRow[]> {
  const handlers = createActions({ ...profile, clock, newId: () => randomUUID() });
  const page = { offset: 0, limit: 100 } as const;
  const list = (filter: Partial<ActionFilter>, sort: 'due' | 'relevance' = 'due') =>
    handlers['actions.list']({
      filter: { ...everyAction, ...filter },
      ...{ ...page, sort, group: 'none' },
    });
  const [committee] = profile.council.rows('committee');
  const owner = (await list({})).rows.find((row) => row.owner !== '')?.owner ?? '';
  const filters: Partial<ActionFilter>[] = [
    {},
    { standing: 'open' },
    { standing: 'closed' },
    { committee: committee?.id ?? '' },
    { kinds: ['request', 'agreed'] },
    { states: ['done'] },
    ...[{ owner: '' }, { owner }],
    ...(['past', 'nextMeeting', 'thisMonth', 'none'] as const).map((due) => ({ due })),
    ...[{ stale: true }, { unchecked: true }, { changed: true }],
    { saidFrom: '2020-01-01', saidTo: '2020-12-31' },
  ];
  const opening: number[] = [];
  const late: number[] = [];
  const peer: number[] = [];
  const filtering = filters.map(() => [] as number[]);
  for (let time = 0; time < times; time += 1) {
    opening.push(
      await timed(async () => {
        await list({ standing: 'open' });
        await handlers['actions.choices']({ committee: null });
      }),
    );
    for (const [index, filter] of filters.entries())
      filtering[index]?.push(await timed(() => list(filter)));
    late.push(await timed(() => list({ due: 'past' })));
    peer.push(await timed(() => byHand(profile)));
  }
  const finding: number[] = [];
  const reading: number[] = [];
  const word = wordsOf(profile);
  for (let search = 0; search < searches; search += 1) {
    const words = search % 2 === 0 ? `${word()} ${word()}` : word();
    finding.push(await timed(() => list({ words }, 'relevance')));
    if (search % 10 === 0) reading.push(await timed(() => holding(profile, words)));
  }
  const month: number[] = [];
  for (let time = 0; time < times; time += 1)
    month.push(
      await timed(() =>
        handlers['actions.month']({ committee: null, month: dayOfLargeCouncil.slice(0, 7) }),
      ),
    );
  const waiting: number[] = [];
  const ids = profile.council.rows('action').map(({ id }) => id);
  for (let act = 0; act < acts; act += 1) {
    const some = ids.slice(act * atOnce, (act + 1) * atOnce);
    waiting.push(
      await longestTurn(() => handlers['actions.carry']({ ids: some, on: dayOfLargeCouncil })),
    );
  }
  return rows({ opening, filtering, late, peer, finding, reading, month, waiting });
}

/** What is late, by the domain's own rule over every row: what a program without indexes does. */
function byHand({ council }: Profile): unknown {
  return council
    .rows('action')
    .filter((action) => isPastDue(action, dayOfLargeCouncil))
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '', 'en'))
    .slice(0, 100);
}

/** Asks whose own words hold all of these: what a program without an index of words does. */
function holding({ council }: Profile, words: string): unknown {
  const wanted = words.toLowerCase().split(' ');
  return council
    .rows('action')
    .filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)))
    .slice(0, 100);
}

/** The longest that another call waits, by the clock, while some work is done. */
async function longestTurn(work: () => unknown): Promise<number> {
  let longest = 0;
  let ended = false;
  const done = Promise.resolve(work()).finally(() => {
    ended = true;
  });
  while (!ended) {
    const since = performance.now();
    await setImmediate();
    longest = Math.max(longest, performance.now() - since);
  }
  await done;
  return longest;
}

/** CPU time in ms: what else the machine does at the time is left out. */
async function timed(work: () => unknown): Promise<number> {
  const since = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Words that stand in the asks, drawn as often as they stand there. */
function wordsOf({ council }: Profile): () => string {
  const texts = council.rows('action').map(({ text }) => text);
  let state = 11;
  const next = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  return () => {
    const words = (texts[Math.floor(next() * texts.length)] ?? '').split(' ');
    return words[Math.floor(next() * words.length)] ?? '';
  };
}

interface Figures {
  opening: number[];
  filtering: number[][];
  late: number[];
  peer: number[];
  finding: number[];
  reading: number[];
  month: number[];
  /** The longest that others waited during each bulk act. */
  waiting: number[];
}

function rows(figures: Figures): BenchRow[] {
  const { opening, filtering, late, peer, finding, reading, month, waiting } = figures;
  const alone = (what: string, ours: number, target: number): BenchRow => ({
    ...{ what, ours, peer: null, ratio: null, target, unit: 'CPU ms' },
  });
  const slowest = Math.max(...filtering.map((values) => median(values)));
  return [
    alone('ledger of 30,000 asks: opens, list and choices, p50', median(opening), 300),
    alone('the same: the slowest of 16 filters, p50', slowest, 100),
    alone('the same: search by relevance, words as they come, p95', p95(finding), 50),
    {
      ...{
        what: 'the same: search, p50, beside looking into every row',
        unit: 'CPU ms',
        target: 0.5,
      },
      ...{ ours: median(finding), peer: median(reading) },
      ratio: median(finding) / median(reading),
    },
    {
      ...alone(
        'the same: 500 asks put off, longest that another call waits, p50',
        median(waiting),
        100,
      ),
      unit: 'ms by the clock',
    },
    alone('the same: the page of a month, p50', median(month), 100),
    {
      ...{
        what: 'the same: what is late, beside the rule over every row',
        unit: 'CPU ms',
        target: 0.5,
      },
      ...{ ours: median(late), peer: median(peer), ratio: median(late) / median(peer) },
    },
  ];
}
