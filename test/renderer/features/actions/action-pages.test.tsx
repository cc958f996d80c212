import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeLedger } from '../../../builders/a-fake-ledger.ts';
import { anAction } from '../../../builders/an-action.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const read = { checked: 0, kind: 'resolution' } as const;
const note = anAction({ ...read, id: 'note', text: 'note the report', state: 'noted' });
const dates = anAction({ ...read, id: 'dates', text: 'a map of the lamps', position: 2 });
const old = anAction({
  ...{ id: 'old', text: 'exclude the gulls', kind: 'resolution', saidOn: '2019-05-02' },
  ...{ dueKind: 'day', dueOn: '2019-09-01', minute: 'minute-9', minuteName: '3/19' },
});
const other = anAction({ id: 'other', text: 'paint the pier' });

function showPage(page: string) {
  const client = aFakeClient();
  const ledger = fakeLedger(
    client,
    [note, dates, old, other].map((row) => ({ ...row })),
  );
  return { ...showApp(client, `#/actions?page=${page}`), ledger };
}

it('goes through what was read in: a minute at a time or a row, mended in place', async () => {
  const { user, ledger } = showPage('review');
  await screen.findByText('note the report');
  expect(screen.queryByText('exclude the gulls')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Mend: a map of the lamps' }));
  await user.type(await screen.findByLabelText('Who is to act'), 'Robin Ferry');
  await waitFor(() =>
    expect(ledger.rows.find(({ id }) => id === 'dates')?.owner).toBe('Robin Ferry'),
  );
  await user.click(screen.getByRole('button', { name: 'All right: note the report' }));
  await waitFor(() => expect(screen.queryByText('note the report')).toBeNull());
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'All right: a map of the lamps',
    ),
  );
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/Everything that was read in has been looked at/)).toBeDefined();
});

it('says “all right” to a whole minute in one step', async () => {
  const { user, client } = showPage('review');
  await user.click(await screen.findByRole('button', { name: 'All 2 right: Harbour Lights' }));
  await waitFor(() =>
    expect(client.called.filter(({ name }) => name === 'actions.change')).toEqual([
      { name: 'actions.change', input: { ids: ['note', 'dates'], fields: { checked: 1 } } },
    ]),
  );
});

it('offers sentences that may be asks, and takes none up unasked', async () => {
  const { user, ledger, client } = showPage('review');
  ledger.suggestions.push({
    ...{ minute: 'minute-1', minuteName: '12/24', title: 'Lamps', kind: 'request' },
    ...{ text: 'Officers would look into the lamps.', saidOn: '2025-01-16' },
  });
  client.tell('actions.changed', {});
  await screen.findByText('Officers would look into the lamps.');
  expect(client.called.some(({ name }) => name === 'actions.takeUp')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'No: Officers would look into the lamps.' }));
  expect(await screen.findByText('There are none.')).toBeDefined();
  expect(client.called.find(({ name }) => name === 'actions.takeUp')?.input).toMatchObject({
    take: false,
  });
});

it('answers what was ever resolved about something, notes and closed ones included', async () => {
  const { user } = showPage('register');
  expect(await screen.findByText('note the report')).toBeDefined();
  expect(screen.queryByText('paint the pier')).toBeNull();
  await user.type(
    screen.getByRole('searchbox', { name: /What did we resolve about/ }),
    'What did we resolve about exclude?',
  );
  await waitFor(() => expect(screen.queryByText('note the report')).toBeNull());
  const line = screen.getByText('exclude the gulls').closest('li');
  expect(line && within(line).getByText('Minute 3/19')).toBeDefined();
});

it('draws a month as pictures that are tables too, with what moved and what is stuck', async () => {
  const { user, client } = showPage('month');
  expect(await screen.findByRole('heading', { level: 2, name: 'February 2025' })).toBeDefined();
  expect(
    screen.getByRole('img', { name: /5 were asked and 6 settled; 1 stood open/ }),
  ).toBeDefined();
  await user.click(screen.getByText('The same as a table'));
  const table = screen.getByRole('table', { name: 'Asked, settled and open, month by month' });
  expect(within(table).getByRole('row', { name: 'January 2025 3 1 4' })).toBeDefined();
  const owners = screen.getByRole('table', { name: 'Open now, by who is to act' });
  expect(within(owners).getByRole('row', { name: /^Unassigned 2 1/ })).toBeDefined();
  const stuck = screen.getByRole('region', { name: /What is stuck/ });
  expect(within(stuck).getByText('exclude the gulls')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Month before' }));
  await screen.findByRole('heading', { level: 2, name: 'January 2025' });
  expect(client.called.at(-1)?.input).toEqual({ committee: null, month: '2025-01' });
});
