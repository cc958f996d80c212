import { CallError } from '../../../shared/contract/call-error.ts';
import type { Emit, HandlersOf } from '../../../shared/contract/contract.ts';
import type {
  TrackerMapping,
  TrackerReading,
  trackerCalls,
} from '../../../shared/contract/tracker.ts';
import type { personalNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Ledger, Reader } from '../../ledger/ledger.ts';
import type { FileTokens } from '../file-tokens.ts';
import { oneAtATime } from '../importing/one-at-a-time.ts';
import { lookAtColumns } from './look-at-columns.ts';
import { readTracker } from './read-tracker.ts';
import { takeIn } from './take-in.ts';

export interface TrackerParts {
  council: Ledger<typeof sharedNouns>;
  personal: Reader<typeof personalNouns>;
  files: Pick<FileTokens, 'files'>;
  newId: () => string;
  emit: Emit;
}

/** What cannot be taken in is refused before anything begins. @throws CallError('invalidInput') */
function checkMapping({ columns }: TrackerMapping): void {
  const named = columns.filter((field) => field !== null);
  const isTwice = new Set(named).size !== named.length;
  if (isTwice || !(named.includes('text') || named.includes('title')))
    throw new CallError('invalidInput', 'each field once, and the words of the ask');
}

const unread = {
  encoding: 'UTF-8',
  delimiter: ',',
  hasHeader: false,
  rows: 0,
  columns: [],
  notices: [],
} as const;

/** Takes in a tracker that was kept in a spreadsheet so far. */
export function createTracker(parts: TrackerParts): {
  handlers: HandlersOf<typeof trackerCalls>;
  /** Stops what runs and waits until it has ended. */
  close: () => Promise<void>;
} {
  const inTurn = oneAtATime();
  const running = new Set<AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  const stop = () => {
    for (const run of running) run.abort();
  };
  return {
    handlers: {
      async 'tracker.read'({ file }): Promise<TrackerReading> {
        const table = await readTracker(parts.files, file);
        if ('refusal' in table) return { ...unread, ...table, columns: [], notices: [] };
        const { rows, hasHeader, ...about } = table;
        const body = hasHeader ? rows.slice(1) : rows;
        const head = hasHeader ? (rows[0]?.cells ?? null) : null;
        const columns = await lookAtColumns(head, body, new AbortController().signal);
        return { refusal: null, ...about, hasHeader, rows: body.length, columns };
      },
      'tracker.import'({ file, mapping, committee }) {
        checkMapping(mapping);
        if (parts.council.row('committee', committee) === null)
          throw new CallError('notFound', 'no such committee');
        const run = new AbortController();
        running.add(run);
        const work = async () => {
          const table = await readTracker(parts.files, file);
          if ('refusal' in table) throw new CallError('notFound', 'the file is not there any more');
          return takeIn(
            parts.council,
            { rows: table.rows, hasHeader: mapping.hasHeader },
            {
              committee,
              mapping,
              author: { name: parts.personal.row('profile', 'me')?.name ?? '' },
              key: `tracker ${parts.newId()}`,
              signal: run.signal,
              progress: (done, of) => parts.emit('tracker.progress', { done, of }),
            },
          );
        };
        const mine = inTurn(work).finally(() => running.delete(run));
        last = mine.catch(() => undefined);
        return mine;
      },
      'tracker.stop'() {
        stop();
        return null;
      },
    },
    close: async () => {
      stop();
      await last;
    },
  };
}
