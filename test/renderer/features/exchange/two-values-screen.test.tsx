import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Conflict } from '../../../../shared/contract/exchange.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { aFakeExchange, inAGroup } from '../../../builders/fake-exchange.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const conflict: Conflict = {
  ...{ ledger: 'council', noun: 'clause', row: 'clause-1', field: 'text' },
  ...{ what: 'Resolution', where: 'Swimming Pools', meeting: 'meeting-1', minute: 'minute-2' },
  closedBy: null,
  values: [
    {
      op: 'a:1',
      text: 'Open until 9.00 pm',
      by: 'A Hartley',
      at: '2025-02-08T11:00:00Z',
      isShown: true,
    },
    {
      op: 'b:7',
      text: 'Open until 8.30 pm',
      by: 'S Deputy',
      at: '2025-02-08T11:05:00Z',
      isShown: false,
    },
  ],
};

it('leads from the bar to both texts with who and when, and keeps the one that is chosen', async () => {
  const exchange = aFakeExchange({ state: inAGroup({ conflicts: 1 }), conflicts: [conflict] });
  const { user, client } = showApp(aFakeClient({ exchange }));
  await user.click(await screen.findByRole('link', { name: '1 value to choose' }));
  const card = within(await screen.findByRole('region', { name: 'Resolution, Swimming Pools' }));
  expect(card.getByText('Open until 8.30 pm')).toBeDefined();
  expect(card.getByText('S Deputy · Saturday 8 February 2025, 11.05 am')).toBeDefined();
  expect(card.getByText(/^A Hartley · .* · shown until you choose$/)).toBeDefined();
  await user.click(card.getByRole('button', { name: 'Keep this one: Open until 8.30 pm' }));
  expect(await screen.findByText(/^There is nothing to choose/)).toBeDefined();
  // the button went with the card: nobody is sent back to the top of the page
  expect(document.activeElement?.textContent).toMatch(/There is nothing to choose/);
  expect(
    screen.getByText('Resolution: “Open until 8.30 pm” is kept. Undo takes this back.', {
      selector: 'p',
    }),
  ).toBeDefined();
  expect(client.called.filter(({ name }) => name === 'exchange.settle')).toEqual([
    {
      name: 'exchange.settle',
      input: { ledger: 'council', noun: 'clause', row: 'clause-1', field: 'text', op: 'b:7' },
    },
  ]);
  await waitFor(() => expect(screen.queryByRole('link', { name: /to choose/ })).toBeNull());
});

it.each([
  ['issued', /text that was issued stands\. Propose a correction/],
  ['approved', /text that was approved stands\. .* put right by a later meeting/],
  ['signed', /text that was signed stands\. .* put right by a later meeting/],
] as const)(
  'offers no choice in minutes that are %s, and says what is done instead',
  async (closedBy, words) => {
    const exchange = aFakeExchange({ conflicts: [{ ...conflict, closedBy }] });
    showApp(aFakeClient({ exchange }), '#/two-values');
    const card = within(await screen.findByRole('region', { name: 'Resolution, Swimming Pools' }));
    expect(card.getByText(words)).toBeDefined();
    expect(card.getByText('Open until 8.30 pm')).toBeDefined();
    expect(card.queryByRole('button')).toBeNull();
    expect(screen.getByText(/^There is nothing to choose/)).toBeDefined();
  },
);
