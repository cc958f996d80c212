import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { actionsFile } from '../../../../electron/publish/actions/actions-file.ts';
import { calendarFile } from '../../../../electron/publish/calendar/calendar.ts';
import { finishedTexts } from '../../../../electron/publish/minutes/finished-texts.ts';
import { minutesFile } from '../../../../electron/publish/minutes/minutes-file.ts';
import type { publish } from '../../../../electron/publish/publish.ts';
import type { PublishTasks } from '../../../../electron/publish/publish-task.ts';
import type { ExportParts } from '../../../../electron/services/exports/export-parts.ts';
import type { LifeCalls } from '../../../../electron/services/published/around-acts.ts';
import {
  createPublished,
  type Published,
  type PublishedOptions,
} from '../../../../electron/services/published/published.ts';
import { exemptHits } from '../../../../shared/minutes/exempt-words.ts';
import { clerk } from '../../../builders/a-ledger.ts';
import { aLife } from '../../../builders/a-life.ts';
import { noProgramme } from '../../../builders/no-trees.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

export const secret = 'The Board agreed to sell the ice house to Quillfeather Estates for £48,250.';
export const secretWords = ['Quillfeather', '48,250', 'ice house to'];

/** The thread's work in this one: what is shown is the same, and a thread costs a second. */
const here = (async (kind: string, input: unknown) => {
  if (kind === 'minutes') {
    const { tree, ...options } = input as PublishTasks['minutes']['input'];
    return minutesFile(tree, options);
  }
  if (kind === 'actions')
    return { bytes: await actionsFile(input as PublishTasks['actions']['input']) };
  if (kind === 'calendar')
    return { bytes: calendarFile((input as PublishTasks['calendar']['input']).calendar) };
  const { bytes, form, besides, matter } = input as PublishTasks['exemptSearch']['input'];
  return { hits: exemptHits([...(await finishedTexts(bytes, form)), ...besides], matter) };
}) as unknown as typeof publish;

/** The same in a moment, for tests of what becomes of the files: each is the text that it would hold. */
const atOnce = (async (kind: string, input: unknown) => {
  if (kind !== 'exemptSearch') return { bytes: Buffer.from(JSON.stringify(input)), notices: [] };
  const { bytes, besides, matter } = input as PublishTasks['exemptSearch']['input'];
  return { hits: exemptHits([Buffer.from(bytes).toString(), ...besides], matter) };
}) as unknown as typeof publish;

/** Minutes with private business and an ask, a folder for people, and what publishes them there. */
export function aPublishedDesk() {
  let making = atOnce;
  const scratch = scratchFolder();
  const folder = join(scratch.path, 'Minutes for people');
  mkdirSync(folder);
  const life = aLife();
  const { council, privateBusiness, parts: lifeParts, clock } = life;
  council.change(clerk, 'Private business', (tx) => {
    const about = { record: life.record('january'), position: 3, takenOrder: 3 };
    tx.set('recordedMinute', 'january-closed', {
      ...about,
      ...{ title: 'A sale', access: 'exempt', publicSummary: 'The Board decided on an offer.' },
    });
    tx.set('action', 'open-ask', { committee: 'board', text: 'Mend the jetty', title: 'Jetty' });
  });
  privateBusiness.change(clerk, 'Private business', (tx) => {
    tx.set('recordedMinute', 'january-closed', { record: life.record('january'), words: secret });
    tx.set('action', 'closed-ask', { committee: 'board', minute: 'january-closed', text: secret });
  });
  const calls: LifeCalls & typeof life.handlers = life.handlers;
  const parts = {
    ...{ council, privateBusiness, personal: lifeParts.personal },
    trees: {
      preview: () => {
        throw new Error('nothing unissued is published');
      },
      version: (version: string, isPrivate: boolean) =>
        calls['minutes.version']({ version, private: isPrivate }),
    },
    actions: () => {
      const row = { private: false, minuteName: '', isPastDue: false };
      const rows = ['open-ask', 'closed-ask'].map((id) => ({ ...row, id }));
      return { rows, total: 2 } as unknown as ReturnType<ExportParts['actions']>;
    },
    programme: noProgramme,
    papers: { file: () => null, read: () => null, isComplete: () => false } as never,
    marks: () => [],
    publish: ((kind, input, host) => making(kind, input, host)) as typeof publish,
    ...{ publishUrl: ownFiles().publishUrl, fonts: ownFiles().fonts },
    outgoing: {} as never,
    clock: clock.read,
  } as ExportParts;
  const meta = new Map<string, string>();
  const reported: unknown[] = [];
  const timers: { ms: number; work: () => void }[] = [];
  let ids = 0;
  const options: PublishedOptions = {
    ...{
      parts,
      meta: { get: (key) => meta.get(key) ?? null, set: (key, value) => void meta.set(key, value) },
    },
    profileFolder: join(scratch.path, 'profile'),
    newId: () => `act-${ids++}`,
    tell: () => undefined,
    report: (error) => void reported.push(error),
    after: (ms, work) => {
      const timer = { ms, work };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  };
  const open: Published[] = [];
  return {
    ...{ folder, life, meta, reported, timers, options },
    /** Has real files made from here on, as the publishing thread makes them. */
    inEarnest: () => {
      making = here;
    },
    /** Starts it as a launch of the app does, over the same profile. */
    start(part: Partial<PublishedOptions> = {}) {
      const published = createPublished({ ...options, ...part });
      open.push(published);
      published.start();
      return { published, calls: published.around(calls) };
    },
    /** Names in the people's folder, each with the folders above it. */
    names: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.[a-z]+$/.test(name))
        .toSorted(),
    read: (name: string): Buffer => readFileSync(join(folder, name)),
    async until(published: Published, why: string | null): Promise<void> {
      await expect
        .poll(() => published.waiting().map((one) => one.why), { interval: 5 })
        .toEqual(why === null ? [] : [why]);
    },
    async close() {
      for (const one of open) await one.close();
      scratch.remove();
    },
  };
}

export type APublishedDesk = ReturnType<typeof aPublishedDesk>;
