import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSearchStore } from '../../../../renderer/features/search/search-store.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks once the keys rest, not for every letter', async () => {
  const client = aFakeClient();
  const search = createSearchStore(client, '');
  for (const words of ['l', 'li', 'lid', 'lido']) search.find(words);
  await vi.runAllTimersAsync();
  expect(client.called.map(({ input }) => input)).toEqual([
    { words: 'lido', limit: 60, meeting: null },
  ]);
  expect(search.store.getState().answered).toBe('lido');
});

it('an emptied box empties the results without asking', async () => {
  const client = aFakeClient();
  const search = createSearchStore(client, '');
  search.find('lido');
  await vi.runAllTimersAsync();
  search.find('');
  await vi.runAllTimersAsync();
  expect(search.store.getState().result).toBeNull();
  expect(client.called).toHaveLength(1);
});
