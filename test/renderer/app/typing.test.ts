import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTyping } from '../../../renderer/app/typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  const sent: object[] = [];
  let trouble: string | null = null;
  const typing = createTyping<{ text: string; to: string }>(
    async (fields) => {
      if (trouble !== null) throw new Error(trouble);
      sent.push(fields);
    },
    (problem) => problem instanceof Error && problem.message === 'passing',
  );
  return {
    sent,
    typing,
    fail: (how: string | null) => {
      trouble = how;
    },
  };
};

it('sends when the keys rest, all fields at once', async () => {
  const { sent, typing } = setUp();
  typing.set({ text: 'W' });
  typing.set({ text: 'Wh', to: 'R' });
  await vi.advanceTimersByTimeAsync(249);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([{ text: 'Wh', to: 'R' }]);
  expect(typing.isUnsaved()).toBe(false);
});

it('sends at the latest a second after the first key, however fast somebody types', async () => {
  const { sent, typing } = setUp();
  for (let i = 0; i < 10; i++) {
    typing.set({ text: 'W'.repeat(i + 1) });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(sent.length).toBeGreaterThan(0);
});

it('keeps what was refused for a passing reason and tries again, newer words first', async () => {
  const { sent, typing, fail } = setUp();
  fail('passing');
  typing.set({ text: 'old', to: 'R' });
  await vi.advanceTimersByTimeAsync(250);
  expect(typing.isUnsaved()).toBe(true);
  typing.set({ text: 'new' });
  fail(null);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual([{ text: 'new', to: 'R' }]);
  expect(typing.isUnsaved()).toBe(false);
});

it('does not try again what would be refused again', async () => {
  const { sent, typing, fail } = setUp();
  fail('for good');
  typing.set({ text: 'x' });
  await vi.advanceTimersByTimeAsync(250);
  fail(null);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([]);
  expect(typing.isUnsaved()).toBe(false);
});

it('sends at once when asked to, and nothing once it was stopped', async () => {
  const { sent, typing } = setUp();
  typing.set({ text: 'x' });
  await typing.flush();
  expect(sent).toEqual([{ text: 'x' }]);
  typing.stop();
  typing.set({ text: 'y' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
});
