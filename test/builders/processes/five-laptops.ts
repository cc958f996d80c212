import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { derivedId } from '../../../electron/services/derived-id.ts';
import { startRecord } from '../../../electron/services/minuting/start-record.ts';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { seeded } from '../../simulator/seeded.ts';
import { aClock, aRandom } from '../a-ledger.ts';
import { withAgenda } from '../an-agenda.ts';
import { content, onePagePdf, writing } from '../raw-pdf.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { BusyPerson, type Desk } from './a-busy-person.ts';
import { LaptopProcess } from './a-laptop-process.ts';
import { aSharedDisk, type SharedDisk } from './a-shared-disk.ts';

/** Words that stand for what nobody but some may read; each is met nowhere else. */
export const words = {
  committee: 'qvzxkjcommittee',
  exemptItem: 'qvzxkjexemptitem',
  exemptPaper: 'qvzxkjexemptpaper',
  group: 'qvzxkjgroup',
  path: 'qvzxkjpath',
  name: (who: string) => `qvzxkjname${who}`,
} as const;

const people = [
  { name: 'Ada', role: 'clerk', entitled: true },
  { name: 'Ben', role: 'clerk', entitled: true },
  { name: 'Cyd', role: 'officer', entitled: true },
  { name: 'Dot', role: 'member', entitled: true },
  { name: 'Eve', role: 'member', entitled: false },
] as const satisfies readonly { name: string; role: GroupRole; entitled: boolean }[];

export interface Laptop {
  name: string;
  role: GroupRole;
  /** May read the private business of the committee. */
  entitled: boolean;
  process: LaptopProcess;
  person: BusyPerson;
}

export interface FiveLaptops {
  laptops: readonly [Laptop, Laptop, Laptop, Laptop, Laptop];
  desk: Desk & { privateMinute: string; otherMinute: string };
  disk: SharedDisk;
  /** SHA-256 of the paper of the private item. */
  paper: string;
  /** Closes what runs and takes everything away. */
  end(): Promise<void>;
}

const options = () => ({ clock: aClock().read, random: aRandom() });
const minuteOf = (item: string) =>
  derivedId('recordedMinute', derivedId('meetingRecord', 'm'), item);

/** What the work is about, and what must become of it: looked at again and again, never after a fixed time. */
export const until = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 60_000, interval: 40 });

/** Waits until the page of the shared folder shows something. */
export const untilShown = (
  { process, name }: Laptop,
  what: string,
  isSo: (state: ExchangeState) => boolean,
): Promise<ExchangeState> =>
  until(async () => {
    const state = await process.state();
    if (!isSo(state)) throw new Error(`${name} does not show: ${what}`);
    return state;
  });

/** The meeting, its record, and a paper of private business, as they were before anybody shared them. */
function prepare(profile: string): string {
  const pdf = onePagePdf(content(writing(words.exemptPaper)));
  const paper = createHash('sha256').update(pdf).digest('hex');
  const open = withAgenda(openProfile(profile, options()));
  open.council.change({ name: 'Import' }, 'Import', (tx) => {
    tx.set('committee', 'c', { name: words.committee });
    tx.set('agendaItem', 'i7', { title: words.exemptItem, text: words.exemptItem });
    tx.set('pack', paper, { meeting: 'm', label: 'Private pack', bytes: pdf.length, pageCount: 1 });
    tx.set('paper', 'paper', { item: 'i7', title: words.exemptItem });
    tx.set('paperVersion', 'version', { paper: 'paper', pack: paper });
  });
  startRecord(open, 'm');
  open.papers.begin(paper, pdf.length);
  open.papers.addPart(paper, 0, pdf);
  open.papers.complete(paper);
  open.papers.addSizes(paper, [{ width: 595, height: 842 }]);
  open.close();
  return paper;
}

/** Five laptops on one folder: one founded the group, four were admitted. */
export async function fiveLaptops(seed: number): Promise<FiveLaptops> {
  const scratch: ScratchFolder = scratchFolder();
  const disk = aSharedDisk();
  const desk = {
    ...{ meeting: 'm', item: 'i3', privateItem: 'i7' },
    ...{ publicMinute: minuteOf('i3'), otherMinute: minuteOf('i4'), privateMinute: minuteOf('i7') },
  };
  const laptop = (index: number): Laptop => {
    const { name, role, entitled } = people[index] ?? people[0];
    const profile = join(scratch.path, `${words.path} ${name}`);
    mkdirSync(profile);
    const own = { ...desk, privateMinute: role === 'member' ? null : desk.privateMinute };
    const person = new BusyPerson(name, own, seeded(seed * 10 + index));
    return { name, role, entitled, process: new LaptopProcess(profile), person };
  };
  const laptops = [laptop(0), laptop(1), laptop(2), laptop(3), laptop(4)] as const;
  const end = async () => {
    await Promise.all(laptops.map(({ process }) => process.end()));
    disk.remove();
    scratch.remove();
  };
  try {
    const paper = prepare(laptops[0].process.profile);
    await Promise.all(laptops.map(({ process }) => process.start()));
    await begin(laptops[0], laptops.slice(1), disk.folder);
    return { laptops: [...laptops], desk, disk, paper, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function begin(clerk: Laptop, others: readonly Laptop[], folder: string): Promise<void> {
  for (const { process, name } of [clerk, ...others])
    await process.client.call('profile.save', {
      ...{ name: words.name(name), role: 'clerk', committee: null },
      ...{ theme: 'system', typeSize: 100 },
    });
  const place = { place: folder, pace: 'share', user: null, password: null } as const;
  const group = { ...place, groupName: words.group, passphrase: null };
  await isDone(clerk.process.client.call('exchange.found', group));
  await Promise.all(others.map((other) => joins(clerk, other, place)));
}

async function joins(
  clerk: Laptop,
  { name, role, entitled, process }: Laptop,
  place: { place: string; pace: 'share'; user: null; password: null },
): Promise<void> {
  const wish = { ...place, wishes: role, passphrase: null };
  await isDone(process.client.call('exchange.join', wish));
  await isDone(process.client.call('exchange.sameWords', {}));
  const { requests } = await untilShown(clerk, `${name} asks`, (state) =>
    state.requests.some((request) => request.name === words.name(name)),
  );
  const request = requests.find((one) => one.name === words.name(name))?.request ?? '';
  const privateOf = entitled ? ['c'] : [];
  await isDone(clerk.process.client.call('exchange.admit', { request, role, privateOf }));
  const laptop = { name, process } as Laptop;
  await untilShown(laptop, 'that it is in', ({ standing }) => standing === 'in');
  await until(async () => {
    if ((await process.client.call('record.get', { meeting: 'm' })) === null)
      throw new Error(`${name} has no record`);
  });
}

/** @throws where it was refused */
export async function isDone(answer: Promise<{ kind: string; why?: string }>): Promise<void> {
  const { kind, why } = await answer;
  if (kind !== 'done') throw new Error(`refused: ${why}`);
}
