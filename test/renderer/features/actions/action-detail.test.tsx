import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeLedger } from '../../../builders/a-fake-ledger.ts';
import { anAction } from '../../../builders/an-action.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const lamps = anAction({ id: 'lamps', text: 'mend all lamps', checked: 0 });
const ferry = anAction({
  ...{ id: 'ferry', text: 'run the ferry on Sundays', title: 'Ferry' },
  ...{ kind: 'recommendation', state: 'sent', sentOn: '2025-02-13' },
});

async function showDetail(id: string) {
  const client = aFakeClient();
  const ledger = fakeLedger(client, [{ ...lamps }, { ...ferry }]);
  const shown = showApp(client, `#/actions?action=${id}`);
  const detail = await screen.findByRole('region', { name: 'The ask in hand' });
  await within(detail).findByRole('heading', { level: 2 });
  return { ...shown, ledger, detail: within(detail) };
}

const rowIn = (ledger: { rows: { id: string }[] }, id: string) =>
  ledger.rows.find((row) => row.id === id);

it('keeps who is to act and when as they are typed, also when the next ask is opened at once', async () => {
  const { user, detail, ledger, navigation } = await showDetail('lamps');
  await user.type(detail.getByLabelText('Who is to act'), 'Robin Ferry');
  await user.type(detail.getByLabelText('Due, as it was said'), 'by March');
  navigation.replace({ screen: 'actions', committee: null, action: 'ferry', page: 'ledger' });
  await screen.findByRole('heading', { level: 2, name: 'Ferry' });
  await waitFor(() =>
    expect(rowIn(ledger, 'lamps')).toMatchObject({ owner: 'Robin Ferry', dueWords: 'by March' }),
  );
  expect(rowIn(ledger, 'ferry')).toMatchObject({ owner: '', dueWords: '' });
});

it('says that what was read in is to be looked at, until somebody says it is right', async () => {
  const { user, detail, ledger } = await showDetail('lamps');
  await user.click(detail.getByRole('button', { name: 'Looked at, it is right' }));
  await waitFor(() => expect(rowIn(ledger, 'lamps')).toMatchObject({ checked: 1 }));
  await waitFor(() => expect(detail.queryByText(/This was read in/)).toBeNull());
});

it('shows by which rule a recommendation is to be answered, and its own states', async () => {
  const { user, detail, ledger } = await showDetail('ferry');
  expect(detail.getByText(/Answer due 13 April 2025, two months after it was sent/)).toBeDefined();
  expect(detail.getByText(/section 9FE/)).toBeDefined();
  expect(detail.queryByLabelText('Under way')).toBeNull();
  await user.click(detail.getByLabelText('Accepted in principle, not yet done'));
  await waitFor(() =>
    expect(rowIn(ledger, 'ferry')).toMatchObject({ state: 'acceptedInPrinciple' }),
  );
});

it('reads a day as people write it, and keeps no half of a year', async () => {
  const { user, detail, ledger, client } = await showDetail('ferry');
  const field = detail.getByLabelText('Answered on');
  await user.type(field, '3 March 2025');
  await waitFor(() => expect(rowIn(ledger, 'ferry')).toMatchObject({ respondedOn: '2025-03-03' }));
  const kept = client.called.filter(({ name }) => name === 'actions.change');
  expect(kept).toHaveLength(1);
  await user.clear(field);
  await waitFor(() => expect(rowIn(ledger, 'ferry')).toMatchObject({ respondedOn: null }));
  await user.type(field, 'soon');
  await user.tab();
  expect(detail.getByText('Please write day, month and year.')).toBeDefined();
});

it('keeps what is typed while a report is on its way', async () => {
  const { detail, ledger } = await showDetail('lamps');
  const words = detail.getByLabelText('What there is to report');
  const add = detail.getByRole('button', { name: 'Add the report' });
  fireEvent.change(words, { target: { value: 'Ordered' } });
  fireEvent.click(add);
  fireEvent.change(words, { target: { value: 'And paid' } });
  await screen.findByText('8 February 2025, A Hartley');
  expect(ledger.updates.map(({ text }) => text)).toEqual(['Ordered']);
  expect(words).toHaveProperty('value', 'And paid');
});

it('adds a report with its paper, newest first; what was begun waits with its own ask', async () => {
  const { user, detail, ledger, navigation } = await showDetail('lamps');
  await user.type(detail.getByLabelText('What there is to report'), 'Ordered');
  navigation.replace({ screen: 'actions', committee: null, action: 'ferry', page: 'ledger' });
  await screen.findByRole('heading', { level: 2, name: 'Ferry' });
  expect(screen.getByLabelText('What there is to report')).toHaveProperty('value', '');
  navigation.replace({ screen: 'actions', committee: null, action: 'lamps', page: 'ledger' });
  await screen.findByRole('heading', { level: 2, name: 'Harbour Lights' });
  const words = screen.getByLabelText('What there is to report');
  expect(words).toHaveProperty('value', 'Ordered');
  await user.selectOptions(screen.getByLabelText('It now stands'), 'Done');
  await user.selectOptions(
    screen.getByLabelText('Meeting'),
    'Leisure Scrutiny Panel, 13 February 2025',
  );
  await user.selectOptions(await screen.findByLabelText('Paper'), 'paper-of-item-2');
  await user.click(screen.getByRole('button', { name: 'Add the report' }));
  await waitFor(() =>
    expect(ledger.updates).toEqual([
      expect.objectContaining({
        ...{ text: 'Ordered', state: 'done', paper: 'paper-of-item-2', on: '2025-02-08' },
      }),
    ]),
  );
  expect(await screen.findByText('8 February 2025, A Hartley')).toBeDefined();
  expect((await screen.findByRole('link', { name: 'Lamps' })).getAttribute('href')).toContain(
    '#/read/',
  );
  expect(screen.getByLabelText('What there is to report')).toHaveProperty('value', '');
});

it('asks of a suggested link whether it is right, and tells the history in words', async () => {
  const { user, ledger, client } = await showDetail('lamps');
  ledger.links.push({
    ...{ id: 'link-1', from: 'lamps', to: 'minute-9', toNoun: 'minute', type: 'furtherTo' },
    ...{ standing: 'suggested', label: 'Minute 28/17, Lamps', meeting: 'meeting-1' },
  });
  client.tell('actions.changed', {});
  await user.click(
    await screen.findByRole('button', { name: 'Yes: Further to Minute 28/17, Lamps' }),
  );
  await waitFor(() => expect(ledger.links[0]?.standing).toBe('confirmed'));
  await waitFor(() => expect(screen.queryByText(/a suggestion/)).toBeNull());
  await user.click(screen.getByText('History (1)'));
  expect(screen.getByText('A Hartley, 20 January 2025, 10:00')).toBeDefined();
});

it('shows what could not be kept beside its field, and tries again by itself', async () => {
  const { user, detail, ledger, client } = await showDetail('lamps');
  client.refuse('actions.change', 'diskFull');
  await user.type(detail.getByLabelText('Portfolio'), 'S');
  expect(await detail.findByText(/the disk is full/)).toBeDefined();
  await waitFor(() => expect(rowIn(ledger, 'lamps')).toMatchObject({ portfolio: 'S' }));
});
