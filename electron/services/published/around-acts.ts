import type { Handlers } from '../../../shared/contract/contract.ts';
import type { ExportParts } from '../exports/export-parts.ts';
import { recordId } from '../minuting/minuting-parts.ts';
import { type Intent, publishedKinds, type WaitingList } from './waiting-list.ts';

export type LifeCalls = Pick<Handlers, 'minutes.issue' | 'minutes.approve' | 'minutes.sign'>;

interface ActParts {
  parts: Pick<ExportParts, 'council' | 'clock'>;
  list: WaitingList;
  newId: () => string;
  /** Whether there is a folder to publish to. */
  isWanted: () => boolean;
  /** Something was put on the list. */
  work: () => void;
  /** For bugs, and for a disk that refuses: the act itself goes on. */
  report: (error: unknown) => void;
}

/** Notes on the disk what an act is to give the public, so that it is published also where the app ends within it. */
export interface ActNotes {
  around<T extends LifeCalls>(calls: T): T;
  /** Sees what became of acts within which an earlier launch ended. */
  settleLeft(): void;
}

export function createActNotes({ parts, list, newId, isWanted, work, report }: ActParts): ActNotes {
  const standing = (meeting: string) => {
    const state = parts.council.row('meetingRecord', recordId(meeting))?.state ?? '';
    const [newest] = parts.council
      .rows('minutesVersion', { record: recordId(meeting) })
      .filter((version) => version.state !== 'withdrawn')
      .sort((one, other) => other.number - one.number);
    return { state, version: newest?.id ?? '' };
  };
  const told = ({ state, version }: ReturnType<typeof standing>) => `${state} ${version}`;

  function settle({ id, meeting, before }: Intent): void {
    const now = standing(meeting);
    const as = (['issued', 'approved', 'signed'] as const).find((one) => one === now.state);
    const isDone = as !== undefined && now.version !== '' && told(now) !== before;
    const at = parts.clock().toISOString();
    // a text that was approved as it was issued decides nothing else: its note is there
    const isNewText = !before.endsWith(` ${now.version}`);
    const left = publishedKinds.filter((kind) => isNewText || !kind.startsWith('note.'));
    const act = { id, meeting, version: now.version, at, left };
    list.settle(id, isDone ? { ...act, as } : null);
  }

  const harmless = (what: () => void): void => {
    try {
      what();
    } catch (error) {
      report(error);
    }
  };

  const aroundOne =
    <I extends { meeting: string }, O>(call: (input: I) => O | Promise<O>) =>
    async (input: I): Promise<O> => {
      if (!isWanted()) return call(input);
      const { meeting } = input;
      const intent = { id: newId(), meeting, before: told(standing(meeting)) };
      harmless(() => list.intend(intent));
      try {
        return await call(input);
      } finally {
        harmless(() => settle(intent));
        work();
      }
    };

  return {
    around: (calls) => ({
      ...calls,
      'minutes.issue': aroundOne(calls['minutes.issue']),
      'minutes.approve': aroundOne(calls['minutes.approve']),
      'minutes.sign': aroundOne(calls['minutes.sign']),
    }),
    settleLeft: () =>
      harmless(() => {
        for (const intent of list.intents()) settle(intent);
      }),
  };
}
