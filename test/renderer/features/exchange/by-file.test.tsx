import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { BundleTaken } from '../../../../shared/contract/exchange-bundle.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import {
  aFakeExchange,
  anExchangeState,
  type FakeExchange,
  inAGroup,
} from '../../../builders/fake-exchange.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const show = (part: Partial<FakeExchange> = {}) =>
  showApp(
    aFakeClient({ exchange: aFakeExchange({ state: inAGroup(), ...part }) }),
    '#/shared-folder',
  );
const button = (name: string) => screen.findByRole('button', { name });
const brought: BundleTaken = {
  ...{ kind: 'taken', changes: 1, left: 0, notInYet: false },
  bundle: { id: 'ab'.repeat(16), of: 2, missing: [2] },
};
const file = (name: string) => new File(['x'], name);
const said = async (words: string) =>
  expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);

it('saves the parts of a large group one by one with one button, which keeps the keyboard', async () => {
  const bundle = [1, 2, 3].map((part) => `bundle-part-${part}-of-3.mmp`);
  const { user, client } = show({ bundle });
  await user.click(await button('Put everything into one file…'));
  const next = await button('Save part 2 of 3…');
  const why = 'One file would be too large for an e-mail, so there are 3 parts.';
  await said(`${why} 1 of them is saved; go on with part 2.`);
  client.saving.answer = () => 'cancelled';
  await user.click(next);
  await waitFor(() => expect(client.handed).toHaveLength(2));
  client.saving.answer = () => 'saved';
  next.focus();
  await user.keyboard('{Enter}');
  await button('Save part 3 of 3…');
  await user.keyboard('{Enter}');
  expect(await button('Put everything into one file…')).toBe(document.activeElement);
  await said(
    'All 3 parts are saved. Send all of them, each in an e-mail of its own; they may be taken in in any order.',
  );
  expect(client.handed.map((words) => words.split(' ')[1])).toEqual(
    [0, 1, 1, 2].map((at) => bundle[at]),
  );
});

it('takes in several files together, and names one that is not whole', async () => {
  const { user } = show({
    takeBundle: (token) =>
      token === 'token of 2.mmp' ? { kind: 'refused', why: 'damaged' } : brought,
  });
  const input = await screen.findByLabelText<HTMLInputElement>('Files of the group to take in');
  await user.upload(input, [file('2.mmp'), file('1.mmp')]);
  await said('1 entry was taken in. Part 2 of 2 is still to be taken in.');
  await said(
    '“2.mmp”: That file was damaged on its way. Nothing was changed. Ask for it to be sent once more.',
  );
});

it('is there for a laptop that waits to be let in, too', async () => {
  show({ state: anExchangeState({ standing: 'waiting', keys: 'open' }) });
  await screen.findByRole('heading', { name: 'If you cannot reach the folder' });
  expect(await button('Take in such files…')).toBeDefined();
});
