import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportAnswer, ImportJob } from '../../../shared/contract/imports.ts';
import type { Announcer } from '../../app/announcer.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { codeOf } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export interface ImportsState {
  jobs: ImportJob[];
  /** Files are on their way to the program and have no job yet. */
  isOffering: boolean;
  /** Why the last wish was not done, in words. */
  problem: string | null;
}

export interface Imports {
  store: StoreApi<ImportsState>;
  watch(): () => void;
  /** Takes in files that were dropped or chosen in the page. */
  offer: (files: File[]) => Promise<void>;
  /** Opens the host's own dialog, where it has one. */
  choose(): Promise<void>;
  sample(): Promise<void>;
  answer(job: string, answer: ImportAnswer): Promise<void>;
  cancel(job: string): Promise<void>;
  dismiss(job: string): Promise<void>;
}

const hasEnded = (job: ImportJob): boolean =>
  job.state === 'done' || job.state === 'refused' || job.state === 'cancelled';

export function createImportsStore(client: Client, announcer: Announcer): Imports {
  const store = createStore<ImportsState>(() => ({ jobs: [], isOffering: false, problem: null }));
  const wish = wisher(store, announcer);
  const refetch = async () => {
    store.setState({ jobs: await client.call('imports.list', {}) });
  };
  const start = async (tokens: string[]) => {
    if (tokens.length === 0) return;
    await client.call('imports.start', { files: tokens, meeting: null });
    await refetch();
  };
  const offer = async (files: File[]) => {
    if (files.length === 0) return;
    store.setState({ isOffering: true });
    try {
      await start(await client.offerFiles(files));
    } finally {
      store.setState({ isOffering: false });
    }
  };
  const dismiss = async (job: string) => {
    await client.call('imports.dismiss', { job });
    store.setState(({ jobs }) => ({ jobs: jobs.filter(({ id }) => id !== job) }));
  };
  return {
    store,
    watch: () => {
      const stop = client.on('imports.changed', ({ job }) => hear(store, job, announcer));
      void wish(refetch);
      return stop;
    },
    offer: (files) => wish(() => offer(files)),
    choose: () => wish(async () => start((await client.chooseFiles?.()) ?? [])),
    sample: () => wish(() => client.call('imports.sample', {}).then(refetch)),
    answer: (job, answer) => wish(() => client.call('imports.answer', { job, answer })),
    cancel: (job) => wish(() => client.call('imports.cancel', { job })),
    dismiss: (job) => wish(() => dismiss(job)),
  };
}

/** Does what somebody asked for; a refusal stands in the bar as its sentence, and is spoken. */
function wisher(store: StoreApi<ImportsState>, announcer: Announcer) {
  return async (deed: () => Promise<unknown>): Promise<void> => {
    store.setState({ problem: null });
    try {
      await deed();
    } catch (problem) {
      const sentence = callErrorSentence(codeOf(problem));
      store.setState({ problem: sentence });
      announcer.warn(sentence);
    }
  };
}

/** Takes what the backend tells of a job; a change of its state is spoken, its progress is not. */
function hear(store: StoreApi<ImportsState>, job: ImportJob, announcer: Announcer): void {
  const before = store.getState().jobs.find(({ id }) => id === job.id);
  store.setState(({ jobs }) => ({
    jobs: before ? jobs.map((known) => (known.id === job.id ? job : known)) : [...jobs, job],
  }));
  if (before?.state !== job.state) speak(job, announcer);
}

function speak(job: ImportJob, announcer: Announcer): void {
  if (job.state === 'refused') announcer.warn(`${job.fileName}: ${job.reason}`);
  else if (hasEnded(job)) announcer.say(`${job.fileName}: ${job.reason}`);
  else if (job.state === 'asking') announcer.say(`${job.fileName}: there is a question for you.`);
  else if (job.state === 'reading') announcer.say(`Reading ${job.fileName}`);
}
