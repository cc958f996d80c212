import { randomBytes } from 'node:crypto';
import { openProfile } from '../../electron/ledger/open-profile.ts';
import type { Profile } from '../../electron/ledger/profile.ts';
import { createActions } from '../../electron/services/actions/actions.ts';
import type { ActionFilter } from '../../shared/contract/actions.ts';
import { everyAction } from '../../shared/contract/every-action.ts';
import { isPastDue } from '../../shared/domain/action-due.ts';
import { dayOfLargeCouncil, fillLargeCouncil } from '../builders/a-large-council.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { type BenchRow, median, p95 } from './bench-row.ts';

const times = 9;
const searches = 200;

/** The ledger of ten years, 12 committees and 30,000 asks, on the answering thread, beside reading every row. */
export async function benchAsks(note: (words: string) => void = () => {}): Promise<BenchRow[]> {
  const folder = scratchFolder();
  const clock = () => new Date(`${dayOfLargeCouncil}T09:00:00Z`);
  const random = (bytes: number) => randomBytes(bytes);
  const profile = openProfile(folder.path, { clock, random });
  try {
    const asks = fillLargeCouncil(profile.council);
    note(`${asks.toLocaleString('en-GB')} asks written`);
    return await measured(profile, clock);
  } finally {
    profile.close();
    folder.remove();
  }
}

async function measured(profile: Profile, clock: () => Date): Promise<BenchRow[]> {
  const handlers = createActions({ ...profile, clock, newId: () => 'unused' });
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
  const word = wordsOf(profile);
  for (let search = 0; search < searches; search += 1) {
    const words = search % 2 === 0 ? `${word()} ${word()}` : word();
    finding.push(await timed(() => list({ words }, 'relevance')));
  }
  const month: number[] = [];
  for (let time = 0; time < times; time += 1)
    month.push(
      await timed(() =>
        handlers['actions.month']({ committee: null, month: dayOfLargeCouncil.slice(0, 7) }),
      ),
    );
  return rows({ opening, filtering, late, peer, finding, month });
}

/** What is late, by the domain's own rule over every row: what a program without indexes does. */
function byHand({ council }: Profile): unknown {
  return council
    .rows('action')
    .filter((action) => isPastDue(action, dayOfLargeCouncil))
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '', 'en'))
    .slice(0, 100);
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
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
  month: number[];
}

function rows({ opening, filtering, late, peer, finding, month }: Figures): BenchRow[] {
  const alone = (what: string, ours: number, target: number): BenchRow => ({
    ...{ what, ours, peer: null, ratio: null, target, unit: 'ms' },
  });
  const slowest = Math.max(...filtering.map((values) => median(values)));
  return [
    alone('ledger of 30,000 asks: opens, list and choices, p50', median(opening), 300),
    alone('the same: the slowest of 16 filters, p50', slowest, 100),
    alone('the same: search by relevance, words as they come, p95', p95(finding), 50),
    alone('the same: the page of a month, p50', median(month), 100),
    {
      ...{
        what: 'the same: what is late, beside the rule over every row',
        unit: 'ms',
        target: 0.5,
      },
      ...{ ours: median(late), peer: median(peer), ratio: median(late) / median(peer) },
    },
  ];
}
