import { expect, it } from 'vitest';
import { fallsTo } from '../../../shared/domain/falls-to.ts';

const february = { day: '2025-02-13', meetings: ['2024-11-28', '2025-01-16', '2025-02-13'] };
const ask: Parameters<typeof fallsTo>[0] = {
  ...{ kind: 'request', state: 'open', sentOn: null, dueOn: null, dueKind: 'none' },
  saidOn: '2025-01-16',
};

it('what the last meeting asked comes back as a matter arising, older asks without a day as outstanding', () => {
  expect(fallsTo(ask, february)).toBe('mattersArising');
  expect(fallsTo({ ...ask, saidOn: '2024-11-28' }, february)).toBe('outstanding');
});

it('what is due by this meeting comes back however old, what is due later does not', () => {
  const old = { ...ask, saidOn: '2024-11-28', dueKind: 'day' } as const;
  expect(fallsTo({ ...old, dueOn: '2025-02-13' }, february)).toBe('mattersArising');
  expect(fallsTo({ ...old, dueOn: '2024-12-20' }, february)).toBe('mattersArising');
  expect(fallsTo({ ...ask, dueKind: 'day', dueOn: '2025-04-17' }, february)).toBe('later');
});

it('a month is due at the meeting of that month, and "next meeting" at the next', () => {
  const month = { ...ask, dueKind: 'month' } as const;
  expect(fallsTo({ ...month, dueOn: '2025-02' }, february)).toBe('mattersArising');
  expect(fallsTo({ ...month, dueOn: '2025-03' }, february)).toBe('later');
  const next = { ...ask, saidOn: '2024-11-28', dueKind: 'nextMeeting' } as const;
  expect(fallsTo(next, february)).toBe('mattersArising');
});

it('R43: a recommendation comes back when its answer is due', () => {
  const sent = { ...ask, kind: 'recommendation', state: 'sent' } as const;
  expect(fallsTo({ ...sent, sentOn: '2024-12-01' }, february)).toBe('mattersArising');
  expect(fallsTo({ ...sent, sentOn: '2025-01-20' }, february)).toBe('later');
});

it('what is closed, or said at this meeting or after it, does not come back to it', () => {
  expect(fallsTo({ ...ask, state: 'done' }, february)).toBeNull();
  expect(fallsTo({ ...ask, saidOn: '2025-02-13' }, february)).toBeNull();
  expect(fallsTo({ ...ask, saidOn: '2025-04-17' }, february)).toBeNull();
});
