import type { BundleTaken } from '../../../shared/contract/exchange-bundle.ts';
import { counted } from '../../app/meeting-words.ts';

/** How far the files of the group are saved: `left` of `of` are to be saved yet. */
export function savedWords(name: string, of: number, left: number): string {
  if (of === 1) return `“${name}” is made. Send it to somebody of the group.`;
  if (left === 0)
    return `All ${of} parts are saved. Send all of them, each in an e-mail of its own; they may be taken in in any order.`;
  const why = `One file would be too large for an e-mail, so there are ${of} parts.`;
  if (left === of) return `${why} None of them is saved yet.`;
  const saved = of - left;
  return `${why} ${saved} of them ${saved === 1 ? 'is' : 'are'} saved; go on with part ${saved + 1}.`;
}

/** "Parts 1 and 3 of 4": more than a few are counted. */
function partsWords(missing: readonly number[], of: number): string {
  if (missing.length === 1) return `Part ${missing[0]} of ${of}`;
  if (missing.length > 8) return `${missing.length} of the ${of} parts`;
  return `Parts ${missing.slice(0, -1).join(', ')} and ${missing.at(-1)} of ${of}`;
}

/** What is still missing of one bundle, where it came in several files. */
function missingWords({ bundle }: BundleTaken): string {
  if (bundle === null) return '';
  const { missing, of } = bundle;
  if (missing.length === 0) return `All ${of} parts are taken in.`;
  return `${partsWords(missing, of)} ${missing.length === 1 ? 'is' : 'are'} still to be taken in.`;
}

function leftWords(taken: readonly BundleTaken[]): string {
  if (taken.some(({ notInYet }) => notInYet))
    return 'What others wrote is taken in only when a clerk has let this laptop in and you have compared the six words. Take the file in once more then.';
  const left = taken.filter(({ left }) => left > 0);
  if (left.length === 0) return '';
  return left.some(({ bundle }) => bundle !== null && bundle.missing.length > 0)
    ? 'Some of it needs what is in another part: take in the missing parts, and then this one once more.'
    : 'Some of it was left out: it is by nobody who is in your group.';
}

/** What came of the files that somebody chose, in the order in which they were taken in. */
export function takenWords(taken: readonly BundleTaken[]): string {
  const changes = taken.reduce((sum, one) => sum + one.changes, 0);
  const left = leftWords(taken);
  const here = `Everything in ${taken.length === 1 ? 'that file' : 'those files'} was here already.`;
  const none = left === '' ? here : 'Nothing new was taken in.';
  // the last file of a bundle knows of those before it
  const last = new Map(taken.map((one) => [one.bundle?.id, one]));
  return [
    changes === 0 ? none : `${counted(changes, 'entry was', 'entries were')} taken in.`,
    left,
    ...[...last.values()].map(missingWords),
  ]
    .filter((words) => words !== '')
    .join(' ');
}
