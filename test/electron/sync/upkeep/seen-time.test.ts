import { expect, it } from 'vitest';
import { openExchange } from '../../../../electron/database/exchange/store.ts';
import { createSeenTime } from '../../../../electron/sync/upkeep/seen-time.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';

it('time that was lived through is told in whole milliseconds, which can be kept, whatever ticks tell', () => {
  const store = openExchange(aDatabase('exchange.db'));
  let now = 1234.5678;
  const seen = createSeenTime({
    meta: store.meta,
    tick: () => now,
    clock: () => new Date('2026-03-02T18:00:00Z'),
  });
  now += 1000.25;
  expect(seen.ms()).toBe(1000);
  now += 0.75;
  store.missing.add('place', 'hash', seen.ms());
  expect(store.missing.ofMailbox('place').get('hash')).toBe(1001);
});
