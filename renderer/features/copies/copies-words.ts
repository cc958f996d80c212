import type { CopyProblem } from '../../../shared/contract/copies.ts';

const sentences: Readonly<Record<CopyProblem, string>> = {
  diskFull:
    'The disk is too full for a further copy of your meetings. What you typed is kept, and so are the copies made before. Make room on this computer.',
  damaged:
    'A file of Moothall on this computer is damaged in places, so no copy was made of it. The copies made before are kept. Close Moothall and start it again: it will offer you the newest good copy.',
  unreadable:
    'A file of Moothall could not be read to make a copy. What you typed is kept, and so are the copies made before. The disk may be failing: have this computer looked at.',
  unexpected:
    'The last copy of your meetings could not be made. What you typed is kept, and so are the copies made before. It is tried again every five minutes.',
};

/** What happened, what is safe and what to do. */
export const copyProblemSentence = (problem: CopyProblem): string => sentences[problem];
