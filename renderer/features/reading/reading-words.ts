import type { CallErrorCode } from '../../../shared/contract/call-error.ts';
import type { ImportJob } from '../../../shared/contract/imports.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import type { CannotOpen } from '../../pdf/open-paper.ts';

const cannotOpenSentences: Record<CannotOpen, string> = {
  missing:
    'The pages of this file cannot be reached just now. Nothing is lost: what was read from it is still here. Close the paper and open it again; if that does not help, import the file once more.',
  locked:
    'This file is locked with a password, so its pages cannot be drawn. Its words can be read under “Text only”.',
  unreadable:
    'The pages of this file cannot be drawn: the file is damaged. Its words can still be read under “Text only”.',
};

/** Why the pages of a file are not shown, and what can be done. */
export function cannotOpenSentence(reason: CannotOpen): string {
  return cannotOpenSentences[reason];
}

/** Why nothing is known of a file. */
export function problemSentence(problem: CallErrorCode): string {
  return problem === 'notFound'
    ? 'This file is not here. It may have been taken back by Undo; importing it again brings it back.'
    : callErrorSentence(problem);
}

/** What the import is doing with the file that is being read meanwhile. */
export function importingSentence(job: ImportJob): string {
  if (job.state === 'asking')
    return 'The import of this file waits for an answer. You can read on meanwhile.';
  if (job.state === 'storing') return 'Almost read in. You can read on meanwhile.';
  const pages = job.pagesTotal > 0 ? `: page ${job.pagesDone} of ${job.pagesTotal}` : '';
  return `Still being read in${pages}. You can read on; the agenda and the search come when it is done.`;
}
