import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SharedFolderScreen } from '../../../../renderer/features/exchange/shared-folder-screen.tsx';
import type { MailboxState } from '../../../../shared/contract/exchange.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { aFakeExchange, aMailbox, inAGroup } from '../../../builders/fake-exchange.ts';
import { showPart } from '../../../builders/shown-app.tsx';

async function showPlaces(...mailboxes: readonly MailboxState[]) {
  const exchange = aFakeExchange({ state: inAGroup({ mailboxes: [...mailboxes] }) });
  const shown = showPart(<SharedFolderScreen />, aFakeClient({ exchange }));
  const card = within(await screen.findByRole('article', { name: 'Moothall' }));
  return { ...shown, exchange, card };
}

it('claims of a folder that lost files not that all is in it, and says where they are put back', async () => {
  const { user, client, exchange, card } = await showPlaces(
    aMailbox({ problem: 'wiped', lost: 3 }),
  );
  expect(card.queryByText(/all of yours is in it/)).toBeNull();
  expect(screen.getByText(/^Last exchange: .* Something is in the way: see under/)).toBeDefined();
  await user.click(card.getByRole('button', { name: 'Put them back' }));
  // the button goes with the trouble; the keyboard does not
  const told = await card.findByText('The files are being put back…');
  await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  exchange.state = inAGroup({ mailboxes: [aMailbox()] });
  client.tell('exchange.changed', {});
  expect(await card.findByText('The files are put back.')).toBeDefined();
  expect(card.getByText(/all of yours is in it/)).toBeDefined();
  // lost once more: nobody has asked for these yet
  exchange.state = inAGroup({ mailboxes: [aMailbox({ problem: 'wiped', lost: 2 })] });
  client.tell('exchange.changed', {});
  expect(await card.findByText(/^The folder lost 2 files/)).toBeDefined();
  expect(card.queryByText(/put back[.…]$/)).toBeNull();
});

it.each([
  [1, true],
  [2, false],
])(
  'says before the only one of %i folders goes that nothing is sent any more',
  async (count, says) => {
    const others = [aMailbox({ id: '0192f000-0000-7000-8000-00000000000b', name: 'Stick' })];
    const { user, card } = await showPlaces(aMailbox(), ...others.slice(0, count - 1));
    await user.click(card.getByRole('button', { name: 'Take off the list… (Moothall)' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take “Moothall” off the list?' });
    expect(dialog.textContent?.includes('It is the only folder on the list')).toBe(says);
  },
);

it('says that every file is read again for as long as it takes', async () => {
  const { user, client, exchange, card } = await showPlaces(aMailbox());
  await user.click(card.getByRole('button', { name: 'Check every file in Moothall' }));
  expect(await card.findByText(/^Reading every file in Moothall again/)).toBeDefined();
  exchange.state = inAGroup({ mailboxes: [aMailbox({ lastExchangeAt: '2025-02-08T11:59:00Z' })] });
  client.tell('exchange.changed', {});
  await waitFor(() => expect(card.queryByText(/^Reading every file/)).toBeNull());
});
