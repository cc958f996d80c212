import { canonicalJson } from '../../electron/ledger/canonical-json.ts';
import { aLife } from './a-life.ts';
export const january = { meeting: 'january' };
export const wrong = {
  ...january,
  minute: 'january-ferry',
  before: 'Date regarding crossings',
  after: 'Data regarding crossings',
  reason: 'A slip of the pen',
  proposedBy: 'Councillor Reed',
};
export const approval = {
  ...january,
  atMeeting: 'february',
  atMinute: 'february-minutes',
  corrections: [],
};
export const signing = {
  ...january,
  atMeeting: 'february',
  presider: 'A Marsh',
  signedOn: '2026-02-12',
  form: 'ink' as const,
  firstLeaf: 1,
  leaves: 3,
};

/** January's minutes, issued. */
export function anIssued() {
  const life = aLife();
  const state = () => life.council.row('meetingRecord', life.record('january'))?.state;
  const { version } = life.handlers['minutes.issue']({ ...january, reason: '' }) as {
    version: string;
  };
  const text = (id = version) =>
    canonicalJson(life.handlers['minutes.version']({ version: id, private: false }));
  return { ...life, state, version, text };
}
