import { expect, it } from 'vitest';
import { openExchange } from '../../../electron/database/exchange/store.ts';
import { createKeyKeeper } from '../../../electron/sync/key-keeper.ts';
import { passphraseSeal } from '../../../electron/sync/passphrase-seal.ts';
import { createPlaces } from '../../../electron/sync/places.ts';
import { aDatabase } from '../../builders/a-ledger.ts';
import { steadyRandom } from '../../builders/a-sealed-segment.ts';

it('keeps the password of a place sealed, and not beyond it', async () => {
  const { meta, ...store } = openExchange(aDatabase('exchange.db'));
  const random = steadyRandom('places');
  const keeper = createKeyKeeper({ meta, secrets: null, passphrases: passphraseSeal(4), random });
  await keeper.make('correct horse battery staple');
  const host = { workerUrl: new URL('file:///none') };
  const places = createPlaces({ store: { ...store, meta }, keeper, profileFolder: '/none', host });
  await places.keepPassword('one', 'ada', 'open sesame');
  const kept = meta.get('password one') ?? '';
  expect(kept).not.toBe('');
  expect(Buffer.from(kept, 'base64').includes('sesame')).toBe(false);
  await places.keepPassword('one', null, null);
  expect(meta.get('password one')).toBe('');
  await places.keepPassword('two', null, null);
  expect(meta.get('password two')).toBeNull();
  // also where the whole group is left
  await places.keepPassword('two', 'ada', 'open sesame');
  store.forgetGroup();
  expect(meta.get('password two')).toBeNull();
});
