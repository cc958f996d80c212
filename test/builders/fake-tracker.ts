import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { TrackerReading, trackerCalls } from '../../shared/contract/tracker.ts';

/** A tracker with two columns, as it is read. */
export const aTrackerReading = (part: Partial<TrackerReading> = {}): TrackerReading => ({
  refusal: null,
  fileName: 'Action tracker.csv',
  encoding: 'UTF-8',
  delimiter: ',',
  hasHeader: true,
  rows: 2,
  columns: [
    {
      name: 'Action',
      samples: ['Send the school list', 'Report on gritting'],
      guess: 'text',
      because: 'its name',
      days: 'none',
      words: [],
    },
    {
      name: 'Status',
      samples: ['Open', 'On hold'],
      guess: 'state',
      because: 'its name',
      days: 'none',
      words: [
        { word: 'Open', rows: 1, state: 'open' },
        { word: 'On hold', rows: 1, state: null },
      ],
    },
  ],
  notices: [],
  ...part,
});

/** What the real service answers, over memory. */
export const fakeTrackerHandlers: HandlersOf<typeof trackerCalls> = {
  'tracker.read': () => aTrackerReading(),
  'tracker.import': () => ({
    added: 2,
    already: 0,
    problems: [],
    problemCount: 0,
    isStopped: false,
  }),
  'tracker.stop': () => null,
};
