import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { dragsAndCommands, moves } from '../../../../renderer/features/programme/moves.ts';
import { ProgrammeScreen } from '../../../../renderer/features/programme/programme-screen.tsx';
import type { Programme } from '../../../../shared/contract/programme.ts';
import {
  aPlannedItem,
  aProgramme,
  aProgrammeSlot,
  withProgramme,
} from '../../../builders/a-programme.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showPart } from '../../../builders/shown-app.tsx';

const screenOf = <ProgrammeScreen route={{ screen: 'programme', committee: null }} />;

function show(given: Partial<Programme> = {}) {
  const client = aFakeClient();
  const fake = withProgramme(client, aProgramme(given));
  return { ...showPart(screenOf, client), ...fake };
}

const march = () => screen.findByRole('region', { name: /^Thursday 13 March 2025/ });
const april = () => screen.getByRole('region', { name: /^Thursday 17 April 2025/ });
const row = (name: string) => screen.findByRole('row', { name });
const rowsOf = (region: HTMLElement) =>
  within(region)
    .getAllByRole('row')
    .map((one) => one.getAttribute('aria-label'));
const said = (announcer: ReturnType<typeof show>['announcer']) =>
  announcer.store.getState().polite.trim();

it('shows each meeting as a region with its day, its time, from when it was moved, and what is planned', async () => {
  show();
  const region = await march();
  expect(within(region).getByText('10.00 am')).toBeDefined();
  expect(within(region).getByText('Moved from 27 March 2025')).toBeDefined();
  expect(rowsOf(region)).toEqual(['Swimming pools', 'Parks']);
  expect(within(region).getAllByText('Cllr P Quill; R Osei')[0]).toBeDefined();
  expect(rowsOf(screen.getByRole('region', { name: 'Items for 2025-26' }))).toEqual(['Trees']);
});

it('A6: Alt with an arrow moves an item, its row keeps the focus, and the place is said', async () => {
  const { user, announcer } = show();
  (await row('Swimming pools')).focus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await waitFor(() => expect(rowsOf(april())).toEqual(['Swimming pools']));
  await waitFor(() =>
    expect(said(announcer)).toBe(
      'Swimming pools is now at 17 April 2025, place 1 of 1. Undo takes it back.',
    ),
  );
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Swimming pools'),
  );
});

it('steps pressed quickly one after another all count', async () => {
  const { user } = show();
  (await row('Swimming pools')).focus();
  await user.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
  const later = screen.getByRole('region', { name: 'Items for 2025-26' });
  await waitFor(() => expect(rowsOf(later)).toEqual(['Trees', 'Swimming pools']));
});

it('Alt with up and down changes the order in a list, and says where the list ends', async () => {
  const { user, announcer } = show();
  (await row('Parks')).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(async () => expect(rowsOf(await march())).toEqual(['Parks', 'Swimming pools']));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(said(announcer)).toBe('It is the first one already.'));
});

it('A6: whatever a drag can do, keys and the menu do as well', async () => {
  const known = [...moves.map(({ id }) => id), 'menu'];
  for (const { by } of dragsAndCommands) expect(by.filter((id) => !known.includes(id))).toEqual([]);

  const asked = async (deed: (shown: ReturnType<typeof show>) => Promise<void>) => {
    const shown = show();
    await march();
    await deed(shown);
    await waitFor(() =>
      expect(shown.client.called.some(({ name }) => name === 'programme.moveItem')).toBe(true),
    );
    const call = shown.client.called.find(({ name }) => name === 'programme.moveItem');
    document.body.replaceChildren();
    return call?.input;
  };
  const byDrag = await asked(async ({ user }) => {
    (await row('Parks')).focus();
    await user.keyboard('{Tab}{Enter}');
    // the keyboard's own way of dragging: from place to place by Tab, let go by Enter
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label') ?? '').toMatch(/^(Insert|Drop)/),
    );
    for (let pressed = 0; pressed < 6; pressed++) {
      if (april().contains(document.activeElement)) break;
      await user.keyboard('{Tab}');
    }
    expect(april().contains(document.activeElement)).toBe(true);
    expect(screen.getByRole('button', { name: 'Drop on Thursday 17 April 2025' })).toBe(
      document.activeElement,
    );
    await user.keyboard('{Enter}');
  });
  const byKey = await asked(async ({ user }) => {
    (await row('Parks')).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  });
  const byMenu = await asked(async ({ user }) => {
    await user.click(screen.getByRole('button', { name: 'Move to…: Parks' }));
    await user.click(await screen.findByRole('menuitem', { name: /^17 April 2025/ }));
  });
  const place = {
    committee: 'committee-1',
    yearKey: '24',
    item: 'parks',
    slot: 'april',
    before: null,
  };
  expect([byDrag, byKey, byMenu]).toEqual([place, place, place]);
});

it('opens an item in its place and keeps its words as they are typed', async () => {
  const { user, programme } = show();
  await user.click(await screen.findByRole('button', { name: 'Open: Parks' }));
  const editor = screen.getByRole('region', { name: 'Open: Parks' });
  const title = within(editor).getByLabelText('Title');
  expect(document.activeElement).toBe(title);
  await user.type(title, ' and woods');
  await user.type(within(editor).getByLabelText('Lead officers'), 'B Okafor{Enter}');
  await waitFor(() =>
    expect(programme.slots[0]?.items[1]).toMatchObject({
      title: 'Parks and woods',
      leadOfficers: ['R Osei', 'B Okafor'],
    }),
  );
  await user.click(within(editor).getByRole('button', { name: 'Done' }));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Parks and woods');
});

it('nothing is deleted: what is dropped stays in sight with its reason and comes back', async () => {
  const { user, announcer } = show();
  await user.click(await screen.findByRole('button', { name: 'Open: Parks' }));
  const editor = screen.getByRole('region', { name: 'Open: Parks' });
  await user.click(within(editor).getByText('Drop it from the programme…'));
  await user.type(within(editor).getByLabelText('Why it is dropped'), 'Another panel has it.');
  await user.click(within(editor).getByRole('button', { name: 'Drop it' }));
  const dropped = await screen.findByRole('region', { name: 'Dropped' });
  expect(dropped.textContent).toContain('Was planned for 13 March 2025. Another panel has it.');
  expect(rowsOf(await march())).toEqual(['Swimming pools']);
  await user.click(within(dropped).getByRole('button', { name: 'Bring back: Parks' }));
  await waitFor(async () => expect(rowsOf(await march())).toEqual(['Swimming pools', 'Parks']));
  expect(said(announcer)).toBe('Parks is planned again, at 13 March 2025.');
});

it('a cancelled meeting stays with its items, says that they need a new place, and takes no others', async () => {
  const { user, announcer } = show();
  await user.click(await screen.findByRole('button', { name: 'Change…: 13 March 2025' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel the meeting' }));
  const region = await march();
  expect(await within(region).findByText('Cancelled')).toBeDefined();
  expect(within(region).getByText(/These items need\s+a new place\./)).toBeDefined();
  expect(said(announcer)).toBe(
    'The meeting of 13 March 2025 is cancelled. 2 items need a new place.',
  );
  await user.click(screen.getByRole('button', { name: 'Move to…: Trees' }));
  const places = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
  expect(places.some((place) => place?.includes('13 March'))).toBe(false);
});

it('moves a meeting to another day, and says first what follows', async () => {
  const { user, client } = show();
  await user.click(await screen.findByRole('button', { name: 'Change…: 13 March 2025' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move it to another day…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Move the meeting of 13 March 2025' });
  await user.click(within(dialog).getByRole('button', { name: 'Move the meeting' }));
  expect(within(dialog).getByText(/Type a day with its year/)).toBeDefined();
  await user.type(within(dialog).getByLabelText('Day'), '20 March 2025');
  expect(within(dialog).getByRole('status').textContent).toBe(
    'New day: Thursday 20 March 2025. 2 items will move along. The programme will say “moved from 13 March 2025”.',
  );
  await user.click(within(dialog).getByRole('button', { name: 'Move the meeting' }));
  await waitFor(() =>
    expect(client.called.map(({ name }) => name)).toContain('programme.moveMeeting'),
  );
  expect(client.called.find(({ name }) => name === 'programme.moveMeeting')?.input).toMatchObject({
    slot: 'march',
    date: '2025-03-20',
    time: '10:00',
  });
});

it('adds items one after another by their titles alone', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Add an item: 17 April 2025' }));
  await user.keyboard('Libraries{Enter}Museums{Enter}');
  await waitFor(() => expect(rowsOf(april())).toEqual(['Libraries', 'Museums']));
});

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
  const { user, client, changes } = show({ newer: printed });
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
  const { user, client } = show({
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
  const { user, client } = show({ slots: [aProgrammeSlot({ items })] });
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
  const { user, client } = show();
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

it('an empty programme says in a sentence what to do, and offers it', async () => {
  const { user } = show({ slots: [], years: [] });
  expect(await screen.findByText(/Nothing is planned for this year yet/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Add a meeting…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Day'), '13 March 2025');
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(await march()).toBeDefined();
});

it('without any committee the way to the first pack is shown', async () => {
  showPart(screenOf);
  expect(await screen.findByText(/no committee is here yet/)).toBeDefined();
});
