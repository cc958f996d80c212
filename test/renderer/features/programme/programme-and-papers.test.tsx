import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aPlannedItem, aProgrammeSlot } from '../../../builders/a-programme.ts';
import { showProgramme } from '../../../builders/shown-programme.tsx';

it('a newer printed programme is told calmly, and only what is ticked is taken over', async () => {
  const printed = {
    ...{
      id: 'printed-2',
      yearKey: '24',
      title: null,
      lastUpdated: '2025-02-04',
      meeting: 'meeting-1',
    },
    ...{ meetingDate: '2025-02-13', hash: 'a'.repeat(64), pdfPage: 12, changes: 3 },
  };
  const { user, client, changes } = showProgramme({ newer: printed });
  const of = { ours: '13 March 2025', theirs: '17 April 2025' };
  changes.push(
    { key: 'a', kind: 'added', title: 'Rivers', ...of },
    { key: 'b', kind: 'moved', title: 'Parks', ...of },
    { key: 'c', kind: 'dropped', title: 'Trees', ...of },
  );
  client.tell('programme.changed', {});
  const panel = await screen.findByRole('region', { name: 'A newer printed programme' });
  await waitFor(() =>
    expect(panel.textContent).toContain(
      'The pack of 13 February 2025 prints a newer programme: 1 added, 1 moved, 1 gone. Nothing of yours was changed.',
    ),
  );
  await user.click(within(panel).getByText('Each change (3)'));
  // what would take something of ours away is only taken over when a person ticks it
  const ticked = (name: RegExp) =>
    within(panel).getByRole<HTMLInputElement>('checkbox', { name }).checked;
  expect([ticked(/^Rivers/), ticked(/^Parks/), ticked(/^Trees/)]).toEqual([true, true, false]);
  await user.click(within(panel).getByRole('checkbox', { name: /^Rivers/ }));
  await user.click(within(panel).getByRole('button', { name: 'Take over 1 change' }));
  await waitFor(() =>
    expect(client.called.find(({ name }) => name === 'programme.takeOver')?.input).toEqual({
      programme: 'printed-2',
      picked: ['b'],
    }),
  );
});

it('a finding for the chair makes the row that is missing', async () => {
  const sentence = 'Resolved on 11 January 2018, no row in the work programme: exclusions.';
  const { user, client } = showProgramme({
    findings: [
      { kind: 'noRow', sentence, action: 'action-1', item: null, slot: null, meeting: null },
    ],
  });
  const panel = await screen.findByRole('region', { name: 'For the chair' });
  await user.click(within(panel).getByRole('button', { name: /^Make a row…/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Items for 2025-26' }));
  await waitFor(() =>
    expect(client.called.find(({ name }) => name === 'programme.fromAction')?.input).toMatchObject({
      action: 'action-1',
      slot: 'later',
    }),
  );
});

it('an item that was read from the papers and its ask can be shown; a likely ask is confirmed by a person', async () => {
  const ask = {
    ...{ id: 'ask-1', text: 'An update on pools', minuteName: '60/24' },
    ...{ saidOn: '2025-01-16', meeting: null, isOpen: true },
  };
  const items = [aPlannedItem({ origin: 'printed', maybeFrom: [ask] })];
  const { user, client } = showProgramme({ slots: [aProgrammeSlot({ items })] });
  await user.click(await screen.findByRole('button', { name: 'Open: Swimming pools' }));
  fireEvent.click(
    screen.getByRole('button', { name: /^Yes, it does: Minute 60\/24, 16 January 2025/ }),
  );
  await waitFor(() =>
    expect(client.called.find(({ name }) => name === 'actions.link')?.input).toMatchObject({
      from: 'ask-1',
      to: 'pools',
      toNoun: 'plannedItem',
      standing: 'confirmed',
    }),
  );
});

it('takes the programme of the year in sight out as Word', async () => {
  const { user, client } = showProgramme();
  await user.click(await screen.findByRole('button', { name: 'Take out…' }));
  await user.click(await screen.findByRole('button', { name: 'Make the file' }));
  await waitFor(() =>
    expect(client.called.find(({ name }) => name === 'exports.programme')?.input).toEqual({
      committee: 'committee-1',
      yearKey: '24',
      format: 'docx',
    }),
  );
});
