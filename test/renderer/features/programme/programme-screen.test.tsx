import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { dragsAndCommands, moves } from '../../../../renderer/features/programme/moves.ts';
import { showPart } from '../../../builders/shown-app.tsx';
import { programmeScreen, showProgramme } from '../../../builders/shown-programme.tsx';

const march = () => screen.findByRole('region', { name: /^Thursday 13 March 2025/ });
const april = () => screen.getByRole('region', { name: /^Thursday 17 April 2025/ });
const row = (name: string) => screen.findByRole('row', { name });
const rowsOf = (region: HTMLElement) =>
  within(region)
    .getAllByRole('row')
    .map((one) => one.getAttribute('aria-label'));
const said = (announcer: ReturnType<typeof showProgramme>['announcer']) =>
  announcer.store.getState().polite.trim();

it('shows each meeting as a region with its day, its time, from when it was moved, and what is planned', async () => {
  showProgramme();
  const region = await march();
  expect(within(region).getByText('10.00 am')).toBeDefined();
  expect(within(region).getByText('Moved from 27 March 2025')).toBeDefined();
  expect(rowsOf(region)).toEqual(['Swimming pools', 'Parks']);
  expect(within(region).getAllByText('Cllr P Quill; R Osei')[0]).toBeDefined();
  expect(rowsOf(screen.getByRole('region', { name: 'Items for 2025-26' }))).toEqual(['Trees']);
});

it('A6: Alt with an arrow moves an item, its row keeps the focus, and the place is said', async () => {
  const { user, announcer } = showProgramme();
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
  const { user } = showProgramme();
  (await row('Swimming pools')).focus();
  await user.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
  const later = screen.getByRole('region', { name: 'Items for 2025-26' });
  await waitFor(() => expect(rowsOf(later)).toEqual(['Trees', 'Swimming pools']));
});

it('Alt with up and down changes the order in a list, and says where the list ends', async () => {
  const { user, announcer } = showProgramme();
  (await row('Parks')).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(async () => expect(rowsOf(await march())).toEqual(['Parks', 'Swimming pools']));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(said(announcer)).toBe('It is the first one already.'));
});

it('A6: whatever a drag can do, keys and the menu do as well', async () => {
  const known = [...moves.map(({ id }) => id), 'menu'];
  for (const { by } of dragsAndCommands) expect(by.filter((id) => !known.includes(id))).toEqual([]);

  const asked = async (deed: (shown: ReturnType<typeof showProgramme>) => Promise<void>) => {
    const shown = showProgramme();
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
  const { user, programme } = showProgramme();
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
  const { user, announcer } = showProgramme();
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
  const { user, announcer } = showProgramme();
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
  const { user, client } = showProgramme();
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
  const { user } = showProgramme();
  await user.click(await screen.findByRole('button', { name: 'Add an item: 17 April 2025' }));
  await user.keyboard('Libraries{Enter}Museums{Enter}');
  await waitFor(() => expect(rowsOf(april())).toEqual(['Libraries', 'Museums']));
});

it('an empty programme says in a sentence what to do, and offers it', async () => {
  const { user } = showProgramme({ slots: [], years: [] });
  expect(await screen.findByText(/Nothing is planned for this year yet/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Add a meeting…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Day'), '13 March 2025');
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(await march()).toBeDefined();
});

it('without any committee the way to the first pack is shown', async () => {
  showPart(programmeScreen);
  expect(await screen.findByText(/no committee is here yet/)).toBeDefined();
});
