import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { ExportJob, ExportRequest, exportCalls } from '../../../shared/contract/exports.ts';
import { oneAtATime } from '../importing/one-at-a-time.ts';
import type { ExportParts } from './export-parts.ts';
import {
  HoldsExemptWords,
  keepMade,
  type Made,
  type RunHooks,
  refusalSentence,
  runExport,
  runQuestions,
} from './export-run.ts';
import { checkCommittee, runActions, runCalendar, runPopolo } from './lists-run.ts';
import { checkMinutes, runDecisionNote, runMinutes } from './minutes-run.ts';
import { runProgramme } from './programme-run.ts';

export interface ExportsOptions extends ExportParts {
  newId: () => string;
  tell: (job: ExportJob) => void;
  /** For bugs: logs once. */
  report: (error: unknown) => void;
}

/** Makes what is to come out. */
type Making = (hooks: RunHooks) => Promise<Made>;

interface Run {
  job: ExportJob;
  abort: AbortController;
}

/** Ended jobs that stay on the list. */
const mostEnded = 20;
const hasEnded = ({ state }: ExportJob): boolean => state !== 'working';

/** Taking my notes out: files are made one after another, each in a thread of its own. */
export function createExports(options: ExportsOptions): {
  handlers: HandlersOf<typeof exportCalls>;
  /** Cancels what runs and waits until all of it has ended. */
  close: () => Promise<void>;
} {
  const runs = new Map<string, Run>();
  const working = new Set<Promise<void>>();
  const inTurn = oneAtATime();

  const show = (run: Run, part: Partial<ExportJob>): void => {
    run.job = { ...run.job, ...part };
    options.tell(run.job);
  };
  const dismiss = async (id: string): Promise<void> => {
    const token = runs.get(id)?.job.file?.token;
    runs.delete(id);
    if (token !== undefined) await options.outgoing.forget(token);
  };

  async function make(run: Run, making: Making): Promise<void> {
    const { signal } = run.abort;
    try {
      signal.throwIfAborted();
      const progress = (done: number, of: number) => show(run, { done, of });
      const made = await making({ progress, signal });
      const file = await keepMade(options, made);
      if (signal.aborted) await options.outgoing.forget(file.token);
      signal.throwIfAborted();
      show(run, { state: 'done', reason: 'Ready.', notices: made.notices, file });
    } catch (error) {
      if (signal.aborted)
        return show(run, { state: 'cancelled', reason: 'Cancelled. Nothing was made.' });
      const safe = safeWords(run.job.form);
      const sentence = refusalSentence(error, safe);
      if (sentence === null) options.report(error);
      const bug = `Something went wrong in Moothall, so nothing was made. ${safe}`;
      const notices = error instanceof HoldsExemptWords ? error.notices : [];
      show(run, { state: 'refused', reason: sentence ?? bug, notices });
    }
  }

  function begin(form: ExportJob['form'], making: Making): string {
    const id = options.newId();
    const run: Run = {
      job: {
        id,
        form,
        state: 'working',
        done: 0,
        of: 0,
        reason: '',
        notices: [],
        file: null,
      },
      abort: new AbortController(),
    };
    runs.set(id, run);
    options.tell(run.job);
    const ended = inTurn(() => make(run, making)).finally(() => working.delete(ended));
    working.add(ended);
    const old = [...runs.values()].filter(({ job }) => hasEnded(job)).slice(0, -mostEnded);
    for (const { job } of old) void dismiss(job.id).catch(options.report);
    return id;
  }

  const runOf = (id: string): Run => {
    const run = runs.get(id);
    if (run === undefined) throw new CallError('notFound', 'no such export');
    return run;
  };

  return {
    handlers: {
      'exports.start'(request) {
        checkRequest(options, request);
        return { job: begin(request.form, (hooks) => runExport(options, request, hooks)) };
      },
      'exports.questions'({ meeting }) {
        if (options.council.row('meeting', meeting) === null)
          throw new CallError('notFound', 'no such meeting');
        return { job: begin('word', (hooks) => runQuestions(options, meeting, hooks)) };
      },
      'exports.minutes'(request) {
        checkMinutes(options, request);
        return { job: begin('minutes', (hooks) => runMinutes(options, request, hooks)) };
      },
      'exports.decisionNote'(request) {
        checkMinutes(options, request);
        return { job: begin('decisionNote', (hooks) => runDecisionNote(options, request, hooks)) };
      },
      'exports.actions'(request) {
        checkCommittee(options, request.filter.committee);
        // a page is made to be printed, and is handed over as other pages for printing are
        const form = request.format === 'html' ? 'print' : 'actions';
        return { job: begin(form, (hooks) => runActions(options, request, hooks)) };
      },
      'exports.calendar'({ committee }) {
        checkCommittee(options, committee);
        return { job: begin('calendar', (hooks) => runCalendar(options, committee, hooks)) };
      },
      'exports.popolo'({ committee }) {
        checkCommittee(options, committee);
        return { job: begin('popolo', (hooks) => runPopolo(options, committee, hooks)) };
      },
      'exports.programme'(request) {
        checkCommittee(options, request.committee);
        return { job: begin('programme', (hooks) => runProgramme(options, request, hooks)) };
      },
      'exports.list': () => [...runs.values()].map(({ job }) => job),
      'exports.cancel'({ job }) {
        const run = runOf(job);
        if (!hasEnded(run.job)) run.abort.abort(new Error('cancelled'));
        return null;
      },
      async 'exports.dismiss'({ job }) {
        if (hasEnded(runOf(job).job)) await dismiss(job);
        return null;
      },
    },
    close: async () => {
      for (const { job, abort } of runs.values())
        if (!hasEnded(job)) abort.abort(new Error('closed'));
      await Promise.allSettled(working);
    },
  };
}

/** What nothing happened to, for whoever reads that a file was not made. */
function safeWords(form: ExportJob['form']): string {
  if (form === 'minutes' || form === 'decisionNote') return 'The minutes are safe.';
  if (form === 'programme') return 'The work programme is safe.';
  const isList = form === 'actions' || form === 'calendar' || form === 'popolo';
  return isList ? 'What is kept here is safe.' : 'Your notes are safe.';
}

/** What cannot be made is refused before anything begins. */
function checkRequest({ papers }: ExportParts, request: ExportRequest): void {
  const { hashes, form, pdfPages } = request;
  const isCopy = form === 'pdf' || form === 'print';
  if ((isCopy || pdfPages !== null) && hashes.length !== 1)
    throw new CallError('invalidInput', 'pages are those of one file');
  for (const hash of hashes) {
    const file = papers.file(hash);
    if (file === null || file.pageCount === 0) throw new CallError('notFound', 'no such file');
    if (pdfPages?.some((page) => page > file.pageCount))
      throw new CallError('invalidInput', 'no such page');
  }
}
