import { CallError } from '../../shared/contract/call-error.ts';
import type { EventName, Events, HandlersOf } from '../../shared/contract/contract.ts';
import type { ExportJob, exportCalls } from '../../shared/contract/exports.ts';

type Tell = <N extends EventName>(name: N, event: Events[N]) => void;

export const anExportJob = (part: Partial<ExportJob> = {}): ExportJob => ({
  id: 'export-1',
  form: 'word',
  state: 'working',
  done: 0,
  of: 0,
  reason: '',
  notices: [],
  file: null,
  ...part,
});

/** What the real service answers, over memory: a job stands at its beginning until the test moves it on. */
export function fakeExportHandlers(tell: Tell): HandlersOf<typeof exportCalls> {
  const jobs = new Map<string, ExportJob>();
  const jobOf = (id: string): ExportJob => {
    const job = jobs.get(id);
    if (!job) throw new CallError('notFound');
    return job;
  };
  const begin = (form: ExportJob['form']) => {
    const job = anExportJob({ id: `export-${jobs.size + 1}`, form });
    jobs.set(job.id, job);
    tell('exports.changed', { job });
    return { job: job.id };
  };
  return {
    'exports.start': ({ form }) => begin(form),
    'exports.questions': () => begin('word'),
    'exports.minutes': () => begin('minutes'),
    'exports.decisionNote': () => begin('decisionNote'),
    'exports.actions': () => begin('actions'),
    'exports.calendar': () => begin('calendar'),
    'exports.popolo': () => begin('popolo'),
    'exports.programme': () => begin('programme'),
    'exports.list': () => [...jobs.values()],
    'exports.cancel': ({ job }) => {
      Object.assign(jobOf(job), { state: 'cancelled', reason: 'Cancelled. Nothing was made.' });
      tell('exports.changed', { job: jobOf(job) });
      return null;
    },
    'exports.dismiss': ({ job }) => {
      jobOf(job);
      jobs.delete(job);
      return null;
    },
  };
}
