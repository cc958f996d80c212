import { expect, it } from 'vitest';
import {
  dueFields,
  isPastDue,
  isStale,
  lastDay,
  staleDays,
} from '../../../shared/domain/action-due.ts';

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const request = { kind: 'request', state: 'open', sentOn: null, dueOn: null } as const;

it('V28: a month stays a month, and is late only when it is over', () => {
  expect(dueFields({ kind: 'month', month: '2018-03' })).toEqual({
    dueKind: 'month',
    dueOn: '2018-03',
  });
  const march = { ...request, dueOn: '2018-03' };
  expect(lastDay(march)).toBe('2018-03-31');
  expect(isPastDue(march, '2018-03-31')).toBe(false);
  expect(isPastDue(march, '2018-04-01')).toBe(true);
  expect(lastDay({ ...request, dueOn: '2024-02' })).toBe('2024-02-29');
});

it('R43, V9: a recommendation that was sent is to be answered within two months', () => {
  const sent = { kind: 'recommendation', state: 'sent', dueOn: null } as const;
  expect(lastDay({ ...sent, sentOn: '2025-02-13' })).toBe('2025-04-13');
  expect(lastDay({ ...sent, sentOn: '2024-12-31' })).toBe('2025-02-28');
  expect(lastDay({ ...sent, sentOn: null })).toBeNull();
  expect(lastDay({ ...request, sentOn: '2025-02-13' })).toBeNull();
});

it('what is done, rejected or noted is never late', () => {
  for (const state of ['done', 'evidenceSeen', 'rejected', 'dropped', 'noted'] as const)
    expect(isPastDue({ ...request, state, dueOn: '2018-02-14' }, '2025-01-01')).toBe(false);
});

it('R46: an open ask of which nobody has said a word for long rises; a later day to look again keeps it down', () => {
  const asked = { state: 'open', saidOn: '2025-01-16', reviewAt: null } as const;
  const over = addDays('2025-01-16', staleDays + 1);
  expect(isStale(asked, null, addDays('2025-01-16', staleDays))).toBe(false);
  expect(isStale(asked, null, over)).toBe(true);
  expect(isStale(asked, '2025-02-13', over)).toBe(false);
  expect(isStale({ ...asked, reviewAt: over }, null, over)).toBe(false);
  expect(isStale({ ...asked, state: 'done' }, null, over)).toBe(false);
});
