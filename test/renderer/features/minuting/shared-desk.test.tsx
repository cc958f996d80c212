import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Conflict } from '../../../../shared/contract/exchange.ts';
import type { GroupRole } from '../../../../shared/sync/membership-record.ts';
import { aDeskRecord, keepRecord } from '../../../builders/a-desk-record.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { aFakeExchange, inAGroup } from '../../../builders/fake-exchange.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const title: Conflict = {
  closedBy: null,
  ledger: 'council',
  ...{ noun: 'recordedMinute', row: 'minute-2', field: 'title' },
  ...{ what: 'Title of the minute', where: 'Swimming Pools', meeting: null, minute: null },
  values: [
    { op: 'a:1', text: 'Swimming Pools', by: 'A Hartley', at: '', isShown: true },
    { op: 'b:1', text: 'Pools', by: 'S Deputy', at: '', isShown: false },
  ],
};

function showDesk(myRole: GroupRole = 'clerk') {
  const exchange = aFakeExchange({ state: inAGroup({ myRole }) });
  const client = aFakeClient({ exchange });
  keepRecord(client, aDeskRecord());
  return { exchange, ...showApp(client, '#/desk/meeting-1') };
}

it('says who else is in a minute, beside it in the list and over its text, and tells where somebody is here', async () => {
  const { exchange, client, announcer } = showDesk();
  await screen.findByRole('heading', { level: 2, name: /Swimming Pools/ });
  expect(screen.queryByText(/Also in this minute/)).toBeNull();
  exchange.present = [
    { device: 'b', name: 'S Deputy', minute: 'minute-2' },
    { device: 'c', name: 'B Birch', minute: 'minute-1' },
    { device: 'd', name: 'C Lugg', minute: null },
  ];
  client.tell('exchange.presenceChanged', {});
  expect((await screen.findByText(/Also in this minute/)).textContent).toContain('S Deputy');
  expect(screen.getByRole('button', { name: /Declarations.*B Birch is here/ })).toBeDefined();
  expect(announcer.store.getState().polite).toBe('S Deputy also in this minute.');
  const told = () => client.called.filter(({ name }) => name === 'exchange.present').at(-1)?.input;
  await waitFor(() => expect(told()).toEqual({ minute: 'minute-2' }));
  window.location.hash = '#/meetings';
  await waitFor(() => expect(told()).toEqual({ minute: null }));
});

it.each([
  ['member', false],
  ['chair', false],
  ['officer', true],
] as const)('takes words of a %s into the minutes only where they count', async (role, writes) => {
  const { user } = showDesk(role);
  await screen.findByRole('heading', { level: 2, name: /Swimming Pools/ });
  const said = await screen.findByText(writes ? /^Open since/ : /the clerk writes them/);
  expect(said.textContent).toMatch(/^Open since/);
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Motion' }) !== null).toBe(writes),
  );
  expect(screen.queryByRole('button', { name: 'About this item' }) !== null).toBe(writes);
  // its key does not write either
  await user.keyboard('{Control>}1{/Control}');
  expect(screen.queryByRole('region', { name: /^Attendance/ }) !== null).toBe(writes);
});

it('F2: marks a value of which there are two where it stands, and leads to the choice', async () => {
  const { exchange, client, user } = showDesk();
  await screen.findByRole('heading', { level: 2, name: /Swimming Pools/ });
  exchange.conflicts = [title];
  client.tell('exchange.changed', {});
  await user.click(await screen.findByRole('link', { name: '2 values: title of the minute' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Values to choose' })).toBeDefined();
});
