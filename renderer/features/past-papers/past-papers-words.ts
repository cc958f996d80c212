import type { PastPapersState } from '../../../shared/contract/past-papers.ts';
import { counted } from '../../app/meeting-words.ts';

/** Files whose turn is over. */
export const behind = ({ total, counts }: PastPapersState): number =>
  total - counts.waiting - counts.later;

/** Counts, not per cent: "34 of 340 files, about 40 minutes left". */
export function progressWords(run: PastPapersState): string {
  const words = `${behind(run)} of ${counted(run.total, 'file')}`;
  return run.timeLeft === null ? words : `${words}, ${run.timeLeft}`;
}

/** What stands above the counts, and is spoken when it changes. */
export function stateSentence(run: PastPapersState): string {
  if (run.hold !== null) return run.hold.sentence;
  switch (run.state) {
    case 'listing':
      return `Looking through the folder “${run.folder}”.`;
    case 'running':
      return `Taking in the folder “${run.folder}”. You can keep working, or close Moothall: it goes on at the next start.`;
    case 'paused':
      return `The folder “${run.folder}” is paused. What came in is safe.`;
    case 'stopped':
      return `The folder “${run.folder}” was stopped. What came in stays; the other files were left where they are.`;
    case 'done':
      return run.total === 0
        ? `There is no PDF in the folder “${run.folder}”. Choose the folder that holds your packs and minutes.`
        : `All files of the folder “${run.folder}” had their turn.`;
  }
}

/** The counts of the report, each in its words; what is nought is left out. */
export function countLines({ counts }: PastPapersState): string[] {
  const lines: [number, string][] = [
    [counts.done, 'taken in'],
    [counts.already, 'here already, or twice in the folder'],
    [counts.later, 'read, and waiting until all agendas are in'],
    [
      counts.attention,
      counts.attention === 1
        ? 'waits for you to say where it belongs'
        : 'wait for you to say where they belong',
    ],
    [counts.refused, 'could not be read'],
    [counts.gone, 'no longer in the folder'],
    [counts.left, 'left out by you'],
    [counts.waiting, 'not looked at yet'],
  ];
  return lines.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
}
