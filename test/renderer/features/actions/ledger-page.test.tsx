import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeLedger } from '../../../builders/a-fake-ledger.ts';
import { anAction } from '../../../builders/an-action.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const lamps = anAction({ id: 'lamps', text: 'mend all lamps', owner: 'Robin Ferry' });
const past = anAction({
  ...{ id: 'map', text: 'a map of the lamps', kind: 'request', checked: 0 },
  ...{ saidOn: '2024-10-01', dueKind: 'month', dueOn: '2024-12', dueWords: 'in December' },
});
const sent = anAction({
  ...{ id: 'ferry', text: 'run the ferry on Sundays', kind: 'recommendation', state: 'sent' },
  ...{ sentOn: '2025-02-01', private: true },
});
const done = anAction({ id: 'done', text: 'paint the pier', state: 'done' });

function showLedger(address = '#/actions') {
  const client = aFakeClient();
  const ledger = fakeLedger(
    client,
    [lamps, past, sent, done].map((row) => ({ ...row })),
  );
  return { ...showApp(client, address), ledger };
}

const rowOf = (words: string) => screen.findByRole('row', { name: new RegExp(words) });
const inputs = (client: ReturnType<typeof showLedger>['client'], name: string) =>
  client.called.filter((call) => call.name === name).map(({ input }) => input);

it('tells of each ask its words, minute, owner, day, standing and what stands out, calmly', async () => {
  showLedger();
  const row = await rowOf('a map of the lamps');
  for (const words of [
    'Unassigned',
    'Due: December 2024',
    'Open',
    'Its day has passed',
    'No word for 90 days',
    'Read in, not looked at yet',
  ])
    expect(within(row).getByText(words), words).toBeDefined();
  expect(within(row).getByText('Minute 12/24').getAttribute('href')).toBe(
    '#/meeting/meeting-1?section=minutes',
  );
  expect(within(await rowOf('run the ferry')).getByText('Private business')).toBeDefined();
  expect(screen.queryByText('paint the pier')).toBeNull();
  expect(screen.getByText('3 asks.')).toBeDefined();
  expect(document.body.textContent).not.toMatch(/overdue/i);
});

it('narrows the list and says how many are left, in words that are spoken', async () => {
  const { user, announcer, client } = showLedger();
  await rowOf('mend all lamps');
  await user.type(screen.getByRole('searchbox', { name: 'Words to look for' }), 'ferry');
  await waitFor(() => expect(announcer.store.getState().polite).toContain('1 ask.'));
  expect(inputs(client, 'actions.list').at(-1)).toMatchObject({ sort: 'relevance' });
  await user.click(screen.getByRole('button', { name: 'Take the filters off' }));
  await rowOf('mend all lamps');
  await user.selectOptions(screen.getByLabelText('Show'), 'Closed');
  await rowOf('paint the pier');
  expect(screen.queryByText('mend all lamps')).toBeNull();
});

it('finds its filters again after another screen', async () => {
  const { user, navigation } = showLedger();
  await rowOf('mend all lamps');
  await user.selectOptions(screen.getByLabelText('Show'), 'Closed');
  await rowOf('paint the pier');
  navigation.go({ screen: 'people', person: null });
  await screen.findByRole('heading', { name: 'People' });
  navigation.go({ screen: 'actions', committee: null, action: null, page: 'ledger' });
  await rowOf('paint the pier');
  expect(screen.getByLabelText('Show')).toHaveProperty('value', 'closed');
});

it('goes through the rows, picks a range and opens one with the keys alone', async () => {
  const { user, navigation } = showLedger();
  const first = await rowOf('mend all lamps');
  first.focus();
  await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
  expect(await screen.findByText('2 asks picked')).toBeDefined();
  expect(document.activeElement).toBe(await rowOf('a map of the lamps'));
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(navigation.store.getState().route).toMatchObject({ action: 'map', page: 'ledger' }),
  );
  const heading = await screen.findByRole('heading', { level: 2, name: 'Harbour Lights' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(navigation.store.getState().route).toMatchObject({ action: 'ferry' }));
  await user.click(await screen.findByRole('button', { name: 'Back to the list' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('data-key')).toBe('ferry'));
  expect(screen.getByText('2 asks picked')).toBeDefined();
});

it('names its keys on F1', async () => {
  const { user } = showLedger();
  await rowOf('mend all lamps');
  await user.keyboard('{F1}');
  expect(await screen.findByRole('table', { name: 'Keys in the ledger of asks' })).toBeDefined();
});

it('changes all that are picked in one call, and offers only what all of them can be', async () => {
  const { user, client, ledger } = showLedger();
  (await rowOf('mend all lamps')).focus();
  await user.keyboard('{Control>}a{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Where it stands…' }));
  const states = within(screen.getByLabelText('Where they stand')).getAllByRole('option');
  expect(states.map(({ textContent }) => textContent)).toEqual([
    'Done',
    'Evidence seen',
    'Dropped',
  ]);
  await user.click(screen.getByRole('button', { name: 'Who is to act…' }));
  const bar = screen.getByRole('region', { name: 'With the asks that are picked' });
  await user.type(within(bar).getByLabelText('Who is to act'), 'P Quill');
  const ids = ['lamps', 'map', 'ferry'];
  await user.click(screen.getByRole('button', { name: 'Set who is to act' }));
  await waitFor(() =>
    expect(inputs(client, 'actions.change')).toEqual([{ ids, fields: { owner: 'P Quill' } }]),
  );
  await user.click(screen.getByRole('button', { name: 'To the next meeting' }));
  await waitFor(() => expect(inputs(client, 'actions.carry')).toEqual([{ ids, on: '2025-02-08' }]));
  await user.click(screen.getByRole('button', { name: 'Looked at, it is right' }));
  await waitFor(() => expect(ledger.rows.every(({ checked }) => checked === 1)).toBe(true));
  await user.click(screen.getByRole('button', { name: 'Add a report…' }));
  await user.click(screen.getByRole('button', { name: 'Add the report' }));
  expect(screen.getByText('Please write a few words.')).toBeDefined();
  await user.type(screen.getByLabelText('What there is to report'), 'Ordered.');
  await user.click(screen.getByRole('button', { name: 'Add the report' }));
  await waitFor(() => expect(ledger.updates).toHaveLength(3));
});

it('goes one step back on Esc: out of the form with its words kept, then to no pick, and only then away', async () => {
  const { user, navigation } = showLedger();
  (await rowOf('mend all lamps')).focus();
  await user.keyboard(' ');
  const who = await screen.findByRole('button', { name: 'Who is to act…' });
  await user.click(who);
  await user.keyboard('P Quill{Escape}');
  expect(document.activeElement).toBe(who);
  await user.keyboard('{Enter}');
  expect(document.activeElement).toHaveProperty('value', 'P Quill');
  await user.keyboard('{Escape}{Escape}');
  expect(screen.queryByText('1 ask picked')).toBeNull();
  expect(document.activeElement).toBe(await rowOf('mend all lamps'));
  expect(navigation.store.getState().route.screen).toBe('actions');
});

it('keeps what is picked in sight of the filters, and none after “Pick none”', async () => {
  const { user } = showLedger();
  (await rowOf('mend all lamps')).focus();
  await user.keyboard(' ');
  await user.selectOptions(screen.getByLabelText('Show'), 'Closed');
  (await rowOf('paint the pier')).focus();
  await user.keyboard(' ');
  expect(await screen.findByText('2 asks picked')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Pick none' }));
  expect(screen.queryByText(/picked$/)).toBeNull();
});

it('tells what changed since I looked, shows it, and is quiet once I have seen it', async () => {
  const { user, ledger, client } = showLedger();
  await rowOf('mend all lamps');
  ledger.changed.add('done');
  ledger.lookedAt = '2025-02-01T12:00:00Z';
  client.tell('actions.changed', {});
  await screen.findByText('1 ask changed since you last looked, on 1 February 2025.');
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  await rowOf('paint the pier');
  await user.click(screen.getByRole('button', { name: 'I have seen these' }));
  await rowOf('mend all lamps');
  expect(screen.queryByText(/changed since you last looked,/)).toBeNull();
});

it('adds an ask by hand, and loses no word of one that was closed unfinished', async () => {
  const { user, client } = showLedger();
  client.answer({
    'committees.list': () => [
      {
        ...{ id: 'committee-1', name: 'Leisure Scrutiny Panel', organisation: '' },
        ...{ houseStyle: null, phrases: [], rules: [] },
      } as never,
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Add an ask…' }));
  const first = await screen.findByRole('dialog');
  await within(first).findByLabelText('Committee');
  await user.type(screen.getByLabelText('What is asked'), 'count the boats');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Add an ask…' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByLabelText('What is asked')).toHaveProperty('value', 'count the boats');
  await user.type(within(dialog).getByLabelText('Said on'), '16 January 2025');
  await user.click(within(dialog).getByRole('button', { name: 'Add the ask' }));
  await rowOf('count the boats');
  expect(inputs(client, 'actions.add')).toEqual([
    expect.objectContaining({ committee: 'committee-1', saidOn: '2025-01-16', minute: null }),
  ]);
});

it('an empty ledger says where asks come from and offers the one thing to do', async () => {
  showApp(undefined, '#/actions');
  expect(await screen.findByText(/No ask is open/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Add an ask' })).toBeDefined();
  expect(document.title).toBe('Actions – Moothall');
});
