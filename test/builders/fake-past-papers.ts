import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { pastPapersCalls } from '../../shared/contract/past-papers.ts';

/** No folder of past papers was ever begun with. */
export const fakePastPapersHandlers: HandlersOf<typeof pastPapersCalls> = {
  'pastPapers.start': () => ({ kind: 'started' }),
  'pastPapers.get': () => null,
  'pastPapers.files': () => ({ files: [], total: 0 }),
  'pastPapers.pause': () => null,
  'pastPapers.resume': () => null,
  'pastPapers.stop': () => null,
  'pastPapers.proposals': () => {
    throw new CallError('notFound');
  },
  'pastPapers.settle': () => null,
  'pastPapers.dismiss': () => null,
};
