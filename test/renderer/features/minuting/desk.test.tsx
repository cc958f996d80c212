import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sameId } from '../../../../renderer/app/new-id.ts';
import { aDeskRecord, anAttendance, keepRecord } from '../../../builders/a-desk-record.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

async function showDesk(desk = aDeskRecord()) {
  const client = aFakeClient();
  const kept = keepRecord(client, desk);
  const shown = showApp(client, '#/desk/meeting-1');
  await screen.findByRole('heading', { level: 2, name: /Swimming Pools/ });
  return { ...shown, kept };
}

const openRows = ({ kept }: Awaited<ReturnType<typeof showDesk>>) => kept.desk.public;

describe('the desk', () => {
  it('shows the minute in hand with its number, who presides and who may vote', async () => {
    await showDesk();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('65');
    const room = screen.getByRole('complementary', { name: 'Who is here' });
    expect(room.textContent).toContain('Councillor Z Ames presides');
    expect(room.textContent).toContain('3 may vote on this item');
  });

  it('goes where an address of the same desk leads, and keeps the address at the minute shown', async () => {
    const { user, navigation } = await showDesk();
    await user.click(screen.getByRole('button', { name: /Declarations/ }));
    await screen.findByRole('heading', { level: 2, name: /Declarations/ });
    expect(window.location.hash).toBe('#/desk/meeting-1?minute=minute-1');
    // as "Minutes of …" of the command box does while the desk is open
    navigation.go({ screen: 'desk', meeting: 'meeting-1', minute: null });
    await screen.findByRole('heading', { level: 2, name: /Swimming Pools/ });
    await waitFor(() => expect(window.location.hash).toBe('#/desk/meeting-1?minute=minute-2'));
    navigation.go({ screen: 'desk', meeting: 'meeting-1', minute: 'minute-1' });
    await screen.findByRole('heading', { level: 2, name: /Declarations/ });
    expect(window.location.hash).toBe('#/desk/meeting-1?minute=minute-1');
  });

  it('closes the panel whose deed is done, and none that was opened while it was on its way', async () => {
    const { user, client } = await showDesk();
    const adjourned = Promise.withResolvers<null>();
    client.answer({ 'record.adjourn': () => adjourned.promise });
    await user.click(screen.getByRole('button', { name: 'Adjourn, close' }));
    await user.click(await screen.findByRole('button', { name: 'Adjourn' }));
    await user.click(screen.getByRole('button', { name: 'Attendance' }));
    adjourned.resolve(null);
    expect(await screen.findAllByText('The meeting is adjourned.')).not.toEqual([]);
    expect(screen.getByRole('region', { name: /^Attendance/ })).toBeTruthy();
  });

  it('R25: a scrutiny panel that decides by assent leaves no vote behind', async () => {
    const desk = await showDesk();
    await desk.user.click(screen.getByRole('button', { name: 'Vote' }));
    expect(await screen.findByRole('region', { name: 'Vote on the resolution' })).toBeTruthy();
    await desk.user.keyboard('{Enter}');
    await waitFor(() => expect(openRows(desk).votes).toEqual([]));
  });

  it('has the recommendations ready, and resolves them with one press', async () => {
    const desk = await showDesk();
    expect(screen.getByText('Choose two pools to visit')).toBeTruthy();
    expect(openRows(desk).clauses).toEqual([]);
    await desk.user.click(screen.getByRole('button', { name: 'Resolution' }));
    await waitFor(() =>
      expect(openRows(desk).clauses.map(({ text, kind }) => [text, kind])).toEqual([
        ['Note the hours', 'note'],
        ['Choose two pools to visit', 'agree'],
      ]),
    );
  });

  it('R19: offers a casting vote on equal votes alone, and may be told that none was given', async () => {
    const desk = await showDesk();
    await desk.user.click(screen.getByRole('button', { name: 'Vote' }));
    const form = await screen.findByRole('region', { name: 'Vote on the resolution' });
    expect(within(form).queryByRole('group', { name: /^Casting/ })).toBeNull();
    await desk.user.keyboard('1');
    await desk.user.type(await within(form).findByLabelText('Against'), '1');
    const casting = await within(form).findByRole('group', {
      name: 'Casting vote of Councillor Z Ames, presiding',
    });
    await desk.user.click(within(casting).getByLabelText('Against'));
    await waitFor(() =>
      expect(openRows(desk).voteEntries).toMatchObject([
        { attendance: 'ames', option: 'against', role: 'casting' },
      ]),
    );
    const [vote] = openRows(desk).votes;
    // two windows that both give it make one row
    expect(openRows(desk).voteEntries[0]?.id).toBe(sameId('voteEntry', vote?.id ?? '', 'casting'));
    await desk.user.click(within(casting).getByLabelText('Not given'));
    await waitFor(() => expect(openRows(desk).voteEntries).toEqual([]));
    expect(openRows(desk).votes[0]?.castingDeclined).toBe(1);
  });

  it('R20: one member’s own vote leaves the decision agreed without a vote', async () => {
    const desk = await showDesk();
    await desk.user.click(screen.getByRole('button', { name: 'Vote' }));
    await desk.user.click(await screen.findByRole('button', { name: /Record one member/ }));
    await desk.user.type(await screen.findByLabelText('Whose vote is to be recorded'), 'lu{Enter}');
    await waitFor(() =>
      expect(openRows(desk).ownVotes).toMatchObject([{ attendance: 'lugg', option: 'against' }]),
    );
    const [vote] = openRows(desk).votes;
    expect(vote?.method).toBe('assent');
    expect(openRows(desk).ownVotes[0]?.id).toBe(sameId('ownVote', vote?.id ?? '', 'lugg'));
  });

  it('R11: warns while a member and the substitute are both here, and blocks nothing', async () => {
    const record = aDeskRecord();
    await showDesk({
      ...record,
      substitutions: [
        {
          ...{ id: 's', record: 'record-1', absentee: 'lugg', substitute: 'pryce' },
          notifiedAt: null,
        },
      ],
    });
    expect(screen.getByText(/are both here. Only one of the two may vote/)).toBeTruthy();
  });

  it('R9: says how many are here and needed', async () => {
    await showDesk({
      ...aDeskRecord(),
      rule: { id: 'r', committee: 'committee-1', from: null, quorum: 4 },
      attendances: [
        ...aDeskRecord().attendances,
        anAttendance({ id: 'roe', name: 'E Roe', state: 'apologies', position: 9 }),
      ],
    });
    expect(screen.getByText('No quorum: 3 here, 4 needed.')).toBeTruthy();
  });

  it('R10: warns where whoever presides takes no part in the item', async () => {
    const desk = aDeskRecord();
    const declared = {
      ...{ id: 'd', record: 'record-1', minute: 'minute-2', concerns: null, attendance: 'ames' },
      ...{ kind: 'otherRegistrable' as const, action: 'withdrew' as const, dispensation: '' },
      ...{ nature: '', sensitive: 0, at: null },
    };
    await showDesk({ ...desk, public: { ...desk.public, declarations: [declared] } });
    expect(
      screen.getByText('Councillor Z Ames presides, but takes no part in this item.'),
    ).toBeTruthy();
  });

  it('R9, R10: says before the meeting opens what is still to be seen to, and refuses nothing', async () => {
    const desk = aDeskRecord();
    const { user } = await showDesk({
      ...desk,
      record: { ...desk.record, state: 'skeleton', openedAt: null },
      attendances: desk.attendances.map((one) => ({ ...one, state: 'expected' as const })),
      presidings: [],
    });
    await user.click(screen.getByRole('button', { name: 'Open the meeting' }));
    const panel = await screen.findByRole('region', { name: 'Open the meeting' });
    const points = within(panel).getAllByRole('listitem');
    expect(points.map(({ textContent }) => textContent)).toEqual([
      'The quorum of this committee is not set.',
      '3 members are not ticked off yet.',
    ]);
  });

  it('R10: offers the vice-chair where the roll says that the chair is not here', async () => {
    const desk = aDeskRecord();
    const [chair, vice, ...others] = desk.attendances;
    if (chair === undefined || vice === undefined) throw new Error('nobody is here');
    const attendances = [
      { ...chair, state: 'apologies' as const },
      { ...vice, capacity: 'viceChair' as const },
      ...others,
    ];
    const record = { ...desk.record, state: 'skeleton' as const, openedAt: null };
    const { user } = await showDesk({ ...desk, record, attendances, presidings: [] });
    await user.click(screen.getByRole('button', { name: 'Open the meeting' }));
    const panel = await screen.findByRole('region', { name: 'Open the meeting' });
    expect(within(panel).getByLabelText<HTMLInputElement>('Who presides').value).toBe(
      'Councillor C Lugg',
    );
  });

  it('R12: counts down those still open in a vote by names', async () => {
    const { user } = await showDesk();
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    const form = await screen.findByRole('region', { name: 'Vote on the resolution' });
    await user.click(within(form).getByLabelText('By names'));
    expect(await within(form).findByText('3 are still open.')).toBeTruthy();
    await user.click(within(form).getByLabelText('Councillor C Lugg: Against'));
    expect(await within(form).findByText('2 are still open.')).toBeTruthy();
  });

  it('tells what is not kept, and keeps it on the screen', async () => {
    const desk = await showDesk();
    desk.client.refuse('record.write', 'diskFull');
    await desk.user.click(screen.getByRole('button', { name: 'Request' }));
    expect((await screen.findAllByText(/^Not saved: the disk is full/)).length).toBeGreaterThan(0);
    expect(screen.getByLabelText('Request 1: what is asked')).toBeTruthy();
  });
});
