import { describe, expect, it } from 'vitest';
import type { Log, LogEntry } from '../../../electron/log.ts';
import { createDispatch } from '../../../electron/transport/dispatch.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import { someHandlers } from '../../builders/a-service.ts';

function aDispatch(given: Partial<Handlers>) {
  const logged: LogEntry[] = [];
  const keep = (entry: LogEntry) => void logged.push(entry);
  const log: Log = { info: keep, warn: keep, error: keep };
  return { dispatch: createDispatch(someHandlers(given), { log, monotonic: () => 0 }), logged };
}

const throwing = (error: unknown) =>
  aDispatch({
    'profile.get': () => {
      throw error;
    },
  });

const withCode = (code: string) => Object.assign(new Error('/home/jo/council.db'), { code });

describe('what goes wrong in a service', () => {
  it('is logged once, with its call and as itself, and told as "unexpected"', async () => {
    const bug = new TypeError('no');
    const { dispatch, logged } = throwing(bug);
    expect(await dispatch('profile.get', {})).toEqual({ ok: false, code: 'unexpected' });
    expect(logged).toEqual([
      { code: 'callFailed', subject: 'profile.get', durationMs: 0, error: bug },
    ]);
  });

  it('is not logged when it is a refusal, since that is an answer', async () => {
    const { dispatch, logged } = throwing(new CallError('notFound'));
    expect(await dispatch('profile.get', {})).toEqual({ ok: false, code: 'notFound' });
    expect(logged).toEqual([]);
  });

  it.each([
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['SQLITE_IOERR_FSYNC', 'notSaved'],
    ['SQLITE_READONLY_DBMOVED', 'notSaved'],
    ['EROFS', 'notSaved'],
    ['EIO', 'notSaved'],
    ['SQLITE_CONSTRAINT', 'unexpected'],
  ])('reliability R15: %s is told as %s', async (system, code) => {
    const { dispatch, logged } = throwing(withCode(system));
    expect(await dispatch('profile.get', {})).toEqual({ ok: false, code });
    expect(logged).toHaveLength(1);
  });
});

it('S10: hands a service the checked input and nothing that was not checked', async () => {
  const seen: unknown[] = [];
  const { dispatch } = aDispatch({ 'meetings.get': (input) => seen.push(input) as never });
  await dispatch('meetings.get', { id: 'm' });
  await dispatch('meetings.get', JSON.parse('{"id":"m","__proto__":{"admin":true}}'));
  await dispatch('meetings.get', { id: 'm', more: 1 });
  expect(seen).toEqual([{ id: 'm' }]);
});

it('S10: refuses what no wire can carry, without a word in the log', async () => {
  const { dispatch, logged } = aDispatch({});
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  let deep: unknown = 'bottom';
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const inputs = [circle, deep, undefined, () => 1, 10n, { id: 10n }];
  const codes = await Promise.all(inputs.map((input) => dispatch('meetings.get', input)));
  expect(codes).toEqual(inputs.map(() => ({ ok: false, code: 'invalidInput' })));
  expect(logged).toEqual([]);
});

it('S10: refuses a value that is nested deeper than anything people mend', async () => {
  const { dispatch, logged } = aDispatch({ 'review.mend': () => null });
  const depths = [1_000, 3_000, 6_000];
  for (const depth of depths) {
    const value = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    const answer = await dispatch('review.mend', { noun: 'paper', id: 'p', field: 'title', value });
    expect(answer.ok || answer.code === 'invalidInput').toBe(true);
  }
  expect(logged).toEqual([]);
});

it('S10: bounds how fast anybody may call', async () => {
  const { dispatch } = aDispatch({ 'profile.get': () => null });
  const answers = await Promise.all(Array.from({ length: 700 }, () => dispatch('profile.get', {})));
  const refused = answers.filter((answer) => !answer.ok && answer.code === 'tooManyCalls');
  expect(refused).toHaveLength(100);
});
