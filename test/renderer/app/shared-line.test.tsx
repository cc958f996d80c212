import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFakeClient } from '../../builders/fake-client.ts';
import { aFakeExchange, aMailbox, inAGroup } from '../../builders/fake-exchange.ts';
import { showApp } from '../../builders/shown-app.tsx';

const safe = 'The shared folder is not available: your work is safe on this laptop';

it('keeps a trouble of the folder to a few words in the bar, and says in full what is safe', async () => {
  const state = inAGroup({ mailboxes: [aMailbox({ problem: 'absent' })] });
  const { announcer } = showApp(aFakeClient({ exchange: aFakeExchange({ state }) }));
  const link = await screen.findByRole('link', { name: 'Folder not available' });
  expect(link.title).toBe(safe);
  // what makes the bar higher, and moves the text below, is for what is not kept
  expect(link.className).toBe('shared-trouble');
  expect(link.parentElement?.className).toContain('shared-wants');
  await waitFor(() => expect(announcer.store.getState().polite).toBe(`${safe}.`));
});

it('puts what is to be chosen before when it was shared, since a narrow bar cuts the end', async () => {
  const state = inAGroup({ conflicts: 1, lastExchangeAt: '2025-02-08T11:40:00Z' });
  showApp(aFakeClient({ exchange: aFakeExchange({ state }) }));
  const line = (await screen.findByRole('link', { name: '1 value to choose' })).parentElement;
  expect(line?.textContent).toBe('· 1 value to choose · shared 11:40');
});
